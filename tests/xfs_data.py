"""XFS volumes of versions 4 and 5, filled by mkfs.xfs from a list of files and by xfs_db with attributes."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from make_data import MIB, content, data, maker, run

__all__ = ["CONTENTS", "FAR", "FARTHEST", "LONG", "MANY", "data", "inode_of"]

LONG = "n" * 250
FAR = "docs/" + "x" * 195
"""A target that inodes of version 4 have no room for."""
FARTHEST = "docs/" + "y" * 1000
"""A target that has no room in one block of 1,024 bytes."""
MANY = 2500
"""Files of one folder: enough for a folder of many runs."""
CONTENTS = {"letter": b"Dear examiner,\n", "large": content(1, 700_001), "empty": b""}
_WAYS = {
    "xfs5.img": ("-m", "crc=1,bigtime=1,reflink=1"),
    "xfs5-nrext64.img": ("-m", "crc=1", "-i", "nrext64=1"),
    "xfs5-small.img": ("-m", "crc=1", "-b", "size=1024", "-m", "bigtime=0"),
    "xfs4.img": ("-m", "crc=0", "-b", "size=512"),
    "xfs4-untyped.img": ("-m", "crc=0", "-n", "ftype=0"),
}


def inode_of(image: Path, folder: str, name: str) -> str:
    """The number of a name's inode, as xfs_db says it."""
    lines = run("xfs_db", "-r", "-c", f"ls {folder}", image).decode(errors="replace").splitlines()
    rows = [line.split() for line in lines]
    return next(row[1] for row in rows if len(row) == 7 and row[5] == name)


def _xfs(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, written in CONTENTS.items():
            Path(folder, name).write_bytes(written)
        letter = f"---644 1000 1000 {folder}/letter"
        lines = [
            "/none",
            "0 0",
            "d--755 0 0",
            "docs d--755 0 0",
            f"letter.txt {letter}",
            f"empty.txt ---600 0 0 {folder}/empty",
            "deep d--755 0 0",
            f"large.bin ---644 0 0 {folder}/large",
            "$",
            "$",
            "link l--777 0 0 docs/letter.txt",
            f"far l--777 0 0 {FAR}",
            f"{LONG} {letter}",
            "fifo p--644 0 0",
            "null c--666 0 0 1 3",
            "many d--755 0 0",
            *(f"file-number-{number:05} {letter}" for number in range(MANY)),
            "$",
            "$",
        ]
        proto = Path(folder, "proto")
        proto.write_text("\n".join(lines) + "\n")
        path.write_bytes(b"")
        os.truncate(path, 64 * MIB)
        # Unsupported: the tool makes none below 300 MB otherwise, whose journals alone would fill the disk.
        run("mkfs.xfs", "--unsupported", "-q", "-d", "agcount=4", *_WAYS[path.name], "-p", proto, path)
    letter, empty = inode_of(path, "/docs", "letter.txt"), inode_of(path, "/docs", "empty.txt")
    small = ("attr_set -u -v 5 small", "attr_set -r -v 6 of-root", "attr_set -s -v 7 safe")
    run("xfs_db", "-x", "-c", f"inode {letter}", *(part for one in small for part in ("-c", one)), path)
    many = [f"attr_set -u -v 300 name-{number}" for number in range(120)] + ["attr_set -u -v 9000 big"]
    run("xfs_db", "-x", "-c", f"inode {empty}", *(part for one in many for part in ("-c", one)), path)


for _name in _WAYS:
    maker(_name)(_xfs)


@maker("xfs5-farthest.img")
def _farthest(path: Path) -> None:
    """By the kernel: mkfs.xfs writes such a target without its header. Skips the test where it cannot be mounted."""
    path.write_bytes(b"")
    os.truncate(path, 64 * MIB)
    run("mkfs.xfs", "--unsupported", "-q", "-b", "size=1024", path)
    with tempfile.TemporaryDirectory() as folder:
        command = ["mount", "-t", "xfs", "-o", "loop", str(path), folder]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("an XFS image cannot be mounted here, so the kernel cannot fill one")
        try:
            Path(folder, "farthest").symlink_to(FARTHEST)
        finally:
            subprocess.run(["umount", folder], check=True)
