"""Which bytes of a source could not be read, and stand in the copy as zeros."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.contract.source import UnreadableRange


class BadSectors:
    """Ranges in the order of the source. Those that touch and failed alike are one."""

    def __init__(self, ranges: Iterable[UnreadableRange] = ()) -> None:
        self.ranges: list[UnreadableRange] = list(ranges)

    def add(self, offset: int, length: int, reason: str) -> None:
        """The next range that could not be read, in bytes of the source."""
        last = self.ranges[-1] if self.ranges else None
        if last and last.offset + last.length == offset and last.reason == reason:
            self.ranges[-1] = UnreadableRange(last.offset, last.length + length, reason)
        else:
            self.ranges.append(UnreadableRange(offset, length, reason))

    def before(self, offset: int) -> list[UnreadableRange]:
        """The ranges, and parts of ranges, below an offset: what a copy up to there holds as zeros."""
        return [
            UnreadableRange(each.offset, min(each.length, offset - each.offset), each.reason)
            for each in self.ranges
            if each.offset < offset
        ]

    @property
    def total(self) -> int:
        """How many bytes could not be read."""
        return sum(each.length for each in self.ranges)
