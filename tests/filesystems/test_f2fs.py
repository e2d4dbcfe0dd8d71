"""F2FS against the folder that sload.f2fs was given, and against dump.f2fs."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path
from typing import Any

import pytest
from f2fs_made import data, given
from make_data import run

from evidence.contract.errors import NotReadableError
from evidence.contract.source import LoggedSource
from evidence.model.listed import Listed
from parsers.containers.raw import RawImage
from parsers.filesystems.f2fs import F2fs
from parsers.filesystems.f2fs_tree import F2fsTree
from parsers.support.f2fs.blocks import addresses
from parsers.support.f2fs.nodes import Nodes
from parsers.support.f2fs.volume import F2fsVolume

MADE = ["f2fs-plain", "f2fs-features", "f2fs-compression"]


def opened(name: str) -> F2fsTree:
    return F2fs().open(LoggedSource(RawImage([data(f"{name}.dd")])))


def digest(tree: F2fsTree, entry: Listed) -> str:
    """SHA-256 of the content, read in uneven pieces."""
    source, found, at = tree.open(entry), hashlib.sha256(), 0
    while part := source.read_at(at, 300_007):
        found.update(part)
        at += len(part)
    assert at == source.size == entry.size
    return found.hexdigest()


def _facts(tree: F2fsTree, entry: Listed) -> dict[str, Any]:
    stated: dict[str, Any] = {"type": entry.type, "modified": entry.modified}
    if entry.readable:
        stated |= {"size": entry.size, "sha256": digest(tree, entry)}
    return stated


def _seconds(facts: dict[str, Any]) -> dict[str, Any]:
    """sload.f2fs keeps whole seconds."""
    return facts | {"modified": facts["modified"] // 10**9}


@pytest.mark.parametrize("name", MADE)
def test_a_folder_is_as_sload_was_given_it(name: str) -> None:
    wanted = {path: _seconds(facts) for path, facts in given(name).items()}
    tree = opened(name)
    found = {entry.path.decode("latin-1"): _seconds(_facts(tree, entry)) for entry in tree.entries()}
    found.pop("lost+found", None)
    assert found == wanted
    assert not tree.problems
    assert [entry.path for entry in tree.entries()] == [entry.path for entry in opened(name).entries()]


def test_contents_are_those_of_dump_f2fs(tmp_path: Path) -> None:
    tree = opened("f2fs-plain")
    for path in (b"indirect.bin", b"docs/deep/deeper/large.bin", b"docs/letter.txt"):
        entry = tree.find(path)
        assert entry is not None
        folder = tmp_path / entry.address
        folder.mkdir()
        script = 'cd "$1" && yes | dump.f2fs -i "$2" "$3"'
        run("sh", "-c", script, "dump.f2fs", folder, entry.address, data("f2fs-plain.dd"))
        (dumped,) = [each for each in folder.rglob("*") if each.is_file()]
        assert hashlib.sha256(dumped.read_bytes()).hexdigest() == digest(tree, entry)


def test_find_gives_the_entry_that_the_listing_gives() -> None:
    tree = opened("f2fs-plain")
    for entry in list(tree.entries()):
        assert tree.find(entry.path) == entry
    assert tree.find(b"docs/not there") is None
    assert tree.find(b"not/there") is None


def test_an_entry_is_opened_from_its_address_alone() -> None:
    facts = given("f2fs-plain")
    entries = {entry.path: entry for entry in opened("f2fs-plain").entries()}
    assert digest(opened("f2fs-plain"), entries[b"mixed.log"]) == facts["mixed.log"]["sha256"]


def test_places_are_those_of_the_bytes_in_the_image() -> None:
    tree = opened("f2fs-plain")
    image = data("f2fs-plain.dd").read_bytes()
    entry = tree.find(b"indirect.bin")
    assert entry is not None
    source = tree.open(entry)
    for offset in (0, 5_000_000, 13_000_000):
        placed = source.place(offset)
        assert placed is not None
        assert image[placed[0] : placed[0] + 3000] == source.read_at(offset, 3000)


def test_what_superblock_and_features_state() -> None:
    details = opened("f2fs-features").details
    assert details["label"] == "examined"
    wanted = {"extra_attr", "inode_checksum", "inode_crtime", "sb_checksum", "casefold", "lost_found"}
    assert wanted <= set(details["features"].split(", "))
    folder = opened("f2fs-features").find(b"lost+found")
    assert folder is not None
    assert folder.born == folder.modified
    assert not any(entry.born for entry in opened("f2fs-plain").entries())


class _Nodes(Nodes):
    """Nodes of which a test knows by number what is in them; those that were asked for, with their places."""

    def __init__(self, blocks: dict[int, dict[int, int]]) -> None:
        self._blocks = blocks
        self.asked: list[tuple[int, int]] = []

    def node(self, number: int, inode: int, place: int) -> bytes:
        self.asked.append((number, place))
        return b"".join(struct.pack("<I", self._blocks[number].get(at, 0)) for at in range(1024))


def test_the_largest_files_have_nodes_below_nodes_below_nodes() -> None:
    """The tree of f2fs.rst, "File Structure": 923 blocks, then twice 1018, twice 1018 x 1018, 1018 x 1018 x 1018."""
    volume = F2fsVolume(RawImage([data("f2fs-plain.dd")]))
    entry = opened("f2fs-plain").find(b"indirect.bin")
    assert entry is not None
    inode = volume.inode(int(entry.address))
    count = 923 + 2 * 1018 + 2 * 1018**2 + 1018**3
    inode = inode._replace(size=count * 4096, nodes=(0, 0, 0, 20, 30), first=923)
    nodes = _Nodes(
        {20: {5: 21}, 21: {7: 70_000}, 30: {3: 31}, 31: {9: 32, 1017: 33}, 32: {11: 80_000}, 33: {}}
    )
    found = list(addresses(nodes, volume.superblock, inode))
    indirect, double = 923 + 2 * 1018 + 1018**2, 923 + 2 * 1018 + 2 * 1018**2
    third = double + 3 * 1018**2
    assert [start for start, _ in found] == [0, indirect + 5 * 1018, third + 9 * 1018, third + 1017 * 1018]
    assert (found[1][1][7], found[2][1][11]) == (70_000, 80_000)
    below = 5 + 2 * 1018
    third_place = below + 1 + 3 * 1019
    assert nodes.asked == [
        (20, 4 + 1018), (21, 5 + 1018 + 5), (30, below), (31, third_place), (32, third_place + 10),
        (33, third_place + 1018),
    ]  # fmt: skip
    with pytest.raises(NotReadableError, match="cannot be"):
        list(addresses(nodes, volume.superblock, inode._replace(size=count * 4096 + 1)))
