"""Folders of Btrfs and the entries that their names lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.model.listed import EntryState, Listed
from parsers.support.btrfs.inode import DIR_INDEX, INODE_ITEM, XATTR_ITEM, Inode, Name, inode, names
from parsers.support.btrfs.volume import ROOT_ITEM, BtrfsVolume, Root

_LAST = (1 << 64) - 1
_STREAMS = (b"user.", b"trusted.")
"""Extended attributes that are listed: those of users and of programs, not the system's labels and permissions."""


class Folder(NamedTuple):
    """A folder: the subvolume that it lies in, and its inode there."""

    root: Root
    inode: int


class Found(NamedTuple):
    """An entry, the folder that it is, and its streams."""

    entry: Listed
    folder: Folder | None = None
    streams: Sequence[Listed] = ()


def folder_names(volume: BtrfsVolume, folder: Folder, *, strict: bool = False) -> Iterator[Name]:
    """The names of a folder in the order in which they were made."""
    tree = volume.tree(folder.root)
    for key, item in tree.items(
        (folder.inode, DIR_INDEX, 0), (folder.inode, DIR_INDEX, _LAST), strict=strict
    ):
        found = next(names(item), None)
        if found is None:
            volume.note(f"A name in the folder with inode {folder.inode} is damaged and is not listed.")
        else:
            yield found._replace(order=key[2])


def target(volume: BtrfsVolume, folder: Folder, name: Name) -> tuple[Root | None, int, str]:
    """The subvolume and the inode that a name leads to, and what is wrong with it. None: an empty folder.

    A snapshot has the names of the subvolumes in it, and not these themselves.
    """
    number, kind, _ = name.target
    if kind != ROOT_ITEM:
        return folder.root, number, ""
    try:
        if not volume.is_entered(number, folder.root.number, folder.inode, name.name):
            return None, number, ""
        root = volume.root(number)
    except ReadError as error:
        return None, number, f"This subvolume cannot be read, so nothing in it is listed: {error.reason}."
    if root is None:
        return None, number, f"The subvolume {number} is not there, so nothing in it is listed."
    return root, root.folder, ""


def listed(volume: BtrfsVolume, folder: Folder, name: Name, path: bytes, state: EntryState) -> Found:
    """The entry of a name."""
    root, number, problem = target(volume, folder, name)
    if root is not None:
        return entry(volume, Folder(root, number), path, state)
    address = f"{folder.root.number}-{folder.inode}-{number}"
    return Found(Listed(address, path, 0, "directory", state, problems=(problem,) if problem else ()))


def entry(volume: BtrfsVolume, place: Folder, path: bytes, state: EntryState) -> Found:
    """The entry of an inode, with its extended attributes: both stand side by side."""
    address = f"{place.root.number}-{place.inode}"
    stated: Inode | None = None
    attributes: list[Name] = []
    lost = ""
    first, last = (place.inode, INODE_ITEM, 0), (place.inode, XATTR_ITEM, _LAST)
    try:
        for key, item in volume.tree(place.root).items(first, last, strict=True):
            if key[1] == INODE_ITEM:
                stated = inode(item)
            elif key[1] == XATTR_ITEM:
                attributes += [name for name in names(item) if name.name.startswith(_STREAMS)]
    except ReadError as error:
        lost = f": {error.reason}"
    if stated is None:
        problem = f"Its inode is not there or cannot be read, so nothing but its name is known{lost}."
        return Found(Listed(address, path, 0, "other", state, problems=(problem,)))
    found = Listed(
        address,
        path,
        stated.size if stated.type != "other" else 0,
        stated.type,
        state,
        modified=stated.modified,
        accessed=stated.accessed,
        changed=stated.changed,
        born=stated.born,
        problems=(f"Its extended attributes cannot be read{lost}.",) if lost else (),
    )
    streams = [_stream(found, name) for name in attributes] if attributes else []
    return Found(found, place if stated.type == "directory" else None, streams)


def _stream(of: Listed, name: Name) -> Listed:
    address = f"{of.address}-{name.name.hex()}"
    return Listed(address, of.path + b":" + name.name, len(name.value), "stream", of.state)
