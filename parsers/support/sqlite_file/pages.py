"""The pages of a database file, as its write-ahead log leaves them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from evidence.contract.source import ByteSource
from parsers.support.sqlite_file.wal import committed_pages

MAGIC = b"SQLite format 3\0"
HEADER = 100
DATABASE, LOG, JOURNAL = 0, 1, 2
_KEPT = 256
_ENCODINGS = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}


class NotSqliteError(Exception):
    """The bytes are not a database, or are damaged where they are needed. The text says so, for a person."""


@dataclass(frozen=True, slots=True)
class Range:
    """``length`` bytes at ``offset`` of the database file (``source`` 0), its write-ahead log (1) or journal (2)."""

    source: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page, and where it stands in the file that holds its newest committed form."""

    number: int
    data: bytes
    source: int
    offset: int

    def range(self, start: int, length: int) -> Range:
        """Some bytes of the page."""
        return Range(self.source, self.offset + start, length)

    @property
    def header_at(self) -> int:
        """Where the header of a b-tree page begins: page 1 has the file's header before it."""
        return HEADER if self.number == 1 else 0


class Pages:
    """Reads pages by their number from 1. ``log`` is the file ``-wal`` beside it, where there is one.

    ``committed``: what :func:`committed_pages` said of that log before, so that it is not added up again.

    Reference: https://www.sqlite.org/fileformat2.html 1.3 (header), 4 (write-ahead log).
    Raises NotSqliteError, and ReadError from the sources.
    """

    def __init__(
        self, database: ByteSource, log: ByteSource | None = None, committed: dict[int, int] | None = None
    ) -> None:
        head = database.read_at(0, HEADER)
        if len(head) < HEADER or not head.startswith(MAGIC):
            raise NotSqliteError("This is no SQLite database, or it is encrypted.")
        size = int.from_bytes(head[16:18], "big")
        self.size = 65536 if size == 1 else size
        if not 512 <= self.size <= 65536 or self.size.bit_count() != 1:
            raise NotSqliteError("The header states no possible size of a page.")
        self._sources = (database, log)
        if committed is None:
            committed = committed_pages(log, self.size) if log is not None and log.size else {}
        self.committed = committed
        self._kept: OrderedDict[int, Page] = OrderedDict()
        first = self.page(1).data
        self.usable = self.size - first[20]
        if self.usable < 480:
            raise NotSqliteError("The header reserves more of each page than is possible.")
        self.bits_in_types = int.from_bytes(first[44:48], "big") >= 4
        """Whether 0 and 1 are said by their type alone, as since schema format 4."""
        self.encoding = _ENCODINGS.get(int.from_bytes(first[56:60], "big"), "utf-8")
        in_file = -(-database.size // self.size)
        self.count = max(in_file, *self.committed) if self.committed else in_file
        self.free_count = int.from_bytes(first[36:40], "big")

    @property
    def pages_in_log(self) -> int:
        """Pages whose newest committed form stands in the write-ahead log."""
        return len(self.committed)

    def page(self, number: int) -> Page:
        """The page as the last committed transaction left it."""
        found = self._kept.get(number)
        if found is not None:
            self._kept.move_to_end(number)
            return found
        found = self._read(number)
        self._kept[number] = found
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found

    def _read(self, number: int) -> Page:
        source, offset = DATABASE, (number - 1) * self.size
        if number in self.committed:
            source, offset = LOG, self.committed[number]
        file = self._sources[source]
        data = file.read_at(offset, self.size) if file is not None and number > 0 else b""
        if len(data) < self.size:
            raise NotSqliteError(f"Page {number} is not in the file: it is damaged or cut short.")
        return Page(number, data, source, offset)
