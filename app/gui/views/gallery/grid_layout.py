"""Where each tile of the gallery stands: arithmetic alone, so that a million tiles cost what one costs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect


@dataclass(frozen=True)
class _Group:
    title: str
    first: int
    count: int
    top: int
    lines: int


class GridLayout:
    """Tiles of one size in rows, groups below their headings. Places are in pixels from the top of everything."""

    def __init__(self) -> None:
        self.columns = 1
        self.height = 0
        self._cell = (1, 1)
        self._heading = 0
        self._width = 1
        self._mirrored = False
        self._groups: list[_Group] = []
        self._firsts: list[int] = []
        self._tops: list[int] = []

    def arrange(
        self,
        groups: Sequence[tuple[str, int]],
        count: int,
        *,
        width: int,
        cell: tuple[int, int],
        heading: int,
        mirrored: bool = False,
    ) -> None:
        """``groups``: titles and first rows; one without a title has no heading. ``cell``: width and height."""
        self.columns = max(1, width // cell[0])
        self._cell, self._heading, self._width, self._mirrored = cell, heading, width, mirrored
        self._groups = []
        top = 0
        for number, (title, first) in enumerate(groups):
            end = groups[number + 1][1] if number + 1 < len(groups) else count
            lines = -(-(end - first) // self.columns)
            self._groups.append(_Group(title, first, end - first, top, lines))
            top += (heading if title else 0) + lines * cell[1]
        self.height = top
        self._firsts = [group.first for group in self._groups]
        self._tops = [group.top for group in self._groups]

    @property
    def line_height(self) -> int:
        """Height of a line of tiles."""
        return self._cell[1]

    def rect(self, row: int) -> QRect:
        """Where a row's tile stands."""
        if not self._groups:
            return QRect()
        group = self._groups[max(0, bisect_right(self._firsts, row) - 1)]
        line, column = divmod(row - group.first, self.columns)
        width, height = self._cell
        left = self._width - (column + 1) * width if self._mirrored else column * width
        return QRect(left, self._start(group) + line * height, width, height)

    def row_at(self, x: int, y: int) -> int | None:
        """The row whose tile is at a place, or None."""
        group = self._group_at(y)
        if group is None or y < self._start(group):
            return None
        column = (self._width - 1 - x if self._mirrored else x) // self._cell[0]
        row = (y - self._start(group)) // self._cell[1] * self.columns + column
        return group.first + row if 0 <= column < self.columns and 0 <= row < group.count else None

    def rows_between(self, top: int, bottom: int) -> tuple[int, int]:
        """The first row that reaches into a stretch, and the one after the last."""
        first, last = self._group_at(max(0, top)), self._group_at(min(bottom, self.height - 1))
        if first is None or last is None:
            return 0, 0
        skipped = max(0, top - self._start(first)) // self._cell[1] * self.columns
        taken = (max(0, bottom - self._start(last)) // self._cell[1] + 1) * self.columns
        return first.first + min(skipped, first.count), last.first + min(taken, last.count)

    def headings_between(self, top: int, bottom: int) -> list[tuple[str, int, QRect]]:
        """Title, number of tiles and place of each heading that reaches into a stretch."""
        begin = max(0, bisect_right(self._tops, top) - 1)
        found = []
        for group in self._groups[begin:]:
            if group.top >= bottom:
                break
            if group.title and group.top + self._heading > top:
                found.append((group.title, group.count, QRect(0, group.top, self._width, self._heading)))
        return found

    def neighbour(self, row: int, lines: int) -> int:
        """The row ``lines`` lines further down (up where negative), in the same column where there is one."""
        place = self.rect(row).center()
        step = 1 if lines > 0 else -1
        for _ in range(abs(lines)):
            following = self._next_line(row, step)
            if following is None:
                break
            row = following
        first, last = self._line_of(row)
        return min(range(first, last), key=lambda each: abs(self.rect(each).center().x() - place.x()))

    def _next_line(self, row: int, step: int) -> int | None:
        first, last = self._line_of(row)
        following = last if step > 0 else first - 1
        total = self._groups[-1].first + self._groups[-1].count
        return following if 0 <= following < total else None

    def _line_of(self, row: int) -> tuple[int, int]:
        group = self._groups[max(0, bisect_right(self._firsts, row) - 1)]
        first = group.first + (row - group.first) // self.columns * self.columns
        return first, min(first + self.columns, group.first + group.count)

    def _start(self, group: _Group) -> int:
        return group.top + (self._heading if group.title else 0)

    def _group_at(self, y: int) -> _Group | None:
        if not self._groups or y < 0 or y >= self.height:
            return None
        return self._groups[bisect_right(self._tops, y) - 1]
