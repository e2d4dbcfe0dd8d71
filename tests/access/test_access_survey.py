"""Layers of whole evidence items: what is found, what is named as unread, and what PathSpecs reopen."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from make_data import data, run

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, Registry, load
from evidence.contract.source import LoggedSource
from evidence.model.pathspec import PathSpec

CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared/corpus"))
PASSWORDS = "02a2a6af2f1ecf4720d7d49d640f0d0a269a7ec733e41973bdd34f09dad0e252"
Content = set[tuple[bytes, int, str, str]]


@pytest.fixture(scope="module")
def registry() -> Registry:
    found = load(LAYER_PACKAGES)
    assert not found.broken
    return found


def _survey(path: Path, registry: Registry, scratch: Path) -> Survey:
    return survey(1, path, registry, scratch)


def _contents(found: Survey, registry: Registry, scratch: Path) -> Content:
    """Path, size, digest or error, and state of everything readable, volume after volume."""
    contents: Content = set()
    with Resolver(registry, {1: [Path(os.fsdecode(name)) for name in found.segments]}, scratch) as resolver:
        for spec in found.trees:
            place = "/".join(str(spec).split("/")[2:]).encode()
            for entry in resolver.tree(spec).entries():
                if not entry.readable:
                    continue
                try:
                    with resolver.tree(spec).open(entry) as source:
                        digest = hashlib.sha256(source.read_at(0, source.size)).hexdigest()
                except ReadError as error:
                    digest = str(error)
                contents.add((place + b"/" + entry.path, entry.size, digest, entry.state))
        assert resolver.unreadable() == []
    return contents


def _layers(found: Survey) -> list[tuple[str, str, bool]]:
    return [(layer.pathspec, layer.kind, layer.read) for layer in found.layers]


def test_mbr_with_extended_partition(registry: Registry, tmp_path: Path) -> None:
    found = _survey(data("mbr.dd"), registry, tmp_path)
    assert _layers(found) == [
        ("1/raw", "raw", True),
        ("1/raw/mbr", "mbr", True),
        ("1/raw/mbr:1", "mbr", True),
        ("1/raw/mbr:1/tsk", "tsk", True),
        ("1/raw/mbr:2", "mbr", True),
        ("1/raw/mbr:2/tsk", "tsk", True),
        ("1/raw/mbr:3", "mbr", True),
        ("1/raw/mbr:3/luks2", "luks2", False),
        ("1/raw/mbr", "unallocated", False),
    ]
    assert [str(spec) for spec in found.trees] == ["1/raw/mbr:1/tsk", "1/raw/mbr:2/tsk"]
    assert "Both copies of the LUKS2 header are damaged." in [layer.reason for layer in found.layers]


@pytest.mark.parametrize(("name", "system"), [("mbr.dd", "mbr"), ("gpt.dd", "gpt")])
def test_volumes_are_those_of_mmls(name: str, system: str, registry: Registry, tmp_path: Path) -> None:
    if shutil.which("mmls") is None:
        pytest.skip("mmls is not installed (Debian: sleuthkit)")
    printed = subprocess.run(["mmls", "-a", "-M", data(name)], capture_output=True, check=True).stdout
    expected = [
        (int(start), int(length)) for start, length in re.findall(rb"  (\d{10})   \d{10}   (\d{10})", printed)
    ]
    assert expected
    with Resolver(registry, {1: [data(name)]}, tmp_path) as resolver:
        volumes = resolver.volumes(PathSpec.parse(f"1/raw/{system}"))
    assert [(volume.offset // 512, volume.length // 512) for volume in volumes] == expected
    assert [volume.number for volume in volumes] == list(range(1, len(expected) + 1))


def test_gpt_names_what_it_does_not_read(registry: Registry, tmp_path: Path) -> None:
    found = _survey(data("gpt.dd"), registry, tmp_path)
    assert [str(spec) for spec in found.trees] == ["1/raw/gpt:1/tsk"]
    (unknown,) = [layer for layer in found.layers if layer.kind == "unknown"]
    assert (unknown.volume, unknown.read, unknown.reason) == (2, False, "no file system recognised")
    assert any("Empty <U+202E>" in layer.description for layer in found.layers)


def test_a_damaged_first_gpt_header_is_replaced_by_the_copy(registry: Registry, tmp_path: Path) -> None:
    image = tmp_path / "gpt.dd"
    raw = bytearray(data("gpt.dd").read_bytes())
    raw[512:1024] = bytes(512)
    image.write_bytes(raw)
    assert [str(spec) for spec in _survey(image, registry, tmp_path).trees] == ["1/raw/gpt:1/tsk"]


@pytest.mark.parametrize("name", ["fat12.dd", "fat32.dd", "exfat.dd", "ntfs.dd", "ext4.dd"])
def test_a_file_system_on_the_whole_image_is_no_partition_table(
    name: str, registry: Registry, tmp_path: Path
) -> None:
    found = _survey(data(name), registry, tmp_path)
    assert _layers(found) == [("1/raw", "raw", True), ("1/raw/tsk", "tsk", True)]


@pytest.mark.parametrize("name", ["split.001", "mbr.E01"])
def test_every_container_gives_the_same_contents(name: str, registry: Registry, tmp_path: Path) -> None:
    plain = _survey(data("mbr.dd"), registry, tmp_path)
    packed = _survey(data(name), registry, tmp_path)
    assert packed.size == plain.size
    contents = _contents(plain, registry, tmp_path)
    assert contents == _contents(packed, registry, tmp_path)
    assert len(contents) > 15


def test_a_compressed_image_is_read_through(registry: Registry, tmp_path: Path) -> None:
    image = tmp_path / "disk.dd.gz"
    image.write_bytes(run("gzip", "-c", data("mbr.dd")))
    found = _survey(image, registry, tmp_path / "scratch")
    assert [str(spec) for spec in found.trees] == ["1/raw/gzip/mbr:1/tsk", "1/raw/gzip/mbr:2/tsk"]
    with Resolver(registry, {1: [image]}, tmp_path / "scratch") as resolver:
        tree = resolver.tree(found.trees[1])
        entry = tree.find(b"docs/letter.txt")
        assert entry is not None
        assert tree.open(entry).read_at(0, 100) == b"Dear examiner,\n"


def test_a_lone_file_is_a_tree_of_one(registry: Registry, tmp_path: Path) -> None:
    database = tmp_path / "mmssms.db"
    database.write_bytes(b"SQLite format 3\0" + bytes(5000))
    found = _survey(database, registry, tmp_path)
    assert [str(spec) for spec in found.trees] == ["1/raw/file"]
    assert found.layers[-1].description == "single file, no file system recognised"
    assert _contents(found, registry, tmp_path) == {
        (b"file/mmssms.db", 5016, hashlib.sha256(database.read_bytes()).hexdigest(), "live")
    }


def test_an_image_of_unknown_content_is_still_an_item(registry: Registry, tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"noise.00{number}").write_bytes(os.urandom(8192))
    found = _survey(tmp_path / "noise.001", registry, tmp_path)
    assert (found.container, found.size, found.trees) == ("split_raw", 16_384, ())
    assert (found.layers[-1].read, found.layers[-1].reason) == (False, "no file system recognised")


def test_a_folder_is_a_tree(registry: Registry, tmp_path: Path) -> None:
    folder = tmp_path / "extraction"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub/file.txt").write_bytes(b"text")
    found = _survey(folder, registry, tmp_path)
    assert len(found.trees) == 1
    assert len(found.trees[0].layers) == 1
    with Resolver(registry, {1: [folder]}, tmp_path) as resolver:
        assert resolver.tree(found.trees[0]).find(b"sub/file.txt") is not None


def test_what_cannot_be_opened_is_said_in_words(registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "empty.dd").touch()
    with pytest.raises(NotReadableError, match="is empty"):
        _survey(tmp_path / "empty.dd", registry, tmp_path)
    with pytest.raises(NotReadableError, match="cannot be opened"):
        _survey(tmp_path / "absent.dd", registry, tmp_path)
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(NotReadableError, match="neither a file"):
        _survey(tmp_path / "fifo", registry, tmp_path)


def test_a_truncated_disk_says_so_and_reads_no_zeros(registry: Registry, tmp_path: Path) -> None:
    image = tmp_path / "cut.dd"
    image.write_bytes(data("mbr.dd").read_bytes()[: 14 << 20])
    found = _survey(image, registry, tmp_path)
    reasons = [layer.reason for layer in found.layers if layer.volume == 2]
    assert any("the image ends" in reason for reason in reasons)
    with Resolver(registry, {1: [image]}, tmp_path) as resolver:
        volume = resolver.source(PathSpec.parse("1/raw/mbr:2"))
        with pytest.raises(ReadError, match="the image ends before the volume does"):
            volume.read_at(volume.size - 512, 512)
        ((item, gap),) = resolver.unreadable()
        assert (item, gap.reason) == (1, "the image ends before the volume does")
        assert resolver.unreadable() == []


def test_an_unknown_layer_or_volume_is_refused(registry: Registry, tmp_path: Path) -> None:
    with Resolver(registry, {1: [data("mbr.dd")]}, tmp_path) as resolver:
        assert isinstance(resolver.media(1), LoggedSource)
        for text in ("1/raw/mbr:9/tsk", "1/raw/nonsense", "1/raw"):
            with pytest.raises(NotReadableError):
                resolver.tree(PathSpec.parse(text))


def test_evidence_is_unchanged(registry: Registry, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    for name in ("mbr.dd", "ntfs.dd"):
        shutil.copy(data(name), folder / name)

    def state() -> list[tuple[str, int, int, int, str]]:
        return [
            (file.name, file.stat().st_size, file.stat().st_mtime_ns, file.stat().st_ctime_ns, _sha256(file))
            for file in sorted(folder.iterdir())
        ]

    before = state()
    for name in ("mbr.dd", "ntfs.dd"):
        _contents(_survey(folder / name, registry, tmp_path / "scratch"), registry, tmp_path / "scratch")
    assert state() == before


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_corpus_image_holds_the_passwords(registry: Registry, tmp_path: Path) -> None:
    if not (CORPUS / "disk/image.E01").exists():
        pytest.skip(f"{CORPUS} has no disk/image.E01 (set INDICIA_CORPUS)")
    found = _survey(CORPUS / "disk/image.E01", registry, tmp_path)
    contents = _contents(found, registry, tmp_path)
    digests = {(path.rpartition(b"/")[2], digest) for path, _, digest, state in contents if state == "live"}
    assert (b"passwords.txt", PASSWORDS) in digests


def test_corpus_apfs_holds_the_passwords(registry: Registry, tmp_path: Path) -> None:
    if not (CORPUS / "disk/apfs.raw").exists():
        pytest.skip(f"{CORPUS} has no disk/apfs.raw (set INDICIA_CORPUS)")
    found = _survey(CORPUS / "disk/apfs.raw", registry, tmp_path)
    assert all(layer.read for layer in found.layers)
    contents = _contents(found, registry, tmp_path)
    assert (b"apfs_container:1/apfs/passwords.txt", PASSWORDS) in {
        (path, digest) for path, _, digest, _ in contents
    }
