"""SQLCipher databases of its versions 1 to 4: passwords, raw keys, damage page by page."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from damage import flipped
from make_data import run

from evidence.access.survey import survey
from evidence.contract.errors import ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.layers import Encryption
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.sqlcipher import MOST_KEYS, SqlCipher
from parsers.encryption.sqlcipher_header import SqlCipherHeader

_FIXTURES = Path(__file__).parents[1] / "fixtures" / "locks"
_KEY, _SALT = bytes(range(32)), bytes(range(0xA0, 0xB0))
_PASSWORD = Secret("Blåbär 1".encode())
_ROWS = [(number + 1, f"The parcel lies under bridge {number}.") for number in range(60)]
_WRONG = Secret(_KEY[::-1], "raw")


def _locked(name: str) -> bytes:
    return (_FIXTURES / f"sqlcipher-{name}.db").read_bytes()


def _opened(data: bytes, *secrets: Secret, by: Encryption | None = None) -> tuple[ByteSource, Keys]:
    keys = Keys(secrets)
    return (by or SqlCipher()).open(SourceBytes(data), keys), keys


def _rows(source: ByteSource, folder: Path) -> list[tuple[int, str]]:
    path = folder / "clear.db"
    path.write_bytes(source.read_at(0, source.size))
    with sqlite3.connect(path) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
        return database.execute("select id, body from message order by id").fetchall()


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("4", _PASSWORD),
        ("3", _PASSWORD),
        ("2", Secret(_PASSWORD.value, "file")),
        ("1", Secret(b"1a2b3c4")),
        ("raw", Secret(_KEY, "raw")),
        ("raw", Secret(_KEY, "file")),
        ("raw", Secret(f"x'{_KEY.hex()}'".encode())),
        ("raw", Secret(_KEY.hex().upper().encode())),
        ("signal", Secret(_KEY.hex().encode())),
        ("signal", Secret(_KEY, "raw")),
    ],
)
def test_every_version_and_kind_of_key(name: str, secret: Secret, tmp_path: Path) -> None:
    data = _locked(name)
    assert SqlCipher().probe(SourceBytes(data)) == "SQLCipher database"
    opened, keys = _opened(data, _WRONG, secret, Secret(b"never tried"))
    assert _rows(opened, tmp_path) == _ROWS
    method = {"text": "password", "file": "key file", "raw": "raw key"}[secret.kind]
    assert keys.attempts == [(0, "raw key", False), (1, method, True)]


def test_a_database_of_the_program_that_debian_has(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    script = (
        "pragma key='Bridge 1'; create table message(id integer primary key, body text); "
        "insert into message(body) with n(i) as (select 0 union all select i + 1 from n where i < 59) "
        "select 'The parcel lies under bridge ' || i || '.' from n;"
    )
    run("sqlcipher", path, stdin=script.encode())
    opened, _ = _opened(path.read_bytes(), Secret(b"Bridge 1"))
    assert _rows(opened, tmp_path) == _ROWS


def test_a_header_in_clear_needs_a_key_that_brings_the_salt(tmp_path: Path) -> None:
    data, by = _locked("header"), SqlCipherHeader()
    assert data.startswith(b"SQLite format 3\0")
    assert "header in clear" in str(by.probe(SourceBytes(data)))
    opened, _ = _opened(data, Secret(_KEY + _SALT, "raw"), by=by)
    assert _rows(opened, tmp_path) == _ROWS
    for useless in (Secret(_KEY, "raw"), _PASSWORD, Secret(_KEY + _KEY[:16], "raw")):
        with pytest.raises(LockedError, match="must bring the salt"):
            _opened(data, useless, by=by)
    (tmp_path / "clear.db").write_bytes(opened.read_at(0, opened.size))
    plain = tmp_path / "plain.db"
    with sqlite3.connect(plain) as database:
        database.execute("create table t(a)")
    assert by.probe(SourceBytes(plain.read_bytes())) is None


def test_a_wrong_key_is_refused_and_only_so_many_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LockedError, match="the key that was given does not open it"):
        _opened(_locked("4"), Secret(b"wrong"))
    monkeypatch.setattr("parsers.encryption.sqlcipher_database.fitting", lambda *_: None)
    with pytest.raises(LockedError, match=f"none of the {MOST_KEYS} keys"):
        _opened(_locked("4"), *(Secret(b"%d" % number) for number in range(MOST_KEYS + 5)))


def test_the_survey_makes_a_file_of_it_and_says_what_it_tried(tmp_path: Path) -> None:
    path = _FIXTURES / "sqlcipher-raw.db"
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_WRONG, Secret(_KEY, "raw")])
    assert [str(tree) for tree in found.trees] == ["1/raw/sqlcipher/file"]
    assert [layer.description for layer in found.layers][1:] == [
        "SQLCipher database, unlocked: 8192 bytes",
        "single file, unlocked",
    ]
    wrong = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_WRONG])
    assert "as a SQLCipher database, 1 of 1 keys were tried and none opens it" in wrong.layers[-1].description
    plain = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert plain.layers[-1].description == "single file, no file system recognised"


@pytest.mark.parametrize("name", ["raw", "signal"])
def test_each_bit_that_was_turned_is_an_error_of_its_page(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.encryption.sqlcipher_key._DERIVATIONS", (("sha1", 1),))
    data = _locked(name)
    true, _ = _opened(data, Secret(_KEY, "raw"))
    clear = true.read_at(0, true.size)
    refused = 0
    for damaged in flipped(data, 60):
        place = next(at for at in range(len(data)) if data[at] != damaged[at])
        try:
            opened, _ = _opened(damaged, Secret(_KEY, "raw"))
        except LockedError:
            assert place < 4096
            continue
        for at in (0, 4096):
            try:
                page = opened.read_at(at, 4096)
            except ReadError as error:
                assert (error.offset, error.length) == (at, 4096) == (place - place % 4096, 4096)
                refused += 1
            else:
                # Version 3 has twelve bytes behind its check that nothing covers, and nothing reads.
                assert page[:-80] == clear[at : at + 4096 - 80]
    assert refused


def test_pages_of_version_1_have_no_check_but_that_the_first_begins_as_a_database() -> None:
    data, key = _locked("1"), Secret(b"1a2b3c4")
    clear, _ = _opened(data, key)
    for place in (3, 17, 22, 1009):  # the salt, the header, the vector
        damaged = bytearray(data)
        damaged[place] ^= 1
        with pytest.raises(LockedError):
            _opened(bytes(damaged), key)
    damaged = bytearray(data)
    damaged[2100] ^= 1
    other, _ = _opened(bytes(damaged), key)
    assert other.read_at(0, 2048) == clear.read_at(0, 2048)
    assert other.read_at(2048, 1024) != clear.read_at(2048, 1024)


def test_a_cut_database_ends_with_an_error() -> None:
    opened, _ = _opened(_locked("raw")[:5120], Secret(_KEY, "raw"))
    assert len(opened.read_at(0, 4096)) == 4096
    with pytest.raises(ReadError, match="ends inside a page"):
        opened.read_at(0, opened.size)
