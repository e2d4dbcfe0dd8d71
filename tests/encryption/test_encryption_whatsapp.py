"""WhatsApp backups written here by their description: every version, wrong keys, damage.

The reader was also held against the samples of wa-crypt-tools 0.1.0 (its licence keeps them out of here): all four
opened to the same database.
"""

from __future__ import annotations

import hashlib
import io
import random
import sqlite3
import zipfile
import zlib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from damage import cut, flipped
from whatsapp_made import GOOGLE, JAVA, KEY, ROOT, SALT, written

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.whatsapp import WhatsApp
from parsers.encryption.whatsapp_backup import GcmContent
from parsers.support.inflated import Inflated

_PHONE = Secret(JAVA + b"\0\1\2" + SALT + GOOGLE + hashlib.sha256(GOOGLE).digest() + bytes(16) + KEY, "file")
_BACKUP_KEY = Secret(JAVA[:-1] + b"\x20" + ROOT, "file")
_DIGITS = Secret(ROOT.hex().encode())
_WRONG = Secret(ROOT[::-1], "raw")
_KINDS = ("crypt12", "crypt14", "crypt15")


def _database(folder: Path) -> bytes:
    path = folder / "msgstore.db"
    with sqlite3.connect(path) as database:
        database.execute("create table message(id integer primary key, body text)")
        chosen = random.Random(1)
        rows = [(None, f"{chosen.getrandbits(400):x}") for _ in range(3000)]
        database.executemany("insert into message values(?, ?)", rows)
    return path.read_bytes()


def _clear(data: bytes, *secrets: Secret) -> tuple[bytes, Keys]:
    keys = Keys(secrets)
    with WhatsApp().open(SourceBytes(data), keys) as opened:
        return opened.read_at(0, opened.size), keys


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("checked", [True, False])
def test_every_version_gives_the_database_that_was_packed(kind: str, checked: bool, tmp_path: Path) -> None:
    database = _database(tmp_path)
    if kind == "crypt12" and not checked:
        return
    data = written(kind, zlib.compress(database), checked=checked)
    assert str(WhatsApp().probe(SourceBytes(data))).startswith(f"WhatsApp backup ({kind}")
    right = _BACKUP_KEY if kind == "crypt15" else _PHONE
    clear, keys = _clear(data, _WRONG, right, Secret(b"never tried"))
    assert clear == database
    assert keys.attempts == [(0, "raw key", False), (1, "key file", True)]
    with pytest.raises(LockedError, match=rf"{kind}.*: the key that was given does not open it"):
        _clear(data, _WRONG)


@pytest.mark.parametrize("secret", [_DIGITS, Secret(ROOT, "raw"), Secret(b" ".join(
    ROOT.hex().encode()[at : at + 4] for at in range(0, 64, 4)
))])  # fmt: skip
def test_the_64_digits_open_an_end_to_end_backup(secret: Secret) -> None:
    clear, keys = _clear(written("crypt15", zlib.compress(b"database" * 1000)), secret)
    assert clear == b"database" * 1000
    assert keys.attempts == [(0, "recovery key" if secret.kind == "text" else "raw key", True)]


def test_an_archive_of_stickers_is_a_zip_and_a_database_a_file(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("sticker.webp", b"RIFF")
    path = tmp_path / "stickers.backup.crypt15"
    path.write_bytes(written("crypt15", made.getvalue()))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_DIGITS])
    assert [str(tree) for tree in found.trees] == ["1/raw/whatsapp/zip"]
    path.write_bytes(written("crypt14", zlib.compress(_database(tmp_path))))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_DIGITS, _PHONE])
    assert [str(tree) for tree in found.trees] == ["1/raw/whatsapp/file"]
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_DIGITS])
    assert [layer.reason[:32] for layer in found.layers if not layer.read] == [
        "locked with WhatsApp backup (cry"
    ]


@pytest.mark.parametrize("kind", _KINDS)
def test_no_byte_of_a_damaged_backup_is_given_out(kind: str) -> None:
    content = zlib.compress(random.Random(3).randbytes(3000))
    data = written(kind, content)
    refused = 0
    for damaged in (*flipped(data, 40), *cut(data, 15)):
        source = SourceBytes(damaged)
        if WhatsApp().probe(source) is None:
            continue
        try:
            clear, _ = _clear(damaged, _PHONE, _DIGITS)
        except EvidenceError:
            refused += 1
        else:  # what was damaged says nothing of the content
            assert clear == zlib.decompress(content)
    assert refused > 10


def test_a_right_key_and_a_wrong_tag_are_called_damage() -> None:
    data = bytearray(written("crypt14", zlib.compress(b"database" * 1000)))
    data[-40] ^= 1
    with pytest.raises(NotReadableError, match="damaged: a key fits its start"):
        _clear(bytes(data), _PHONE)
    broken = written("crypt14", zlib.compress(random.Random(1).randbytes(5000))[:-9])
    with pytest.raises(NotReadableError, match="packed data in it is damaged: it ends early"):
        _clear(broken, _PHONE)


def test_other_files_are_not_taken_for_backups() -> None:
    chosen = random.Random(9)
    for start in (b"\0\1\1", b"\x60", b"\x80\x01", b"SQLite format 3\0", b"PK\x03\x04", b""):
        assert WhatsApp().probe(SourceBytes(start + chosen.randbytes(3000))) is None
        assert WhatsApp().probe(SourceBytes(start)) is None


def test_content_is_read_at_any_place_and_its_counter_begins_again_without_a_carry() -> None:
    content, iv = random.Random(2).randbytes(200), bytes(range(16))
    locked = Cipher(algorithms.AES(KEY), modes.GCM(iv)).encryptor().update(content)
    opened = GcmContent(SourceBytes(b"head" + locked), 4, len(locked), KEY, iv)
    assert opened.read_at(0, 200) == content
    assert opened.read_at(37, 100) == content[37:137]
    # By chance the counter of none of these 13 blocks is at its end, so it is put there.
    fixed, near = opened._fixed, (1 << 32) - 3
    opened._first = near
    counters = [fixed + ((near + block) % (1 << 32)).to_bytes(4, "big") for block in range(13)]
    stream = Cipher(algorithms.AES(KEY), modes.ECB()).encryptor().update(b"".join(counters))  # noqa: S305
    assert opened.read_at(0, 200) == bytes(a ^ b for a, b in zip(locked, stream, strict=False))


def test_a_packed_stream_is_read_at_any_place() -> None:
    content = b"".join(random.Random(at).randbytes(40_000) + bytes(60_000) for at in range(60))
    opened = Inflated(SourceBytes(zlib.compress(content)))
    assert opened.size == len(content)
    chosen = random.Random(4)
    for _ in range(60):
        at = chosen.randrange(len(content))
        assert opened.read_at(at, 70_000) == content[at : at + 70_000]
    assert opened.read_at(len(content), 10) == b""
