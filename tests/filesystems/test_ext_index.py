"""Folders of ext4 with an index of several levels, of which The Sleuth Kit takes parts for names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from make_data import run

from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.ext_index import NamesInUse
from parsers.filesystems.tsk import TskFileSystem

_NAMES = {f"{number:03}{'n' * 240}".encode() for number in range(700)}
_SEED = "0f0e0d0c-0b0a-0908-0706-050403020100"
"""Of the hashes by which the index is ordered: what stands beside the changed place differs with it."""


@pytest.fixture(scope="module")
def volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hash of an inner block of the index reads as length and kind of an entry whose inode is the block before."""
    folder = tmp_path_factory.mktemp("index")
    held = folder / "held" / "folder"
    held.mkdir(parents=True)
    for name in _NAMES:
        (held / os.fsdecode(name)).touch()
    image = folder / "ext4.dd"
    run(
        "mke2fs",
        "-q",
        "-t",
        "ext4",
        "-b",
        "1024",
        "-O",
        "^has_journal,^metadata_csum",
        "-U",
        _SEED,
        "-E",
        f"hash_seed={_SEED}",
        "-d",
        folder / "held",
        image,
        "4M",
    )
    run("sh", "-c", 'e2fsck -fyD "$1" || [ $? = 1 ]', "sh", image)
    assert b"Indirect levels: 1" in run("debugfs", "-R", "htree_dump folder", image)
    root = int(run("debugfs", "-R", "bmap folder 0", image))
    disk = bytearray(image.read_bytes())
    inner = int.from_bytes(disk[root * 1024 + 36 : root * 1024 + 40], "little")
    place = int(run("debugfs", "-R", f"bmap folder {inner}", image)) * 1024
    at = place + 8 + 8 * 20
    disk[at : at + 4] = bytes((12, 0, 1, 1))
    disk[at + 4 : at + 8] = b"E\0\0\0"
    image.write_bytes(disk)
    return image


def test_parts_of_an_index_are_no_names(volume: Path) -> None:
    told = run("fls", "-p", "-r", "-u", volume)
    assert b"folder/E\n" in told
    opened = TskFileSystem().open(SourceBytes(volume.read_bytes()))
    live = {entry.path for entry in opened.entries() if entry.state == "live" and entry.type == "file"}
    assert {path.removeprefix(b"folder/") for path in live if path.startswith(b"folder/")} == _NAMES
    assert opened.find(b"folder/E") is None
    assert opened.find(b"folder/" + min(_NAMES)) is not None


def test_only_a_whole_folder_with_a_deep_index_is_judged(volume: Path) -> None:
    folder = run("debugfs", "-R", "cat folder", volume)
    names = NamesInUse(SourceBytes(folder), 1024)
    assert names.known
    assert (int(run("debugfs", "-R", "stat folder", volume).split()[1]), b".") in names
    assert (13, b"E") not in names
    damaged = bytearray(folder)
    damaged[40 * 1024 + 4] ^= 1
    for other in (bytes(damaged), folder[:1024][:30] + b"\0" + folder[31:], folder[:20], b""):
        assert not NamesInUse(SourceBytes(other), 1024).known
