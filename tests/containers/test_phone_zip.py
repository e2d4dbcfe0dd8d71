"""Extractions of UFED and Premium: the text beside the archive, and the device's root inside of it."""

from __future__ import annotations

import contextlib
import hashlib
import random
import zipfile
from pathlib import Path

import pytest

from evidence.access.resolve import find_container
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Keys
from evidence.contract.registry import load
from parsers.containers.raw import RawImage
from parsers.containers.ufed import Ufed
from parsers.filesystems.phone_zip import PhoneZip
from parsers.filesystems.zip import Zip

_REGISTRY = load()
_TEXT = """[DeviceInfo]\r
IMEI1=354977438494370\r
Model=Pixel 7a\r
OS=Android 14\r
\r
[Dumps]\r
FileDump={dump}\r
KeyStore={dump}\r
\r
[General]\r
AcquisitionTool=UFED\r
BackupPassword=12345\r
Date=28/07/2024 07:27:27 (-4)\r
ExtractionType=FileSystem\r
UfdVer=1.2\r
\r
[SHA256]\r
{dump}={sha256}\r
[MD5]\r
other.zip=00112233445566778899aabbccddeeff\r
"""
_FILES = {
    "filesystem1/private/var/mobile/Library/SMS/sms.db": b"messages",
    "filesystem1/": b"",
    "filesystem2/private/var/mobile/Media/a.jpg": b"picture",
    "filesystem2/System/x": b"system",
    "Metadata/msgpack": b"of the tool",
}
_ANDROID = {"Dump/data/data/com.x.y/files/a": b"a", "Dump/system/build.prop": b"x", "extra/keystore": b"k"}


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return path


def _extraction(folder: Path, *, encoding: str = "utf-8", dump: str = "{name}") -> tuple[Path, Path]:
    archive = _zip(folder / "EXTRACTION_FFS.zip", _ANDROID)
    sha256 = hashlib.sha256(archive.read_bytes()).hexdigest().upper()
    text = folder / "Pixel.ufd"
    text.write_bytes(_TEXT.format(dump=dump.format(name=archive.name), sha256=sha256).encode(encoding))
    return text, archive


def _survey(path: Path, tmp_path: Path) -> Survey:
    return survey(1, path, _REGISTRY, tmp_path)


@pytest.mark.parametrize("files", [_FILES, _ANDROID], ids=["filesystem1", "Dump"])
def test_the_folders_of_the_tool_are_the_root_of_the_device(files: dict[str, bytes], tmp_path: Path) -> None:
    with RawImage([_zip(tmp_path / "a.zip", files)]) as image, PhoneZip().unlock(image, Keys()) as tree:
        assert PhoneZip().probe(image)
        found = {
            entry.path.decode(): tree.open(entry).read_at(0, 99) for entry in tree.entries() if entry.readable
        }
        expected = {}
        for name, content in files.items():
            first, _, rest = name.partition("/")
            if rest:
                expected[name if first in ("Metadata", "extra") else rest] = content
        assert found == expected
        for path, content in expected.items():
            entry = tree.find(path.encode())
            assert entry is not None
            assert tree.open(entry).read_at(0, 99) == content
        assert tree.find(b"filesystem1/private/var/mobile/Library/SMS/sms.db") is None
        assert tree.find(b"private/none") is None


def test_another_zip_is_a_zip(tmp_path: Path) -> None:
    with RawImage([_zip(tmp_path / "a.zip", {"a/filesystem1/x": b"", "Dump/readme": b""})]) as image:
        assert PhoneZip().probe(image) is None
        assert Zip().probe(image) == "zip"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("dump", ["{name}", '"D:\\Cases\\1\\{name}"'])
@pytest.mark.parametrize("given", [0, 1], ids=["ufd", "zip"])
def test_the_text_and_its_file_are_one_item(tmp_path: Path, encoding: str, dump: str, given: int) -> None:
    both = _extraction(tmp_path, encoding=encoding, dump=dump)
    found = _survey(both[given], tmp_path)
    assert found.container == "ufed"
    assert [Path(name.decode()) for name in found.segments] == list(both)
    assert find_container(_REGISTRY, both[0]).name == "ufed"
    digest = hashlib.sha256(both[1].read_bytes()).hexdigest()
    assert [(each.algorithm, each.value) for each in found.stored_hashes] == [("sha256", digest)]
    assert found.details["DeviceInfo.Model"] == "Pixel 7a"
    assert found.details["extraction"] == "UFED, FileSystem"
    assert found.details["layout"].startswith("Android file system")
    assert "12345" not in str(found)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    text, archive = _extraction(tmp_path)
    archive.unlink()
    with pytest.raises(EvidenceError, match=r"describes EXTRACTION_FFS\.zip, which is not beside it"):
        _survey(text, tmp_path)


def test_a_list_of_extractions_says_what_to_add(tmp_path: Path) -> None:
    path = tmp_path / "EvidenceCollection.ufdx"
    path.write_text(
        '<?xml version="1.0"?><EvidenceCollection><Extractions><Extraction Caption="FFS" Path="FFS 01\\Pixel.ufd"/>'
        '<Extraction Path="Logical 01\\Pixel L.ufd"/></Extractions></EvidenceCollection>'
    )
    with pytest.raises(EvidenceError, match=r"Add each as an item of its own: Pixel\.ufd, Pixel L\.ufd"):
        _survey(path, tmp_path)


@pytest.mark.parametrize(
    "dump", ["../../etc/passwd", "/etc/passwd", "", "nothing.zip", "Pixel.ufd", "x" * 5000, "a\0b"]
)
def test_a_text_that_lies_opens_nothing_else(tmp_path: Path, dump: str) -> None:
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    (tmp_path / "passwd").write_bytes(b"x")
    text, _ = _extraction(folder, dump=dump)
    with pytest.raises(EvidenceError):
        _survey(text, tmp_path)


def test_files_that_are_not_opened_are_said(tmp_path: Path) -> None:
    text, archive = _extraction(tmp_path)
    text.write_text(text.read_text().replace("KeyStore=EXTRACTION_FFS.zip", "KeyStore=KeyStore.zip"))
    with Ufed().open(Ufed().segments(text)) as image:
        assert image.size == archive.stat().st_size
        assert image.details["files_not_opened"] == "KeyStore.zip"


def _damage(tmp_path: Path, times: int) -> None:
    """Text and archive, of each some bytes changed or the end cut off: nothing but words, and no other content."""
    text, archive = _extraction(tmp_path)
    whole = {path: path.read_bytes() for path in (text, archive)}
    for seed in range(times):
        choice = random.Random(seed)
        path = choice.choice((text, archive))
        content = bytearray(whole[path])
        for _ in range(choice.choice((1, 3, 20))):
            content[choice.randrange(len(content))] = choice.randrange(256)
        del content[choice.choice((len(content), choice.randrange(1, len(content)))) :]
        path.write_bytes(content)
        try:
            _survey(text, tmp_path)
            with RawImage([archive]) as image, PhoneZip().unlock(image, Keys()) as tree:
                for entry in tree.entries():
                    with contextlib.suppress(EvidenceError), tree.open(entry) as source:
                        assert source.read_at(0, source.size) in (*_ANDROID.values(), b"")
        except EvidenceError:
            pass
        path.write_bytes(whole[path])


def test_damage_raises_nothing_but_words(tmp_path: Path) -> None:
    _damage(tmp_path, 40)


@pytest.mark.campaign
def test_much_damage_raises_nothing_but_words(tmp_path: Path) -> None:
    _damage(tmp_path, 600)


def test_a_protected_report_is_named_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.ufdr"
    path.write_bytes(b"\x2d\x06\x52\x6d" + bytes(range(256)) * 40)
    layers = _survey(path, tmp_path).layers
    assert any("UFDR report with a password" in layer.reason for layer in layers if not layer.read)
