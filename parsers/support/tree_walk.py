"""Goes through the folders of a file system, within bounds that hostile folders cannot pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from evidence.contract.errors import NotReadableError, ReadError
from evidence.model.listed import Listed

MAX_DEPTH = 512
"""Folders inside folders."""
MAX_PATH = 65_536
"""Bytes of a path below which folders are still entered."""
MAX_ENTRIES = 20_000_000
"""Entries of one file system."""
TWICE = "This folder was listed under another name already, which no sound volume has."
_T = TypeVar("_T")


class Below(NamedTuple, Generic[_T]):
    """A name in a folder: what it names, and the identifier of the folder that it is, or None."""

    name: bytes
    what: _T
    folder: int | None


class TreeWalk(Generic[_T]):
    """``names`` gives what a folder holds, ``listed`` the entries of one name with its path and problems.

    ``names`` may raise ReadError or NotReadableError at any of its steps; what it gave before counts. A folder that
    was entered under one name is not entered under another: these file systems have no hard links of folders, so
    two names of one are damage or a trap.
    """

    def __init__(
        self,
        names: Callable[[int], Iterator[Below[_T]]],
        listed: Callable[[Below[_T], bytes, tuple[str, ...]], Iterable[Listed]],
        problems: list[str],
    ) -> None:
        self._names = names
        self._listed = listed
        self._problems = problems
        self._entered: set[int] = set()

    def entries(self, root: int) -> Iterator[Listed]:
        """Every entry below the folder ``root``, a folder before what it holds."""
        self._entered = {root}
        folders: list[tuple[bytes, Iterator[Below[_T]]]] = [(b"", self._names(root))]
        count = 0
        while folders:
            path, names = folders[-1]
            below = self._next(names, path)
            if below is None:
                folders.pop()
                continue
            whole = path + below.name
            enter, problems = self._may_enter(below, whole, len(folders))
            for entry in self._listed(below, whole, problems):
                count += 1
                if count > MAX_ENTRIES:
                    self._problems.append(f"More than {MAX_ENTRIES} entries: the rest is not listed.")
                    return
                yield entry
            if enter and below.folder is not None:
                folders.append((whole + b"/", self._names(below.folder)))

    def _next(self, names: Iterator[Below[_T]], path: bytes) -> Below[_T] | None:
        try:
            return next(names, None)
        except (ReadError, NotReadableError) as error:
            called = path[:-1].decode(errors="replace") if path else "the root folder"
            self._problems.append(f"Names in {called} may be missing: {error}")
            return None

    def _may_enter(self, below: Below[_T], path: bytes, depth: int) -> tuple[bool, tuple[str, ...]]:
        if b"/" in below.name:
            return False, ("Its name holds a slash, which no sound volume has; nothing below it is listed.",)
        if below.folder is None:
            return False, ()
        if depth >= MAX_DEPTH or len(path) >= MAX_PATH:
            return False, (
                f"Folders deeper than {MAX_DEPTH} levels or {MAX_PATH} bytes of path are not listed.",
            )
        if below.folder in self._entered:
            return False, (TWICE,)
        self._entered.add(below.folder)
        return True, ()


def find_below(root: int, path: bytes, lookup: Callable[[int, bytes], Below[_T] | None]) -> Below[_T] | None:
    """What has exactly this path. ``lookup`` finds one name in a folder; what it raises passes through."""
    folder: int | None = root
    found = None
    for part in path.split(b"/"):
        found = None if folder is None else lookup(folder, part)
        if found is None:
            return None
        folder = found.folder
    return found


def find_listed(
    root: int,
    path: bytes,
    lookup: Callable[[int, bytes], Below[_T] | None],
    listed: Callable[[Below[_T], bytes, tuple[str, ...]], Iterable[Listed]],
) -> Listed | None:
    """The entry with exactly this path, where that of a stream is ``path:name``: ``listed`` gives both kinds."""
    found = find_below(root, path, lookup)
    colon = path.rfind(b"/") + 1
    while found is None and (colon := path.find(b":", colon + 1)) >= 0:
        found = find_below(root, path[:colon], lookup)
    if found is None:
        return None
    owner = path[: path.rfind(b"/") + 1] + found.name
    return next((entry for entry in listed(found, owner, ()) if entry.path == path), None)
