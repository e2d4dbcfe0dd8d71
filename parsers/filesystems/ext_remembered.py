"""Deleted files of ext3 and ext4 that the journal remembers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set

from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.filesystems.ext_free import ExtBlocks
from parsers.filesystems.tsk_entry import LOST, REUSED, TAKEN
from parsers.filesystems.tsk_taken import TakenBlocks
from parsers.support.ext.history import MAX_NAMES, ExtHistory, PastInode, PastName
from parsers.support.ext.inode import FOLDER, ExtInode, runs
from parsers.support.ext.journal import ExtJournal
from parsers.support.ext.places import InodePlaces
from parsers.support.mapped import Mapped, Run

_ROOT = 2
_DEEPEST = 512
_TYPES: dict[int, EntryType] = {1: "file", 2: "directory", 7: "link"}
_ADDRESS = re.compile(r"([0-9]{1,10})-([0-9]{1,10})", re.ASCII)
_NOTHING = "nothing but its name is left, in the journal"


class ExtRemembered(FileTree):
    """Names in copies of folders' blocks that the listing does not have, and those that it has without their content.

    Where the journal also holds a copy of the inode from the time when the name was there, size, times and the list of
    blocks are that copy's: the content is what lies in these blocks now, unconfirmed. Addresses are ``inode-block``,
    the block of the journal that holds the inode, or ``inode-block-place-lost`` for a name alone. Reference: the Linux
    kernel's documentation of ext4, "Journal (jbd2)", "Directory Entries", "Index Nodes".
    """

    def __init__(
        self,
        volume: ByteSource,
        blocks: ExtBlocks,
        journal: ByteSource,
        listing: Callable[[], Iterable[Listed]],
        taken: TakenBlocks,
    ) -> None:
        self.details = {"format": "journal"}
        self.problems: list[str] = []
        self._volume = volume
        self._blocks = blocks
        self._places = InodePlaces(blocks.inodes, blocks.inode_size, blocks.inode_place)
        self._history = ExtHistory(ExtJournal(journal), self._places)
        self._listing = listing
        self._taken = taken

    def entries(self) -> Iterator[Listed]:
        self.problems.clear()
        names = [past for past in self._history.names() if past.kind in _TYPES]
        if self._history.more_names:
            self.problems.append(f"More than {MAX_NAMES} names in the journal: the rest is not listed.")
        present = _Present(self._listing(), {past.name for past in names})
        owners = self._owners(names, present) if any(not past.folder for past in names) else {}
        owned = [(past.folder or owners.get(past.block, 0), past) for past in names]
        paths = _Paths(present.folders, owned)
        found = (self._entry(folder, past, paths, present) for folder, past in owned)
        yield from sorted(filter(None, found), key=lambda entry: (entry.path, entry.address))

    def open(self, entry: Listed) -> ByteSource:
        match = _ADDRESS.match(entry.address)
        if match is None or entry.address.endswith(LOST):
            raise ReadError(0, entry.size, _NOTHING)
        if entry.address.endswith(TAKEN):
            raise ReadError(0, entry.size, "its blocks belong to other files now")
        number, index = int(match[1]), int(match[2])
        inode = self._history.inode_in(index, number)
        if inode.refused is not None:
            raise ReadError(0, inode.size, inode.refused)
        if inode.inline is not None:
            return SourceBytes(inode.inline)
        return Mapped(self._volume, inode.size, self._runs(inode, index))

    def find(self, path: bytes) -> Listed | None:
        return None

    def _entry(self, folder: int, past: PastName, paths: _Paths, present: _Present) -> Listed | None:
        """What is to be listed of a name; None where the listing says as much."""
        there = present.names.get((paths.of(folder), past.name), ())
        if any(live and number == past.inode for live, number, _ in there):
            return None
        found = self._history.inode_of(past)
        told = any(number in (past.inode, 0) for live, number, _ in there if not live)
        whole = any(content and number == past.inode for live, number, content in there if not live)
        more = found is not None and found.inode.listed_content and found.inode.kind != FOLDER
        if whole or (told and not more):
            return None
        parent = paths.of(folder)
        return self._listed(past, found, parent + b"/" + past.name if parent else past.name)

    def _listed(self, past: PastName, found: PastInode | None, path: bytes) -> Listed:
        kind = _TYPES[past.kind]
        readable = kind != "directory"
        if found is None:
            address = f"{past.inode}-{past.index}-{past.offset}-{LOST}"
            problems = () if readable else (f"{_NOTHING.capitalize()}.",)
            return Listed(address, path, 0, kind, "deleted", readable, problems=problems)
        inode = found.inode
        entry = Listed(
            f"{past.inode}-{found.index}",
            path,
            inode.size if readable else 0,
            kind,
            "deleted",
            readable,
            inode.modified,
            inode.accessed,
            inode.changed,
            inode.born,
        )
        if not readable or inode.inline is not None or inode.refused is not None:
            return entry
        try:
            where = self._runs(inode, found.index)
        except ReadError:
            return entry  # reading the content says why
        return self._taken.weighed(entry, [(run.place, run.length) for run in where if run.place is not None])

    def _runs(self, inode: ExtInode, index: int) -> list[Run]:
        return runs(
            inode,
            self._blocks.size,
            self._blocks.count,
            lambda block: self._history.list_of(block, index, self._present(block)),
        )

    def _present(self, block: int) -> bytes:
        try:
            return self._volume.read_at(block * self._blocks.size, self._blocks.size)
        except ReadError:
            return b""

    def _owners(self, names: list[PastName], present: _Present) -> dict[int, int]:
        """The inode of the folder that each block was, or is, one of, for those that do not say it themselves."""
        owners: dict[int, int] = {}
        folders = {past.folder for past in names} | {past.inode for past in names if past.kind == 2}
        for number in sorted(folders | set(present.folders)):
            for found in self._history.inodes(number):
                if found.inode.kind == FOLDER and found.inode.listed_content:
                    self._own(owners, number, found)
        return owners

    def _own(self, owners: dict[int, int], number: int, found: PastInode) -> None:
        size = self._blocks.size
        try:
            where = self._runs(found.inode, found.index)
        except ReadError:
            return
        for run in where:
            for place in range(run.place or 0, (run.place or 0) + run.length if run.place else 0, size):
                owners[place // size] = number


class _Present:
    """What the listing states: ``folders`` are paths by inode.

    ``names`` is what it knows of each of the ``wanted`` names in a folder's path: whether it is alive, the inode, and
    whether its content can be read.
    """

    def __init__(self, listing: Iterable[Listed], wanted: Set[bytes]) -> None:
        self.folders: dict[int, bytes] = {_ROOT: b""}
        self.names: dict[tuple[bytes, bytes], list[tuple[bool, int, bool]]] = {}
        live: set[int] = {_ROOT}
        for entry in listing:
            number, _, rest = entry.address.partition("-")
            folder, _, name = entry.path.rpartition(b"/")
            content = entry.size > 0 and rest not in (LOST, REUSED, TAKEN)
            alive = entry.state == "live"
            if name in wanted:
                self.names.setdefault((folder, name), []).append((alive, int(number), content))
            if entry.type == "directory" and rest not in (LOST, REUSED) and int(number) not in live:
                self.folders[int(number)] = entry.path
                if alive:
                    live.add(int(number))


class _Paths:
    """Paths of folders by inode: as the listing has them, else by the names in the journal that lead to them."""

    def __init__(self, listed: dict[int, bytes], names: Iterable[tuple[int, PastName]]) -> None:
        self._known = dict(listed)
        self._named = {past.inode: (folder, past.name) for folder, past in names if past.kind == 2}

    def of(self, folder: int) -> bytes:
        """The path; ``$Folder-<inode>`` where nothing names it."""
        parts: list[bytes] = []
        at = folder
        while at not in self._known and at in self._named and len(parts) < _DEEPEST:
            at, name = self._named[at]
            parts.append(name)
        start = self._known.get(at, f"$Folder-{at}".encode())
        return b"/".join([*([start] if start else []), *reversed(parts)])
