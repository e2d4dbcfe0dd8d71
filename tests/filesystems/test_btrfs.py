"""Btrfs against what the kernel shows of the same image, and against the folder that mkfs.btrfs was given."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from btrfs_made import data, seen
from make_data import content

from evidence.contract.source import LoggedSource
from evidence.model.listed import Listed
from parsers.containers.raw import RawImage
from parsers.filesystems.btrfs import Btrfs
from parsers.filesystems.btrfs_tree import BtrfsTree

FROM_FOLDER = ["btrfs-plain", "btrfs-single", "btrfs-xxhash", "btrfs-sha256", "btrfs-blake2"]


def opened(name: str) -> BtrfsTree:
    return Btrfs().open(LoggedSource(RawImage([data(f"{name}.dd")])))


def digest(tree: BtrfsTree, entry: Listed) -> str:
    """SHA-256 of the content, read in uneven pieces."""
    source, found, at = tree.open(entry), hashlib.sha256(), 0
    while part := source.read_at(at, 300_007):
        found.update(part)
        at += len(part)
    assert at == source.size == entry.size
    return found.hexdigest()


def facts(tree: BtrfsTree, entry: Listed) -> dict[str, Any]:
    stated: dict[str, Any] = {"type": entry.type, "modified": entry.modified}
    if entry.readable:
        stated |= {"size": entry.size, "sha256": digest(tree, entry)}
    return stated


def _wanted(shown: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in shown.items() if key not in ("inode", "attributes")}


@pytest.mark.parametrize("name", FROM_FOLDER)
def test_a_folder_is_as_mkfs_was_given_it(name: str) -> None:
    wanted = {path: _wanted(shown) for path, shown in seen(name).items()}
    tree = opened(name)
    found = {entry.path.decode("latin-1"): facts(tree, entry) for entry in tree.entries()}
    assert found == wanted
    assert not tree.problems


def test_live_entries_are_those_that_the_kernel_shows() -> None:
    shown = seen("btrfs-kernel")
    tree = opened("btrfs-kernel")
    found = {entry.path.decode("latin-1"): entry for entry in tree.entries() if entry.type != "stream"}
    assert not [entry for entry in found.values() if entry.problems or entry.state != "live"]
    missing = {path for path in shown if path not in found}
    assert {path.split("/")[0] for path in missing} == {"before"}
    # The kernel gives the place of a subvolume in a snapshot a time of its own.
    for path in found.keys() - {"before/nested", "writable/nested"}:
        assert facts(tree, found[path]) == _wanted(shown[path]), path
    assert found.keys() <= shown.keys()
    again = [entry.path.decode("latin-1") for entry in tree.entries() if entry.type != "stream"]
    assert again == list(found)


def test_of_a_read_only_snapshot_only_what_differs_is_listed() -> None:
    shown = seen("btrfs-kernel")
    tree = opened("btrfs-kernel")
    found = {entry.path.decode("latin-1") for entry in tree.entries() if entry.path.startswith(b"before/")}
    whole = {path for path in shown if path.startswith("before/")}
    same = {
        path
        for path in whole
        if (live := shown.get(path.replace("before", "home", 1))) is not None
        and [live[key] for key in ("inode", "modified", "type")]
        == [shown[path][key] for key in ("inode", "modified", "type")]
    }
    assert {"before/sub/changed.txt", "before/sub/deleted.txt", "before/file-7.txt"} <= found
    # The place of a subvolume is shown as an empty folder, and is one of the entries of the snapshot.
    assert found == (whole - same) | {"before/nested"}
    told = [problem for problem in tree.problems if "snapshot before" in problem]
    assert told == [
        f"{len(whole - found)} entries of the snapshot before are not listed: "
        "they are as they are in subvolume 256, of which it is one."
    ]
    kept = tree.find(b"before/sub/kept.txt")
    assert kept is not None
    assert tree.open(kept).read_at(0, 10) == b"kept"


def test_attributes_of_users_are_streams() -> None:
    shown = seen("btrfs-kernel")
    tree = opened("btrfs-kernel")
    streams = [entry for entry in tree.entries() if entry.type == "stream"]
    found = {entry.path.decode("latin-1"): tree.open(entry).read_at(0, entry.size).hex() for entry in streams}
    wanted = {
        f"{path}:{name}": value
        for path, facts_shown in shown.items()
        for name, value in facts_shown.get("attributes", {}).items()
    }
    assert {"docs/letter.txt:user.origin", "docs/again.txt:user.origin", "docs:user.folder"} == found.keys()
    assert found == wanted
    for entry in streams:
        assert tree.find(entry.path) == entry


@pytest.mark.parametrize("name", ["btrfs-plain", "btrfs-kernel"])
def test_find_gives_the_entry_that_the_listing_gives(name: str) -> None:
    tree = opened(name)
    for entry in list(tree.entries()):
        assert tree.find(entry.path) == entry
    assert tree.find(b"docs/not there") is None
    assert tree.find(b"not/there") is None


def test_an_entry_is_opened_from_its_address_alone() -> None:
    shown = seen("btrfs-kernel")
    addresses = {entry.path: entry for entry in opened("btrfs-kernel").entries()}
    entry = addresses[b"lzo/text.txt"]
    assert digest(opened("btrfs-kernel"), entry) == shown["lzo/text.txt"]["sha256"]


def test_places_are_those_of_the_bytes_in_the_image() -> None:
    tree = opened("btrfs-plain")
    image = data("btrfs-plain.dd").read_bytes()
    large = tree.find(b"docs/deep/deeper/large.bin")
    assert large is not None
    source = tree.open(large)
    placed = source.place(300_000)
    assert placed is not None
    assert image[placed[0] : placed[0] + 5000] == source.read_at(300_000, 5000)


def test_what_the_superblock_states() -> None:
    details = opened("btrfs-plain").details
    assert details["label"] == "examined"
    assert (details["checksum"], details["sector_size"], details["node_size"]) == ("crc32c", "4096", "16384")
    assert details["profiles"] == "data single, metadata DUP, system DUP"


def test_a_running_machine_leaves_files_without_a_name() -> None:
    tree = opened("btrfs-open")
    found = {entry.path: entry for entry in tree.entries()}
    orphans = [entry for path, entry in found.items() if path.startswith(b"$OrphanFiles/")]
    assert [(entry.state, entry.size) for entry in orphans] == [("deleted", 30_000)]
    assert digest(tree, orphans[0]) == hashlib.sha256(content(6, 30_000)).hexdigest()
    inside = [entry for path, entry in found.items() if path.endswith(b"/inside.bin")]
    assert [(entry.state, digest(tree, entry)) for entry in inside] == [
        ("deleted", hashlib.sha256(content(5, 20_000)).hexdigest())
    ]
    assert b"logged.txt" not in found
    assert [problem for problem in tree.problems if "its log of last changes is there" in problem]
