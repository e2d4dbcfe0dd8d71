"""Pages filled from top to bottom with things to draw. Sizes in points, y from the foot of the page."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reports.fonts import Style
from reports.shapes import PlacedPicture, Shape
from reports.text import limited
from reports.typeset import Line, Typesetter

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT, RIGHT, TOP, BOTTOM = 54.0, 54.0, 74.0, 62.0
WIDTH = PAGE_WIDTH - LEFT - RIGHT
INK, QUIET, RULE, ACCENT, TINT, ALERT = 0x1B212C, 0x5A6472, 0xCBD1D9, 0x23466E, 0xF3F5F8, 0x8A2B1E
LEADING = 1.34


class Text(NamedTuple):
    """A line of text at a baseline."""

    x: float
    y: float
    line: Line
    size: float
    color: int


class Box(NamedTuple):
    """A filled rectangle; a rule is a thin one."""

    x: float
    y: float
    width: float
    height: float
    color: int


class Heading(NamedTuple):
    """Where a section begins, for the contents and the outline."""

    number: str
    title: str
    depth: int
    page: int
    y: float


class Page(NamedTuple):
    """What one page shows, in drawing order."""

    boxes: list[Box]
    shapes: list[Shape]
    pictures: list[PlacedPicture]
    texts: list[Text]


class SetLine(NamedTuple):
    """A line and how it is drawn."""

    line: Line
    size: float
    color: int


class Cell(NamedTuple):
    """The lines of a cell, its left edge and the distance between its baselines."""

    x: float
    lines: list[SetLine]
    lead: float


class Flow:
    """Fills pages from top to bottom. ``explained``: what was said once and need not be said again."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.typesetter = typesetter
        self.pages: list[Page] = []
        self.headings: list[Heading] = []
        self.explained: set[str] = set()
        self.y = 0.0
        self.new_page()

    def new_page(self) -> None:
        """Goes on at the top of the next page."""
        self.pages.append(Page([], [], [], []))
        self.y = PAGE_HEIGHT - TOP

    def room(self, height: float) -> None:
        """Goes to the next page where less than ``height`` is left on this one."""
        if self.y - height < BOTTOM:
            self.new_page()

    def space(self, height: float) -> None:
        """Leaves some room free."""
        self.y -= height

    def full_height(self) -> float:
        """What an empty page has room for."""
        return PAGE_HEIGHT - TOP - BOTTOM

    def draw(self, *shapes: Shape) -> None:
        """Draws shapes on this page, over the filled rectangles and below the texts."""
        self.pages[-1].shapes.extend(shapes)

    def box(self, x: float, y: float, width: float, height: float, color: int) -> None:
        """Draws a filled rectangle on this page."""
        self.pages[-1].boxes.append(Box(x, y, width, height, color))

    def text(
        self,
        text: str,
        size: float = 9.5,
        *,
        style: Style = "text",
        color: int = INK,
        indent: float = 0.0,
        width: float | None = None,
        leading: float = LEADING,
    ) -> None:
        """Sets running text at the left edge."""
        room = (WIDTH if width is None else width) - indent
        lines = self.typesetter.lines(text, style, size, room)
        for number, line in enumerate(lines):
            # No first line is left behind at the foot of a page, and no last one begins the next page alone.
            together = len(lines) if len(lines) < 4 else 2
            self.room(size * leading * (together if number in (0, len(lines) - together) else 1))
            self.y -= size * leading
            self.put(LEFT + indent, self.y + size * (leading - 1) * 0.6, line, size, color)

    def row(
        self,
        cells: Sequence[Cell],
        pad: float = 3.0,
        rule: int | None = RULE,
        head: Callable[[], None] | None = None,
    ) -> None:
        """Sets cells beside each other; a high row goes on over pages, any other is kept whole.

        ``head``: sets what comes again on each page that such a row begins.
        """
        height = max((len(cell.lines) * cell.lead for cell in cells), default=0) + 2 * pad
        self.keep(height)
        done = [0] * len(cells)
        while True:
            free = self.y - BOTTOM - 2 * pad
            used = 0.0
            for index, cell in enumerate(cells):
                count = min(len(cell.lines) - done[index], max(0, int(free / cell.lead)))
                for number in range(count):
                    baseline = self.y - pad - cell.lead * (number + 1) + cell.lead * 0.24
                    self.put(cell.x, baseline, *cell.lines[done[index] + number])
                done[index] += count
                used = max(used, count * cell.lead)
            self.y -= used + 2 * pad
            if all(done[index] >= len(cell.lines) for index, cell in enumerate(cells)):
                break
            self.new_page()
            if head is not None:
                head()
        if rule is not None:
            self.box(LEFT, self.y, WIDTH, 0.5, rule)

    def kept(self, height: float) -> bool:
        """Whether something of this height is kept whole; what is higher goes on over pages."""
        return height < self.full_height() * 0.4

    def keep(self, height: float) -> None:
        """Goes to the next page where something of this height would be cut and is not too high to move."""
        if self.kept(height):
            self.room(height)

    def cell(
        self,
        text: str,
        x: float,
        width: float,
        size: float,
        *,
        style: Style = "text",
        color: int = INK,
        whole: bool = False,
    ) -> Cell:
        """A cell with its text broken to its width; ``whole``: never cut, for words that stand in no attachment."""
        lines = self.typesetter.lines(text if whole else limited(text), style, size, width)
        return Cell(x, [SetLine(line, size, color) for line in lines], size * LEADING)

    def put(self, x: float, y: float, line: Line, size: float, color: int) -> None:
        """Draws one line at a baseline of this page."""
        if line:
            self.pages[-1].texts.append(Text(x, y, line, size, color))

    def label(
        self, text: str, at: tuple[float, float], size: float, *, style: Style = "text", color: int = QUIET
    ) -> float:
        """Draws text as one line at a point of this page; returns its width."""
        (line, *_) = self.typesetter.lines(text.replace("\n", " "), style, size, math.inf)
        self.put(*at, line, size, color)
        return width_of(line)


def width_of(line: Line) -> float:
    """The width of a line."""
    return sum(piece.width for piece in line)
