"""A YAFFS2 as a file tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryState, EntryType, Listed
from parsers.support.dated_entry import dated_entry
from parsers.support.tree_walk import Below, TreeWalk, find_below
from parsers.support.yaffs2.chunks import FILE, FOLDER, HARD_LINK, LINK, Header, find_layout
from parsers.support.yaffs2.objects import DELETED, ROOT, UNLINKED, Object, Objects

_TYPES: dict[int, EntryType] = {FILE: "file", LINK: "link", FOLDER: "directory"}
_SECOND = 10**9
_ORPHANS = b"$OrphanFiles"


class _Times(NamedTuple):
    modified: int | None
    accessed: int | None
    changed: int | None
    born: int | None = None


class Yaffs2Tree(FileTree):
    """Entries in the order of their objects' numbers, which are their addresses; deleted ones under their last name."""

    def __init__(self, source: ByteSource) -> None:
        layout = find_layout(source)
        if layout is None:
            raise NotReadableError("No object of a YAFFS2 is found at the start of these bytes.")
        try:
            self._objects = Objects(source, layout)
        except ReadError as error:
            raise NotReadableError(f"The YAFFS2 cannot be read: {error}.") from error
        self.details = {
            "format": "yaffs2",
            "block_size": str(layout.page),
            "spare_size": str(layout.spare),
            "size": str(source.size),
        }
        self.problems: list[str] = []
        if self._objects.damaged:
            self.problems.append(f"{self._objects.damaged} headers of objects are damaged and left out.")
        headless = sum(one.header is None for one in self._objects.all.values())
        if headless:
            self.problems.append(f"{headless} objects have no header left, so what they held is not listed.")
        self._below: dict[int, list[tuple[bytes, Object]]] = {}
        for number, one in sorted(self._objects.all.items()):
            if one.header is not None and number not in (ROOT, UNLINKED, DELETED):
                self._below.setdefault(self._parent(one.header), []).append((one.header.name, one))
        self._walk = TreeWalk(self._names, self._listed, self.problems)

    def entries(self) -> Iterator[Listed]:
        """Every entry, at last those whose folder is gone."""
        yield from self._walk.entries(ROOT)
        for _, one in self._below.get(0, ()):
            name = _ORPHANS + b"/%d" % one.number
            yield from self._listed(Below(name, one, None), name, ())

    def open(self, entry: Listed) -> ByteSource:
        one = self._objects.all[int(entry.address)]
        meant = self._meant(one)
        if meant is None or meant.header is None:
            raise ReadError(0, entry.size, "the file that this hard link stands for is missing")
        if meant.header.kind == LINK:
            return SourceBytes(meant.header.target)
        return self._objects.content(meant)

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path."""

        def lookup(folder: int, name: bytes) -> Below[Object] | None:
            found = (below for below in self._names(folder) if below.name == name and not below.what.deleted)
            return next(found, None)

        found = find_below(ROOT, path, lookup)
        return None if found is None else next(self._listed(found, path, ()))

    def _parent(self, header: Header) -> int:
        """The folder that an object lies in, 0 where that is none."""
        folder = self._objects.all.get(header.parent)
        known = header.parent == ROOT or (
            folder is not None and folder.header is not None and folder.header.kind == FOLDER
        )
        return header.parent if known else 0

    def _names(self, folder: int) -> Iterator[Below[Object]]:
        for name, one in self._below.get(folder, ()):
            header = one.header
            yield Below(name, one, one.number if header is not None and header.kind == FOLDER else None)

    def _meant(self, one: Object) -> Object | None:
        """The object itself, or the one that a hard link stands for."""
        if one.header is None or one.header.kind != HARD_LINK:
            return one
        meant = self._objects.all.get(one.header.equal)
        return None if meant is None or meant.header is None or meant.header.kind == HARD_LINK else meant

    def _listed(self, below: Below[Object], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        one = below.what
        meant = self._meant(one)
        header = meant.header if meant is not None else one.header
        if header is None:
            return
        kind = _TYPES.get(header.kind, "other")
        if meant is None:
            problems, kind = (*problems, "The file that this hard link stands for is missing."), "other"
        size = header.size if kind == "file" else len(header.target) if kind == "link" else 0
        times = _Times(*(value * _SECOND for value in (header.modified, header.accessed, header.changed)))
        state: EntryState = "deleted" if one.deleted else "live"
        yield dated_entry(times, str(one.number), path, size, kind, problems, state, unconfirmed=one.deleted)
