"""UFS of makefs; of the format that it puts elsewhere the superblock is moved to its usual place."""

from __future__ import annotations

import os
import struct
from pathlib import Path

from make_data import MOMENT, content, data, maker, run

__all__ = ["FILES", "data"]

_SUPERBLOCK = 65536
FILES = {
    "letter.txt": b"Dear examiner,\n",
    "empty": b"",
    "deep/er/large.bin": content(9, 3_000_001),
    "gone.txt": b"deleted later",
    "Größe – 大きさ": content(2, 5000),
}


def _image(path: Path, version: int, order: str) -> None:
    folder = path.parent / "source"
    for name, held in FILES.items():
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
