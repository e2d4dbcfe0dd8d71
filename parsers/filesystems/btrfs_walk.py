"""All entries of a Btrfs file system, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from evidence.model.listed import EntryState, Listed
from parsers.filesystems.btrfs_folder import Folder, entry, folder_names, listed
from parsers.support.btrfs.inode import INODE_ITEM, ORPHAN_ITEM, ORPHANS, Name, inode
from parsers.support.btrfs.snapshot import Snapshot
from parsers.support.btrfs.volume import TOP, BtrfsVolume, Root

MAX_DEPTH = 256
"""Folders inside one another that are entered."""
MAX_PATH = 65_536
"""Bytes of a path below which folders are still entered."""
MAX_ENTRIES = 20_000_000
"""Entries that are looked at: hostile folders that hold one another multiply without end."""
_LAST = (1 << 64) - 1


class _Open(NamedTuple):
    """A folder whose names are being listed. ``snapshot``: what it is compared with where its path is the same."""

    folder: Folder
    path: bytes
    names: Iterator[Name]
    snapshot: Snapshot | None


class Walk:
    """One walk over all subvolumes; those that no folder names come last, below ``$Subvolumes``."""

    def __init__(self, volume: BtrfsVolume) -> None:
        self._volume = volume
        self._entered: set[int] = set()
        self._inside: set[Folder] = set()
        self._snapshots: list[Snapshot] = []
        self._by_identifier: dict[bytes, Root] = {}
        self._count = 0

    def entries(self) -> Iterator[Listed]:
        roots = {root.number: root for root in self._volume.subvolumes()}
        self._by_identifier = {root.identifier: root for root in roots.values() if any(root.identifier)}
        top = roots.pop(TOP, None)
        if top is not None:
            yield from self._below(self._opened(Folder(top, top.folder), b"", None), "live")
        for root in roots.values():
            if root.number not in self._entered:
                yield from self._unnamed(root)
        for snapshot in self._snapshots:
            if snapshot.left_out:
                self._volume.note(snapshot.told())
        if self._full:
            self._volume.note(f"More than {MAX_ENTRIES} entries: the rest is not listed.")

    @property
    def _full(self) -> bool:
        return self._count >= MAX_ENTRIES

    def _unnamed(self, root: Root) -> Iterator[Listed]:
        """A subvolume that is being deleted, or whose name cannot be read."""
        state: EntryState = "live" if root.references else "deleted"
        folder = Folder(root, root.folder)
        found = entry(self._volume, folder, b"$Subvolumes/%d" % root.number, state)
        yield found.entry
        yield from found.streams
        if found.folder is not None:
            yield from self._below(self._opened(folder, found.entry.path + b"/", None), state)

    def _below(self, top: _Open, state: EntryState) -> Iterator[Listed]:
        """What is in a subvolume, and in those that its folders name."""
        stack = [top]
        while stack and not self._full:
            at = stack[-1]
            name = next(at.names, None)
            if name is None:
                stack.pop()
                self._inside.discard(at.folder)
                if at.folder.inode == at.folder.root.folder:
                    yield from self._orphans(at)
                continue
            self._count += 1
            same_path, alike, folder = self._compared(at, name)
            if alike and not folder:
                continue
            found, below, streams = listed(self._volume, at.folder, name, at.path + name.name, state)
            if problem := self._refused(name, below, at, found.path, len(stack)):
                found = msgspec.structs.replace(found, problems=(*found.problems, problem))
            elif below is not None:
                stack.append(self._opened(below, found.path + b"/", at.snapshot if same_path else None))
            if not alike:
                yield found
                yield from streams

    def _compared(self, at: _Open, name: Name) -> tuple[bool, bool, bool]:
        """Whether the origin of a snapshot has the same path; the same entry at it, which is counted; a folder."""
        snapshot = at.snapshot
        if snapshot is None or not snapshot.same_name(at.folder.inode, name.order):
            return False, False, False
        same = snapshot.same_inode(name.target[0]) if name.target[1] == INODE_ITEM else None
        if same is None:
            return True, False, False
        snapshot.left_out += 1
        return True, True, same.type == "directory"

    def _refused(self, name: Name, below: Folder | None, at: _Open, path: bytes, depth: int) -> str:
        """What is wrong with a name, or why a folder is not entered; nothing where all is well."""
        if b"/" in name.name:
            return "Its name holds a slash, which no sound volume has; nothing below it is listed."
        if below is None:
            return ""
        if below in self._inside or (below.root != at.folder.root and below.root.number in self._entered):
            return "This folder is listed elsewhere or holds itself, so it is not entered again."
        if depth >= MAX_DEPTH or len(path) >= MAX_PATH:
            return f"Folders deeper than {MAX_DEPTH} levels or {MAX_PATH} bytes of path are not listed."
        return ""

    def _opened(self, folder: Folder, path: bytes, snapshot: Snapshot | None) -> _Open:
        """Starts on a folder. One that a subvolume starts with may be that of a snapshot."""
        self._inside.add(folder)
        root = folder.root
        if root.number not in self._entered:
            self._entered.add(root.number)
            snapshot = self._snapshot(root, path)
        return _Open(folder, path, folder_names(self._volume, folder), snapshot)

    def _snapshot(self, root: Root, path: bytes) -> Snapshot | None:
        """What a read-only snapshot is compared with: its origin, where that is there and listed in full in the end."""
        origin = self._by_identifier.get(root.parent) if root.read_only and root.references else None
        seen, last = {root.number}, origin
        while last is not None and last.read_only and any(last.parent):
            if last.number in seen:
                return None  # a hostile circle, of which nothing would be listed
            seen.add(last.number)
            last = self._by_identifier.get(last.parent)
        if origin is None or not origin.references:
            return None
        volume = self._volume
        made = Snapshot(path.rstrip(b"/"), volume.tree(root), origin.number, volume.tree(origin))
        self._snapshots.append(made)
        return made

    def _orphans(self, at: _Open) -> Iterator[Listed]:
        """Files that were deleted while they were open: they have no name any more and all else."""
        tree = self._volume.tree(at.folder.root)
        for key, _ in tree.items((ORPHANS, ORPHAN_ITEM, 0), (ORPHANS, ORPHAN_ITEM, _LAST)):
            item = tree.find((key[2], INODE_ITEM, 0))
            stated = inode(item) if item else None
            if stated is not None and not stated.links:
                self._count += 1
                path = at.path + b"$OrphanFiles/%d" % key[2]
                yield entry(self._volume, Folder(at.folder.root, key[2]), path, "deleted").entry
