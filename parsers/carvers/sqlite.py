"""SQLite databases."""

from __future__ import annotations

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_FIRST_BYTES = frozenset((0, 1, 2, 3, 4, 5, 10, 13))
"""What a page begins with: kinds of b-tree pages and of pointer maps, or the high byte of a page's number."""
_TABLES = (5, 13)
_MOST_PAGES = 1 << 24


class Sqlite(Carver):
    """As many pages as the header states, each of which begins as one may.

    Reference: sqlite.org, "Database File Format", 1.3 (header), 1.6 (b-tree pages).
    """

    name = "sqlite"
    starts = (b"SQLite format 3\0",)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        head = reader.at(0, 101)
        if (
            len(head) < 101
            or head[92:96] != head[24:28]
            or head[100] not in _TABLES
            or head[21:24] != b"\x40\x20\x20"
        ):
            return None
        size = int.from_bytes(head[16:18], "big")
        size = 65536 if size == 1 else size
        count = int.from_bytes(head[28:32], "big")
        if size < 512 or size & (size - 1) or not 0 < count < _MOST_PAGES or count * size > reader.size:
            return None
        if any(reader.at(page * size, 1)[0] not in _FIRST_BYTES for page in range(1, count)):
            return None
        return Measured(count * size, "sqlite")
