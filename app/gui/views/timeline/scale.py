"""The stretch of time that is on the screen, and where a moment stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from app.gui.models.moments import EARLIEST, LATEST, SECOND

SHORTEST = SECOND
"""A second is the shortest stretch that is shown."""


@dataclass(frozen=True)
class Scale:
    """From ``start`` to ``end`` (microseconds), ``left`` to ``right`` (pixels); mirrored, time runs leftwards."""

    start: int
    end: int
    left: int = 0
    right: int = 1
    mirrored: bool = False

    @property
    def length(self) -> int:
        """Microseconds on the screen."""
        return self.end - self.start

    @property
    def width(self) -> int:
        """Pixels."""
        return max(1, self.right - self.left)

    def x(self, moment: int) -> int:
        """The pixel of a moment; outside of the screen for one that is not on it."""
        way = (moment - self.start) * self.width // self.length
        return self.right - 1 - way if self.mirrored else self.left + way

    def moment(self, x: int) -> int:
        """The first moment of a pixel."""
        way = self.right - 1 - x if self.mirrored else x - self.left
        return self.start + way * self.length // self.width

    def within(self, left: int, right: int, mirrored: bool) -> Scale:
        """The same stretch between other pixels."""
        return Scale(self.start, self.end, left, right, mirrored)

    def zoomed(self, factor: float, around: int) -> Scale:
        """A stretch as many times as long, in which ``around`` keeps its place."""
        length = min(max(int(self.length * factor), SHORTEST), LATEST - EARLIEST)
        start = around - (around - self.start) * length // self.length
        return self.from_to(start, start + length)

    def moved(self, by: int) -> Scale:
        """The same length, later by so many microseconds."""
        return self.from_to(self.start + by, self.end + by)

    def from_to(self, start: int, end: int) -> Scale:
        """Another stretch, moved to where the calendar has moments."""
        length = min(max(end - start, SHORTEST), LATEST - EARLIEST)
        start = min(max(start, EARLIEST), LATEST - length)
        return Scale(start, start + length, self.left, self.right, self.mirrored)

    def edges(self, pixels: int) -> list[int]:
        """The moments that part the stretch into bars of so many pixels; whole bars from the first moment on."""
        bars = -(-self.width // pixels)
        return [self.start + number * pixels * self.length // self.width for number in range(bars + 1)]
