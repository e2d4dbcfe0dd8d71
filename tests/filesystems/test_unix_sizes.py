"""Inodes that state more than The Sleuth Kit could count to in hours: said, and all else is read."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from make_data import run
from ufs_made import FILES, data

from evidence.contract.errors import ReadError
from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.tsk import TskFileSystem
from parsers.filesystems.tsk_tree import TskTree

_SIZE = 3_552_068_371_521_634_145


def _open(image: bytes | bytearray) -> TskTree:
    return TskFileSystem().open(SourceBytes(bytes(image)))


@pytest.mark.parametrize("path", ["gone.txt", "letter.txt"])
@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_an_inode_of_ufs_that_states_more_than_there_can_be_is_said(name: str, path: str) -> None:
    image = bytearray(data(f"{name}.dd").read_bytes())
    order, length, size_at = ">" if name.endswith("be") else "<", 128, 8
    if name.startswith("ufs2"):
        length, size_at = 256, 16
    (place,) = (
        at + size_at
        for at in range(0, len(image), length)
        if struct.unpack_from(order + "H", image, at)[0] == 0o100644
        and struct.unpack_from(order + "Q", image, at + size_at)[0] == len(FILES[path])
    )
    struct.pack_into(order + "Q", image, place, _SIZE)
    tree = _open(image)
    listed = {each.path: each for each in tree.entries()}
    found = listed[path.encode()]
    assert found.state == ("deleted" if path == "gone.txt" else "live")
    said = (
        "another file" if path == "gone.txt" else "it states 3,552,068,371,521,634,145 bytes in a file system"
    )
    with pytest.raises(ReadError, match=said):
        tree.open(found)
    other = listed["Größe – 大きさ".encode()]
    assert tree.open(other).read_at(0, other.size) == FILES[other.path.decode()]


@pytest.mark.parametrize("order", ["le", "be"])
def test_a_folder_of_ufs_says_that_names_in_it_may_be_missing(order: str) -> None:
    image = bytearray(data(f"ufs1-{order}.dd").read_bytes())
    code = "<>"[order == "be"]
    folders = [
        at
        for at in range(0, len(image), 128)
        if struct.unpack_from(code + "H", image, at)[0] == 0o040755
        and struct.unpack_from(code + "Q", image, at + 8)[0] == 512
    ]
    for at in folders[1:]:  # the first is the root
        struct.pack_into(code + "Q", image, at + 8, _SIZE)
    listed = {each.path: each for each in _open(image).entries() if each.state == "live"}
    assert "it states 3,552,068,371,521,634,145 bytes" in str(listed[b"deep"].problems)
    assert b"letter.txt" in listed


@pytest.fixture
def volume(tmp_path: Path) -> Path:
    """ext3 with a folder, a file of two names, and one of two blocks."""
    held = tmp_path / "held"
    (held / "folder").mkdir(parents=True)
    (held / "folder" / "below").write_bytes(b"below")
    (held / "one").write_bytes(b"one")
    (held / "two").hardlink_to(held / "one")
    (held / "blocks").write_bytes(b"b" * 2048)
    image = tmp_path / "ext3.dd"
    run("mke2fs", "-q", "-t", "ext3", "-b", "1024", "-d", held, image, "4M")
    return image


def _debugfs(image: Path, command: str) -> str:
    return run("debugfs", "-w", "-R", command, image).decode()


def test_a_file_of_ext3_under_all_its_names(volume: Path) -> None:
    _debugfs(volume, f"sif one size {_SIZE}")
    tree = _open(volume.read_bytes())
    listed = {each.path: each for each in tree.entries()}
    for name in (b"one", b"two"):
        with pytest.raises(ReadError, match="it states 3,552,068,371,521,634,145 bytes in a file system of"):
            tree.open(listed[name])
    assert tree.open(listed[b"folder/below"]).read_at(0, 5) == b"below"


def test_content_that_lies_among_the_inodes_is_as_stored(volume: Path) -> None:
    _debugfs(volume, f"sif one size {_SIZE}")
    table = int(_debugfs(volume, "stats").split("inode table at ")[1].split()[0])
    inode = next(
        line.split()[1] for line in _debugfs(volume, "stat one").splitlines() if line.startswith("Inode:")
    )
    block = table + (int(inode) - 1) * _inode_size(volume) // 1024
    _debugfs(volume, f"sif blocks block[1] {block}")
    image = volume.read_bytes()
    tree = _open(image)
    (found,) = (each for each in tree.entries() if each.path == b"blocks")
    with pytest.raises(ReadError, match="it states"):
        tree.open(next(each for each in tree.entries() if each.path == b"one"))
    content = tree.open(found).read_at(0, found.size)
    assert content == b"b" * 1024 + image[block * 1024 : (block + 1) * 1024]
    assert struct.pack("<I", _SIZE & 0xFFFFFFFF) in content


def _inode_size(volume: Path) -> int:
    return int(_debugfs(volume, "stats").split("Inode size:")[1].split()[0])
