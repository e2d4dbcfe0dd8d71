"""The pages of a database as they were at another moment."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Set

from evidence.contract.source import ByteSource
from parsers.support.sqlite_file.pages import DATABASE, NotSqliteError, Page, Pages

_KEPT = 64


class Snapshot(Pages):
    """Pages of ``base``, those of ``placed`` (page number -> file and offset) from there.

    ``gone`` are pages of which nothing of that moment is left: asking for one raises NotSqliteError.
    """

    def __init__(
        self,
        base: Pages,
        sources: tuple[ByteSource | None, ...],
        placed: Mapping[int, tuple[int, int]],
        gone: Set[int] = frozenset(),
    ) -> None:
        self.size, self.usable, self.encoding = base.size, base.usable, base.encoding
        self.bits_in_types = base.bits_in_types
        self.count = max(base.count, *placed) if placed else base.count
        self.free_count = base.free_count
        self.committed = {}
        self._files = sources
        self._placed = placed
        self._gone = gone
        self._kept: OrderedDict[int, Page] = OrderedDict()

    def _read(self, number: int) -> Page:
        source, offset = self._placed.get(number, (DATABASE, (number - 1) * self.size))
        file = self._files[source]
        data = b""
        if file is not None and number > 0 and (number in self._placed or number not in self._gone):
            data = file.read_at(offset, self.size)
        if len(data) < self.size:
            raise NotSqliteError(f"Page {number} as it was then is not in the files.")
        return Page(number, data, source, offset)
