"""What the copies in a journal tell of names and inodes that were."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.ext.folder import FolderName, folder_names, own_inode
from parsers.support.ext.inode import FILE, FOLDER, LINK, ExtInode, parse_inode
from parsers.support.ext.journal import ExtJournal, JournalCopy
from parsers.support.ext.places import InodePlaces

_KINDS = {1: FILE, 2: FOLDER, 7: LINK}
_KEPT = 512
"""Blocks that are kept at hand: the inodes of one folder's names stand in few."""
_EXTENT_MAGIC = b"\x0a\xf3"
MAX_NAMES = 1_000_000
"""Names that are followed; of a journal with more the rest is not."""


class PastName(msgspec.Struct, frozen=True):
    """A name that a block of a folder held. ``folder`` is the folder's inode, 0 where that is not known.

    ``index`` and ``offset``: the block of the journal, and the place in it. It was there in transactions from ``since``
    on, before ``until``; None: in the last copy, too.
    """

    block: int
    folder: int
    name: bytes
    inode: int
    kind: int
    index: int
    offset: int
    since: int
    until: int | None


class PastInode(msgspec.Struct, frozen=True):
    """An inode as block ``index`` of the journal holds it."""

    index: int
    inode: ExtInode


class ExtHistory:
    """The copies of a journal by the block that they are of, in the order of their transactions."""

    def __init__(self, journal: ExtJournal, places: InodePlaces) -> None:
        self._journal = journal
        self._read = lru_cache(maxsize=_KEPT)(journal.read)
        self._places = places
        self.more_names = False

    def names(self) -> Iterator[PastName]:
        """Each name of each block of a folder once, as it was last there. ``more_names``: some are left out."""
        count = 0
        for block, copies in sorted(self._copies.items()):
            for past in self._names_of(block, copies):
                count += 1
                if count > MAX_NAMES:
                    self.more_names = True
                    return
                yield past

    def inode_of(self, past: PastName) -> PastInode | None:
        """The inode that a name had while it was there; None where the journal does not hold it."""
        kind = _KINDS.get(past.kind)
        nameless: PastInode | None = None
        for found in reversed(self.inodes(past.inode, past.since, past.until)):
            if found.inode.kind != kind:
                continue
            if found.inode.listed_content:
                return found
            if nameless is None and found.inode.links:
                nameless = found
        return nameless

    def inodes(self, number: int, since: int = 0, until: int | None = None) -> Sequence[PastInode]:
        """What an inode was in transactions from ``since`` on before ``until``, in their order."""
        try:
            block, _ = self._places.of(number)
        except ReadError:
            return ()
        copies = [
            copy
            for copy in self._copies.get(block, ())
            if since <= copy.sequence and (until is None or copy.sequence < until)
        ]
        found = ((copy.index, self.inode_at(copy, number)) for copy in copies)
        return [PastInode(index, inode) for index, inode in found if inode is not None]

    def inode_in(self, index: int, number: int) -> ExtInode:
        """An inode in one block of the journal. Raises ReadError where it is not there."""
        block, _ = self._places.of(number)
        for copy in self._copies.get(block, ()):
            if copy.index == index and (inode := self.inode_at(copy, number)) is not None:
                return inode
        raise ReadError(0, 0, f"block {index} of the journal holds no inode {number}")

    def inode_at(self, copy: JournalCopy, number: int) -> ExtInode | None:
        """An inode of a copy; None where it was never used, or the copy cannot be read."""
        place = self._places.of(number)[1]
        data = self._read(copy)[place : place + self._places.size]
        return parse_inode(data) if len(data) == self._places.size else None

    def list_of(self, block: int, index: int, present: bytes) -> bytes:
        """A list of blocks as it was with the inode in block ``index`` of the journal.

        That is the copy of the same transaction or the last one before it; where there is none, ``present`` (what the
        volume holds), and where that was emptied since, a later copy.
        """
        copies = self._copies.get(block, ())
        at = self._sequences.get(index, 0)
        before = [copy for copy in reversed(copies) if copy.sequence <= at]
        after = [copy for copy in copies if copy.sequence > at]
        candidates = (
            *(self._read(copy) for copy in before),
            present,
            *(self._read(copy) for copy in after),
        )
        return next((data for data in candidates if _names_blocks(data)), b"")

    @cached_property
    def _copies(self) -> dict[int, list[JournalCopy]]:
        found: dict[int, list[JournalCopy]] = {}
        for copy in sorted(self._journal.copies(), key=lambda copy: (copy.sequence, copy.index)):
            found.setdefault(copy.block, []).append(copy)
        return found

    @cached_property
    def _sequences(self) -> dict[int, int]:
        """The transaction of each copy by its place in the journal."""
        return {copy.index: copy.sequence for copies in self._copies.values() for copy in copies}

    def _names_of(self, block: int, copies: Sequence[JournalCopy]) -> Iterator[PastName]:
        """The names of a block that is a folder's in some copy."""
        past: dict[tuple[bytes, int], PastName] = {}
        folder = 0
        for number, (copy, names, following) in enumerate(self._states(copies)):
            folder = folder or own_inode(names) or 0
            for name in names:
                key = (name.name, name.inode)
                before = past.get(key)
                if name.name in (b".", b"..") or (name.gone and before is not None):
                    continue  # what was seen of it while it was there says more
                if before is None and len(past) >= MAX_NAMES:
                    self.more_names = True
                    continue
                since = 0 if name.gone or not number else copy.sequence
                if before is not None and before.until == copy.sequence:
                    since = before.since
                until = copy.sequence if name.gone else following
                values = (name.name, name.inode, name.kind, copy.index, name.offset, since, until)
                past[key] = PastName(block, 0, *values)
        yield from (msgspec.structs.replace(found, folder=folder) for found in past.values())

    def _states(
        self, copies: Sequence[JournalCopy]
    ) -> Iterator[tuple[JournalCopy, list[FolderName], int | None]]:
        """Copies that are a folder's, with their names and the transaction of the next that is."""
        waiting: tuple[JournalCopy, list[FolderName]] | None = None
        for copy in copies:
            names = folder_names(self._read(copy), self._places.count)
            if not names:
                continue
            if waiting is not None:
                yield *waiting, copy.sequence
            waiting = (copy, names)
        if waiting is not None:
            yield *waiting, None


def _names_blocks(data: bytes) -> bool:
    """Whether a list of blocks names any: those of deleted files are emptied."""
    if data[:2] == _EXTENT_MAGIC:
        return bool(struct.unpack_from("<H", data, 2)[0])
    return any(data)
