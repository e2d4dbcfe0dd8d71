"""UFS of makefs against the folder that it was made of, fls and GRUB."""

from __future__ import annotations

import os
import random
import struct
from collections import Counter
from pathlib import Path

import pytest
from fls_truth import fls_lines, open_tree, our_line
from make_data import MOMENT, content, data, maker, run

from evidence.contract.errors import EvidenceError
from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.tsk import TskFileSystem

_SUPERBLOCK = 65536
_FILES = {
    "letter.txt": b"Dear examiner,\n",
    "empty": b"",
    "deep/er/large.bin": content(9, 3_000_001),
    "gone.txt": b"deleted later",
    "Größe – 大きさ": content(2, 5000),
}


def _image(path: Path, version: int, order: str) -> None:
    folder = path.parent / "source"
    for name, held in _FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(held)
        os.utime(file, (MOMENT, MOMENT))
    (folder / "link").symlink_to("deep/er/" + "x" * 200)
    (folder / "short").symlink_to("letter.txt")
    os.link(folder / "letter.txt", folder / "deep/again.txt")
    options = f"version={version},bsize=4096,fsize=512,density=8192"
    run("makefs", "-t", "ffs", "-B", order, "-s", "8m", "-o", options, path, folder)
    image = bytearray(path.read_bytes())
    if version == 2:  # this makefs puts the superblock where that of UFS1 belongs; here are unused inodes
        block = image[8192 : 8192 + 1376]
        struct.pack_into("<Q" if order == "le" else ">Q", block, 1000, _SUPERBLOCK)
        assert not any(image[_SUPERBLOCK : _SUPERBLOCK + len(block)])
        image[_SUPERBLOCK : _SUPERBLOCK + len(block)] = block
        image[8192 : 8192 + 1376] = bytes(1376)
    _delete(image, b"gone.txt", "<" if order == "le" else ">")
    path.write_bytes(image)


def _delete(image: bytearray, name: bytes, order: str) -> None:
    """As the kernel does: the entry before takes the space of this one."""
    at = image.index(name + b"\0") - 8
    before = at - at % 512
    while before + (length := struct.unpack_from(order + "H", image, before + 4)[0]) != at:
        before += length
    (own,) = struct.unpack_from(order + "H", image, at + 4)
    struct.pack_into(order + "H", image, before + 4, length + own)


@maker("ufs1-le.dd")
def _ufs1(path: Path) -> None:
    _image(path, 1, "le")


@maker("ufs1-be.dd")
def _ufs1_big(path: Path) -> None:
    _image(path, 1, "be")


@maker("ufs2-le.dd")
def _ufs2(path: Path) -> None:
    _image(path, 2, "le")


@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_ufs_gives_every_name_and_byte_back(name: str) -> None:
    image = data(f"{name}.dd")
    tree, source = open_tree(image)
    assert tree.details["format"] == name[:4]
    listed = {os.fsdecode(entry.path): entry for entry in tree.entries() if entry.state == "live"}
    for path, held in _FILES.items():
        if path != "gone.txt":
            entry = listed[path]
            assert tree.open(entry).read_at(0, entry.size) == held
            assert (entry.modified, tree.find(entry.path)) == (MOMENT * 10**9, entry)
            if not name.endswith("be"):
                assert run("grub-fstest", image, "cat", f"(loop0)/{path}") == held
    again, letter = listed["deep/again.txt"], listed["letter.txt"]
    assert (again.address, again.size) == (letter.address, 15)
    for path, target in (("link", b"deep/er/" + b"x" * 200), ("short", b"letter.txt")):
        link = tree.open(listed[path])
        assert (listed[path].type, link.read_at(0, link.size)) == ("link", target)
    assert "gone.txt" not in listed and not source.unreadable


@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_ufs_has_the_lines_of_fls(name: str) -> None:
    image = data(f"{name}.dd")
    lines = Counter(map(our_line, open_tree(image)[0].entries()))
    assert lines == fls_lines(image)
    assert any(state == "deleted" and path == b"gone.txt" for _, state, _, path in lines)


def test_damaged_ufs_ends_in_words() -> None:
    image = data("ufs1-le.dd").read_bytes()
    chosen = random.Random(1372)
    used = [at for at in range(8192, 160_000) if image[at]]
    seen = set()
    for _ in range(25):
        damaged = bytearray(image)
        for _ in range(chosen.randrange(1, 20)):
            damaged[chosen.choice(used)] ^= 1 << chosen.randrange(8)
        try:
            tree = TskFileSystem().open(SourceBytes(bytes(damaged[: chosen.choice((len(image), 400_000))])))
            for entry in tree.entries():
                try:
                    tree.open(entry).read_at(0, min(entry.size, 8192))
                    seen.add("read")
                except EvidenceError:
                    seen.add("content")
        except EvidenceError:
            seen.add("refused")
    assert {"read", "content"} <= seen
