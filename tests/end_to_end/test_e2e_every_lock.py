"""Every lock that the program opens, through the command line: refused with a wrong key, opened with the right one.

A plug-in that takes keys and has no row here fails the test. No key stands in any file that the program wrote.
"""

from __future__ import annotations

import base64
import io
import json
import re
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import adb_made
import aff_made
import apfs_data
import archives_made
import bitlocker_made
import corestorage_made
import dmg_made
import hfs_data  # noqa: F401 - it knows how volumes of HFS+ are made
import itunes_made
import locked_data
import pytest
import veracrypt_made
import whatsapp_made
from command_line import indicia, new_case
from make_data import content, data, run
from msoffcrypto.method.ecma376_agile import ECMA376Agile
from reportlab.pdfgen.canvas import Canvas

from evidence.contract.layers import Encryption, KeyedContainer, KeyedFileSystem
from evidence.contract.registry import LAYER_PACKAGES, load

_WRONG = "another-wrong-passphrase"
_SECRET = "under the third bridge 7"  # noqa: S105 - of evidence that this test makes
_FIXTURES = Path(__file__).parents[1] / "fixtures" / "locks"


class _Lock(NamedTuple):
    """``make`` writes the evidence into a folder; ``secret`` is the line of the file of keys that opens it."""

    make: Callable[[Path], Path]
    secret: str


def _written(folder: Path, name: str, held: bytes) -> Path:
    path = folder / name
    path.write_bytes(held)
    return path


def _image(name: str) -> Callable[[Path], Path]:
    return lambda _: data(name)


def _adb(folder: Path) -> Path:
    files = adb_made.tree(adb_made.mmssms(folder / "mmssms.db"))
    return adb_made.made(folder / "phone.ab", files, password=adb_made.PASSWORD)


def _backup(folder: Path) -> Path:
    return itunes_made.made(folder / "backup", itunes_made.files(folder), password=itunes_made.PASSWORD)


def _backup_zip(folder: Path) -> Path:
    return Path(shutil.make_archive(str(folder / "phone"), "zip", _backup(folder)))


def _bundle(folder: Path) -> Path:
    key, mac_key = bytes(range(16)), bytes(range(100, 120))
    volume = data("hfsplus.img").read_bytes()
    path = dmg_made.bundle(
        folder, volume, 1 << 20, lambda piece, at: dmg_made.ciphered(piece, key, mac_key, 4096, at // 4096)
    )
    (path / "token").write_bytes(dmg_made.encrypted(b"", _SECRET.encode()))
    return path


def _disk_image(folder: Path) -> Path:
    volume = data("hfsplus.img").read_bytes()
    return _written(folder, "locked.dmg", dmg_made.encrypted(volume, _SECRET.encode()))


def _filevault(folder: Path) -> Path:
    volume = data("hfsplus-forks.img").read_bytes()
    return _written(folder, "mac.dd", corestorage_made.made(corestorage_made.Volume("one", volume)))


def _sevenzip(folder: Path) -> Path:
    _written(folder, "letter.txt", content(1, 30_000))
    run("7zz", "a", "-bd", f"-p{_SECRET}", "-mhe=on", folder / "made.7z", folder / "letter.txt")
    return folder / "made.7z"


def _phone_zip(folder: Path) -> Path:
    """As GrayKey lays files out, in a zip under a password."""
    file = _written(folder, "sms.db", content(2, 9_000))
    (folder / "filesystem1/private/var/mobile/Library/SMS").mkdir(parents=True)
    file.rename(folder / "filesystem1/private/var/mobile/Library/SMS/sms.db")
    run(
        "7zz",
        "a",
        "-bd",
        "-tzip",
        "-mem=AES256",
        f"-p{_SECRET}",
        folder / "phone.zip",
        folder / "filesystem1",
    )
    return folder / "phone.zip"


def _office(folder: Path) -> Path:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", "<document>The parcel lies under the bridge.</document>" * 300)
    package.seek(0)
    return _written(folder, "letter.docx", ECMA376Agile.encrypt(_SECRET, package, spin_count=1000))


def _pdf(folder: Path) -> Path:
    canvas = Canvas(str(folder / "plain.pdf"))
    canvas.drawString(72, 720, "The parcel lies under the bridge.")
    canvas.save()
    run(
        "qpdf",
        "--encrypt",
        "reader of the test",
        "owner",
        "256",
        "--",
        folder / "plain.pdf",
        folder / "locked.pdf",
    )
    return folder / "locked.pdf"


def _whatsapp(folder: Path) -> Path:
    with closing(sqlite3.connect(folder / "msgstore.db")) as database:
        database.execute("create table message(id integer primary key, body text)")
        database.commit()
    packed = zlib.compress((folder / "msgstore.db").read_bytes())
    return _written(folder, "msgstore.db.crypt15", whatsapp_made.written("crypt15", packed))


def _fixture(name: str) -> Callable[[Path], Path]:
    return lambda folder: Path(shutil.copy(_FIXTURES / name, folder))


_LOCKS = {
    "adb_encryption": _Lock(_adb, adb_made.PASSWORD),
    "aff": _Lock(_image("aff-locked.aff"), aff_made.PASSWORD),
    "apfs": _Lock(_image("apfs-locked.img"), apfs_data.PASSWORD),
    "bitlocker": _Lock(_image("bitlocker-cbc.img"), bitlocker_made.RECOVERY),
    "encrcdsa": _Lock(_disk_image, _SECRET),
    "filevault2": _Lock(_filevault, corestorage_made.PASSWORD),
    "itunes_backup": _Lock(_backup, itunes_made.PASSWORD),
    "itunes_backup_zip": _Lock(_backup_zip, itunes_made.PASSWORD),
    "luks1": _Lock(_image("luks1-xts.img"), locked_data.PASSPHRASE),
    "luks2": _Lock(_image("luks2-argon2id.img"), locked_data.PASSPHRASE),
    "office": _Lock(_office, _SECRET),
    "pdf": _Lock(_pdf, "reader of the test"),
    "phone_zip": _Lock(_phone_zip, _SECRET),
    "rar": _Lock(
        lambda folder: Path(shutil.copy(_FIXTURES.parent / "rar" / "rar5-hpsw.rar", folder)), "password"
    ),
    "sevenzip": _Lock(_sevenzip, _SECRET),
    "sparse_bundle": _Lock(_bundle, _SECRET),
    "sqlcipher": _Lock(_fixture("sqlcipher-4.db"), "Blåbär 1"),
    "sqlcipher_header": _Lock(
        _fixture("sqlcipher-header.db"), f"hex:{bytes([*range(32), *range(0xA0, 0xB0)]).hex()}"
    ),
    "veracrypt": _Lock(_image("veracrypt.hc"), veracrypt_made.PASSWORD),
    "veracrypt_hidden": _Lock(_image("veracrypt-hidden.hc"), veracrypt_made.HIDDEN_PASSWORD),
    "whatsapp": _Lock(_whatsapp, f"hex:{whatsapp_made.ROOT.hex()}"),
    "zip": _Lock(_image("locked.zip"), archives_made.PASSWORD),
}


_ALWAYS = {"aff", "itunes_backup", "office", "sevenzip"}
"""One of each sort; all are in the campaign, and each has tests of its own."""


def test_every_plug_in_that_takes_keys_is_here() -> None:
    found = load(LAYER_PACKAGES)
    plug_ins = (*found.containers, *found.encryptions, *found.file_systems)
    keyed = {
        each.name for each in plug_ins if isinstance(each, (Encryption, KeyedContainer, KeyedFileSystem))
    }
    assert keyed == set(_LOCKS)


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.campaign) if n not in _ALWAYS else n for n in _LOCKS]
)
def test_a_lock_refuses_a_wrong_key_and_opens_with_the_right_one(
    name: str, home: Path, tmp_path: Path
) -> None:
    lock, made, wrote = _LOCKS[name], tmp_path / "made", tmp_path / "wrote"
    made.mkdir()
    places = {"HOME": wrote / "user", "TMPDIR": wrote / "temporary"}
    for place in places.values():
        place.mkdir(parents=True)
    evidence = lock.make(made)
    said, read = "", []
    changed = {name: str(place) for name, place in places.items()}
    for keys, ends in (([_WRONG], ["refused"]), ([_WRONG, lock.secret], ["refused", "opened"])):
        (made / "keys.txt").write_text("\n".join(keys), "utf-8")
        case = new_case(home, wrote / f"case-{len(keys)}")
        done = indicia(home, "ingest", case, evidence, "--secrets", made / "keys.txt", code=None, **changed)
        said += done.out + done.err
        tried = [act for act in _unlocks(case) if act["layer"].split("/")[-1].split(":")[0] == name]
        assert [act["result"] for act in tried] == ends
        assert indicia(home, "verify", case, code=None).code == 0
        lines = indicia(home, "files", case, "--jsonl").lines
        read.append({(line["path"], line["sha256"]) for line in lines if line["sha256"]})
    assert read[1] - read[0] or name == "aff"  # whose media is no file system
    secret = lock.secret.removeprefix("hex:")
    # "password", that of the archives of somebody else, is what a kind of key is called.
    _nowhere([_WRONG, *({secret} - {"password"})], [wrote, home], said)


def _unlocks(case: Path) -> list[dict[str, str]]:
    with closing(sqlite3.connect(case / "ledger.sqlite")) as connection:
        bodies = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry ORDER BY seq")]
    return [body["details"] for body in bodies if body["action"] == "evidence.unlock"]


def _nowhere(keys: list[str], folders: list[Path], said: str) -> None:
    """Looks for the keys, as they are and written in other ways, in all that was written and is left."""
    raw = [form for key in keys for form in (key.encode(), key.encode("utf-16-le"), _bytes_of(key))]
    forms = [form for key in raw for form in (key, key.hex().encode(), base64.b64encode(key))]
    written = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert any(path.name == "ledger.sqlite" for path in written)
    for path in written:
        held = path.read_bytes()
        assert not any(form in held for form in forms), path
    assert not any(key in said for key in keys)


def _bytes_of(key: str) -> bytes:
    """Those that a key in hexadecimal stands for."""
    return bytes.fromhex(key) if re.fullmatch("([0-9a-f]{2}){16,}", key) else key.encode()
