"""Encrypted zips of 7-Zip, pyzipper and Info-ZIP: right and wrong passwords, damage, what is not read."""

from __future__ import annotations

import base64
import io
import random
import subprocess
import zipfile
from pathlib import Path
from unicodedata import normalize

import pytest
import pyzipper
from make_data import content, run

from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.zip import Zip, ZipTree

_PASSWORD = "Blåbär & 蜜 #1"  # noqa: S105 - of archives that this test makes
_FILES = {
    "a/text.txt": b"Dear examiner,\n" * 500,
    "a/large.bin": content(3, 3_000_001),
    "a/empty": b"",
    "one": b"1",
    "noise.bin": random.Random(4).randbytes(100_000),
}
_GOOD = Secret(_PASSWORD.encode())
# By 7-Zip (-mem=ZipCrypto, password "examiner"): of one byte, and beside it one of 29; the key was found by trying.
_KEY_BY_CHANCE = b"wrong 37594"
_ONE_BYTE = base64.b64decode(
    "UEsDBBQAAQAAAAAAIQC379yDDQAAAAEAAAADAAAAb25lUMO94gcgBuorAeaLwlBLAQI/AxQAAQAAAAAAIQC379yDDQAAAAEAAAAD"
    "AAAAAAAAAAAAIICkgQAAAABvbmVQSwUGAAAAAAEAAQAxAAAALgAAAAAA"
)
_ONE_BYTE_AND_MORE = base64.b64decode(
    "UEsDBBQAAQAAAAAAIQDiLYqZKQAAAB0AAAAEAAAAbW9yZVGhEQhHSuenE/PV/+Y0XygD6sTF/IBK4Muair35loI6k6WpJwwCXs3R"
    "UEsDBBQAAQAAAAAAIQC379yDDQAAAAEAAAADAAAAb25lUMO94gcgBuorAeaLwlBLAQI/AxQAAQAAAAAAIQDiLYqZKQAAAB0AAAAE"
    "AAAAAAAAAAAAIICkgQAAAABtb3JlUEsBAj8DFAABAAAAAAAhALfv3IMNAAAAAQAAAAMAAAAAAAAAAAAggKSBSwAAAG9uZVBLBQYA"
    "AAAAAgACAGMAAAB5AAAAAAA="
)


def _written(folder: Path) -> Path:
    for name, data in _FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def _seven_zip(folder: Path, *options: str) -> bytes:
    """By 7-Zip, whose password is given in the letters that every system takes alike."""
    source = _written(folder / "in")
    archive = folder / "made.zip"
    run("7zz", "a", "-tzip", "-bd", *options, "-pexaminer", archive, f"{source}/.")
    return archive.read_bytes()


def _pyzipper(version: int, bits: int, method: int = zipfile.ZIP_DEFLATED, plain: str = "") -> bytes:
    buffer = io.BytesIO()
    with pyzipper.AESZipFile(buffer, "w", compression=method) as archive:
        if plain:
            archive.writestr(plain, b"in clear")
        archive.setpassword(_PASSWORD.encode())
        archive.setencryption(pyzipper.WZ_AES, nbits=bits, force_wz_aes_version=version)
        for name, data in _FILES.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _tree(data: bytes, *secrets: Secret) -> tuple[ZipTree, Keys]:
    keys = Keys(secrets)
    return Zip().unlock(SourceBytes(data), keys), keys


def _contents(tree: ZipTree) -> dict[str, bytes]:
    found = {}
    for entry in tree.entries():
        if entry.type == "file":
            with tree.open(entry) as source:
                found[entry.path.decode()] = source.read_at(0, source.size)
    return found


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("bits", [128, 192, 256])
@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_aes_of_every_strength_version_and_packing(version: int, bits: int, method: int) -> None:
    tree, keys = _tree(_pyzipper(version, bits, method), Secret(b"wrong"), _GOOD, Secret(b"never tried"))
    assert _contents(tree) == _FILES
    assert keys.attempts == [(0, "password", False), (1, "password", True)]


@pytest.mark.parametrize("encryption", ["AES256", "AES128", "ZipCrypto"])
def test_archives_of_7_zip(encryption: str, tmp_path: Path) -> None:
    data = _seven_zip(tmp_path, f"-mem={encryption}")
    tree, keys = _tree(data, Secret(b"wrong"), Secret(b"examiner"))
    assert _contents(tree) == _FILES
    assert [opened for _, _, opened in keys.attempts] == [False, True]
    blocks = random.Random(2)
    large = tree.find(b"a/large.bin")
    assert large is not None
    with tree.open(large) as source:
        for _ in range(5):
            at, length = blocks.randrange(3_000_000), blocks.randrange(50_000)
            assert source.read_at(at, length) == _FILES["a/large.bin"][at : at + length]


def test_a_right_password_is_not_called_wrong_where_the_packing_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "words").write_bytes(b"Dear examiner,\n" * 3000)
    archive = tmp_path / "made.zip"
    run("7zz", "a", "-tzip", "-mem=ZipCrypto", "-mm=PPMd", "-pexaminer", archive, tmp_path / "words")
    tree, keys = _tree(archive.read_bytes(), Secret(b"examiner"))
    with pytest.raises(NotReadableError, match="PPMd"):
        tree.open(next(tree.entries()))
    assert keys.attempts == []


@pytest.mark.parametrize("locked", [True, False])
def test_a_locked_document_of_opendocument_is_named(locked: bool, tmp_path: Path) -> None:
    """After OpenDocument 1.3, part 2, 3.4: its members are encrypted, and the archive itself is not."""
    said = '<manifest:encryption-data manifest:checksum-type="SHA256"/>' if locked else ""
    path = tmp_path / "letter.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", random.Random(1).randbytes(3000))
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest>{said}</manifest:manifest>")
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/zip"]
    reasons = [layer.reason for layer in found.layers if not layer.read]
    assert len(reasons) == locked
    assert all("locked with a password by OpenDocument's encryption" in reason for reason in reasons)


def test_archives_of_info_zip_from_a_file_and_from_a_pipe(tmp_path: Path) -> None:
    """From a pipe the CRC-32 follows the data, and another byte tells the password."""
    source = _written(tmp_path / "in")
    run("zip", "-qr", "-P", "examiner", tmp_path / "file.zip", source)
    tree, _ = _tree((tmp_path / "file.zip").read_bytes(), Secret(b"examiner"))
    assert sorted(_contents(tree).values()) == sorted(_FILES.values())
    piped = subprocess.run(
        ["zip", "-q", "-P", "examiner", "-", "-"], input=_FILES["noise.bin"], capture_output=True, check=True
    ).stdout
    tree, _ = _tree(piped, Secret(b"examiner"))
    with tree.open(next(tree.entries())) as opened:
        assert opened.read_at(0, opened.size) == _FILES["noise.bin"]


@pytest.mark.parametrize(("encryption", "count"), [("AES256", 40), ("ZipCrypto", 400)])
def test_wrong_passwords_are_refused_and_counted_and_names_are_listed(
    encryption: str, count: int, tmp_path: Path
) -> None:
    data = _seven_zip(tmp_path, f"-mem={encryption}")
    wrong = [Secret(b"wrong %d" % number) for number in range(count)]
    tree, keys = _tree(data, *wrong, Secret(b"file", "file"))
    assert {entry.path.decode() for entry in tree.entries() if entry.type == "file"} == set(_FILES)
    assert [opened for _, _, opened in keys.attempts] == [False] * count
    for entry in tree.entries():
        if entry.type == "file" and entry.size:
            with pytest.raises(LockedError, match=rf"locked with .*none of the {count} keys"):
                tree.open(entry)


def test_a_key_under_which_a_member_of_one_byte_is_right_by_chance_does_not_open_the_archive() -> None:
    """Under one wrong key of 65,536 a byte is as its CRC-32 says: it tells nothing where another member can."""
    small = Secret(_KEY_BY_CHANCE)
    tree, keys = _tree(_ONE_BYTE, small)
    assert _contents(tree) == {"one": b"1"}
    assert keys.attempts == [(0, "password", True)]
    for right in ([], [Secret(b"examiner")]):
        tree, keys = _tree(_ONE_BYTE_AND_MORE, small, *right)
        assert [opened for _, _, opened in keys.attempts] == [False, *[True for _ in right]]


def test_what_is_in_clear_is_read_without_a_key() -> None:
    tree, keys = _tree(_pyzipper(2, 256, plain="open.txt"))
    clear = tree.find(b"open.txt")
    locked = tree.find(b"one")
    assert clear is not None
    assert locked is not None
    with tree.open(clear) as source:
        assert source.read_at(0, 8) == b"in clear"
    with pytest.raises(LockedError, match="AES zip encryption: no key that fits its kind was given"):
        tree.open(locked)
    assert keys.attempts == []


def test_a_password_whose_letters_are_written_in_parts_opens_and_counts_once() -> None:
    given = Secret(normalize("NFD", _PASSWORD).encode())
    assert given != _GOOD
    tree, keys = _tree(_pyzipper(2, 256), given)
    assert _contents(tree) == _FILES
    assert keys.attempts == [(0, "password", True)]


def _of_three_passwords(folder: Path, encryption: str) -> Path:
    """By 7-Zip; nobody is given the password of the smallest member."""
    archive = folder / "three.zip"
    for name, password in (("1-unknown", "third"), ("2-first", "first"), ("3-second", "second")):
        (folder / name).write_bytes(name.encode() * 50 * int(name[0]))
        run("7zz", "a", "-tzip", "-bd", f"-mem={encryption}", f"-p{password}", archive, folder / name)
    return archive


@pytest.mark.parametrize("encryption", ["AES256", "ZipCrypto"])
def test_each_member_is_opened_by_its_own_password(encryption: str, tmp_path: Path) -> None:
    archive = _of_three_passwords(tmp_path, encryption)
    secrets = [Secret(word) for word in (b"second", b"wrong", b"key file", b"first", b"wrong too")]
    registry = load(LAYER_PACKAGES)
    found = survey(1, archive, registry, tmp_path, secrets)
    became = [(attempt.secret, attempt.opened) for attempt in found.attempts]
    assert became == [(0, True), (1, False), (2, False), (3, True), (4, False)]
    fitting = dict(found.fitting)
    with Resolver(registry, {1: (archive,)}, tmp_path, secrets, fitting) as as_a_worker:
        tree = as_a_worker.tree(found.trees[0])
        unknown, first, second = tree.entries()
        for entry in (first, second):
            with tree.open(entry) as source:
                assert source.read_at(0, source.size) == (tmp_path / entry.path.decode()).read_bytes()
        # Of ZipCrypto one byte tells a wrong key: one in 256 gets as far as the content, whose check sum refuses it.
        with pytest.raises(EvidenceError) as refused, tree.open(unknown) as source:
            source.read_at(0, source.size)
        assert encryption == "ZipCrypto" or "none of the 5 keys that were tried opens it" in str(
            refused.value
        )


def test_a_key_that_the_check_byte_of_a_member_takes_is_not_taken_for_its_own(tmp_path: Path) -> None:
    """One byte tells a wrong password of ZipCrypto: of 400 one or two pass, and may stand before the right one."""
    archive = _of_three_passwords(tmp_path, "ZipCrypto")
    wrong = [Secret(b"wrong %d" % number) for number in range(400)]
    tree, keys = _tree(archive.read_bytes(), *wrong, Secret(b"first"), Secret(b"second"))
    # The first of them passes for the second member too, at one chance in 256: then the other need not be tried.
    assert [number for number, _, opened in keys.attempts if opened] in ([400, 401], [400])
    second = tree.find(b"3-second")
    assert second is not None
    with tree.open(second) as source:
        assert source.read_at(0, source.size) == b"3-second" * 150
    unknown = tree.find(b"1-unknown")
    assert unknown is not None
    with pytest.raises(EvidenceError), tree.open(unknown) as source:
        source.read_at(0, source.size)


@pytest.mark.parametrize("version", [1, 2])
def test_no_byte_of_a_damaged_aes_member_is_given_out(version: int) -> None:
    data = _pyzipper(version, 256)
    tree, _ = _tree(data, _GOOD)
    noise = tree.find(b"noise.bin")
    assert noise is not None
    header = int(noise.address.split(",")[0], 16)
    packed = int(noise.address.split(",")[1], 16)
    chosen = random.Random(6)
    for _ in range(40):
        damaged = bytearray(data)
        damaged[header + 60 + chosen.randrange(packed - 12)] ^= 1 << chosen.randrange(8)
        tree, _ = _tree(bytes(damaged), _GOOD)
        with pytest.raises(EvidenceError), tree.open(noise) as source:
            source.read_at(0, 10)


@pytest.mark.parametrize("encryption", ["AES256", "ZipCrypto"])
def test_flips_and_cuts_end_in_words_or_in_the_true_bytes(encryption: str, tmp_path: Path) -> None:
    data = _seven_zip(tmp_path, f"-mem={encryption}", "-x!a/large.bin", "-x!in/a/large.bin")
    chosen = random.Random(7)
    refused = 0
    for number in range(150):
        damaged = bytearray(data)
        damaged[chosen.randrange(len(data))] ^= 1 << chosen.randrange(8)
        try:
            tree, _ = _tree(bytes(damaged[: len(data) - number % 3]), Secret(b"examiner"))
            entries = [entry for entry in tree.entries() if entry.type == "file"]
        except EvidenceError:
            refused += 1
            continue
        for entry in entries:
            name = entry.path.decode("utf-8", "replace")
            if name not in _FILES or len(_FILES[name]) > 200_000:
                continue
            try:
                with tree.open(entry) as source:
                    found = source.read_at(0, source.size)
            except (ReadError, NotReadableError):
                refused += 1
                continue
            assert found == _FILES[name] or not entry.size
    assert refused
