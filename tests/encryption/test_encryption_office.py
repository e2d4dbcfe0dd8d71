"""Office documents locked by LibreOffice, by msoffcrypto and by the specification: right and wrong keys, damage."""

from __future__ import annotations

import hashlib
import io
import logging
import random
import struct
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import olefile
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from damage import cut, flipped
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted
from msoffcrypto.method.ecma376_agile import ECMA376Agile

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.office import Office

_FIXTURES = Path(__file__).parents[1] / "fixtures" / "locks"
_PASSWORD = "Blåbär 1"  # noqa: S105 - of documents that this test makes
_GOOD = Secret(_PASSWORD.encode())
_OLD = Secret(b"Bridge 1")
_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_TURNS = 1000


@cache
def _package() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("word/document.xml", random.Random(1).randbytes(30_000))
    return made.getvalue()


def _agile(turns: int = _TURNS) -> bytes:
    made: bytes = ECMA376Agile.encrypt(_PASSWORD, io.BytesIO(_package()), spin_count=turns)
    return made


def _standard() -> bytes:
    """Reference: [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9."""
    salt, verifier = b"0123456789abcdef", b"fedcba9876543210"
    digest = hashlib.sha1(salt + _PASSWORD.encode("utf-16-le")).digest()
    for turn in range(50_000):
        digest = hashlib.sha1(struct.pack("<I", turn) + digest).digest()
    digest = hashlib.sha1(digest + bytes(4)).digest()
    key = hashlib.sha1(bytes(each ^ 0x36 for each in digest.ljust(64, b"\0"))).digest()[:16]
    locked = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - as the format says
    name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    header = struct.pack("<8I", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + name
    check = locked.update(verifier) + locked.update(hashlib.sha1(verifier).digest().ljust(32, b"\0"))
    info = struct.pack("<HHII", 4, 2, 0x24, len(header)) + header + struct.pack("<I", 16) + salt
    info += check[:16] + struct.pack("<I", 20) + check[16:]
    clear = _package()
    body = struct.pack("<Q", len(clear)) + locked.update(clear.ljust(-(-len(clear) // 16) * 16, b"\0"))
    made = io.BytesIO()
    ECMA376Encrypted(body, info).write_to(made)
    return made.getvalue()


def _clear(data: bytes, *secrets: Secret) -> tuple[bytes, Keys]:
    keys = Keys(secrets)
    with Office().open(SourceBytes(data), keys) as opened:
        return opened.read_at(0, opened.size), keys


@pytest.mark.parametrize(("made", "kind"), [(_agile, "agile"), (_standard, "standard")])
def test_the_package_comes_out_as_it_was_put_in(made: Callable[[], bytes], kind: str) -> None:
    data = made()
    assert Office().probe(SourceBytes(data)) == f"Office document encryption (ECMA-376, {kind})"
    clear, keys = _clear(data, Secret(b"wrong"), Secret(b"\x01" * 32, "raw"), _GOOD, Secret(b"never tried"))
    assert clear == _package()
    assert keys.attempts == [(0, "password", False), (2, "password", True)]
    with pytest.raises(LockedError, match=f"{kind}.*the key that was given"):
        _clear(data, Secret(b"wrong"))


@pytest.mark.parametrize(("name", "kind"), [("locked.doc", "Word"), ("locked.xls", "Excel")])
def test_documents_of_office_97_that_libreoffice_locked(name: str, kind: str) -> None:
    data = (_FIXTURES / name).read_bytes()
    assert Office().probe(SourceBytes(data)) == f"{kind} 97-2003 encryption"
    assert b"third bridge" not in data
    clear, _ = _clear(data, Secret(b"wrong"), _OLD)
    stream = "WordDocument" if kind == "Word" else "Workbook"
    text = "The parcel lies under the third bridge."
    found = olefile.OleFileIO(clear).openstream(stream).read()
    assert text.encode("utf-16-le" if kind == "Word" else "ascii") in found
    assert Office().probe(SourceBytes(clear)) is None
    with pytest.raises(LockedError):
        _clear(data, Secret(b"wrong"))


def test_the_survey_reads_what_is_inside_and_an_old_document_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(_agile())
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_GOOD])
    assert [str(tree) for tree in found.trees] == ["1/raw/office/zip"]
    found = survey(1, _FIXTURES / "locked.doc", load(LAYER_PACKAGES), tmp_path, [_GOOD, _OLD])
    assert [str(tree) for tree in found.trees] == ["1/raw/office/file"]
    assert [tried.opened for tried in found.attempts] == [False, True]
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/file"]
    assert [layer.reason[:20] for layer in found.layers if not layer.read] == ["locked with Office d"]


def test_no_password_reaches_the_log_of_the_library(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        _clear((_FIXTURES / "locked.xls").read_bytes(), _OLD)
        _clear(_standard(), _GOOD)
    assert not [record for record in caplog.records if record.name.startswith("msoffcrypto")]


def test_turns_without_end_are_refused_before_they_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.support.office_document.MOST_TURNS", _TURNS - 1)
    assert Office().probe(SourceBytes(_agile()))
    with pytest.raises(NotReadableError, match="turns to make a key"):
        _clear(_agile(), _GOOD)


@pytest.mark.parametrize("data", [_agile(), (_FIXTURES / "locked.doc").read_bytes()], ids=["agile", "doc"])
def test_damage_is_a_refusal_and_of_a_package_never_other_bytes(data: bytes) -> None:
    checked = b"spinCount" in data
    for damaged in (*flipped(data, 25), *cut(data, 10)):
        source = SourceBytes(damaged)
        if Office().probe(source) is None:
            continue
        try:
            clear, _ = _clear(damaged, _GOOD, _OLD)
        except EvidenceError:
            continue
        assert not checked or clear == _package()


def test_a_cut_package_without_a_check_sum_is_no_shorter_document() -> None:
    data = _standard()
    with pytest.raises(NotReadableError):
        _clear(data[:20_000], _GOOD)
