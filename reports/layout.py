"""Blocks of a report to pages of things to draw. Sizes in points, y from the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from reports.document import Block, Bullets, Column, Exhibit, KeyValues, Paragraph, Section, Table
from reports.fonts import Style
from reports.text import limited
from reports.typeset import Line, Typesetter

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT, RIGHT, TOP, BOTTOM = 54.0, 54.0, 74.0, 62.0
WIDTH = PAGE_WIDTH - LEFT - RIGHT
INK, QUIET, RULE, ACCENT, TINT, ALERT = 0x1B212C, 0x5A6472, 0xCBD1D9, 0x23466E, 0xF3F5F8, 0x8A2B1E
_LEADING = 1.34
_HEXADECIMAL = re.compile("[0-9a-f]+")
_CODE: tuple[float, Style] = (5.8, "code")
_PLAIN: tuple[float, Style] = (7.6, "text")


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
    """Fills pages from top to bottom."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.typesetter = typesetter
        self.pages: list[Page] = []
        self.headings: list[Heading] = []
        self.y = 0.0
        self.new_page()

    def new_page(self) -> None:
        """Goes on at the top of the next page."""
        self.pages.append(Page([], []))
        self.y = PAGE_HEIGHT - TOP

    def room(self, height: float) -> None:
        """Goes to the next page where less than ``height`` is left on this one."""
        if self.y - height < BOTTOM:
            self.new_page()

    def space(self, height: float) -> None:
        """Leaves some room free."""
        self.y -= height

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
        leading: float = _LEADING,
    ) -> None:
        """Sets running text at the left edge."""
        room = (WIDTH if width is None else width) - indent
        for line in self.typesetter.lines(text, style, size, room):
            self.room(size * leading)
            self.y -= size * leading
            self._put(LEFT + indent, self.y + size * (leading - 1) * 0.6, line, size, color)

    def row(self, cells: Sequence[Cell], pad: float = 3.0, rule: int | None = RULE) -> None:
        """Sets cells beside each other; a high row goes on over pages, any other is kept whole."""
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
                    self._put(cell.x, baseline, *cell.lines[done[index] + number])
                done[index] += count
                used = max(used, count * cell.lead)
            self.y -= used + 2 * pad
            if all(done[index] >= len(cell.lines) for index, cell in enumerate(cells)):
                break
            self.new_page()
        if rule is not None:
            self.box(LEFT, self.y, WIDTH, 0.5, rule)

    def keep(self, height: float) -> None:
        """Goes to the next page where something of this height would be cut and is not too high to move."""
        if height < (PAGE_HEIGHT - TOP - BOTTOM) * 0.4:
            self.room(height)

    def cell(
        self, text: str, x: float, width: float, size: float, *, style: Style = "text", color: int = INK
    ) -> Cell:
        """A cell with its text broken to its width."""
        lines = self.typesetter.lines(limited(text), style, size, width)
        return Cell(x, [SetLine(line, size, color) for line in lines], size * _LEADING)

    def _put(self, x: float, y: float, line: Line, size: float, color: int) -> None:
        if line:
            self.pages[-1].texts.append(Text(x, y, line, size, color))


def place_section(flow: Flow, section: Section, number: str, depth: int = 1) -> None:
    """Sets a section with its heading, blocks and subsections."""
    size = 15.0 if depth == 1 else 11.5
    flow.space(0 if flow.y > PAGE_HEIGHT - TOP - 1 else (26 if depth == 1 else 16))
    flow.room(size * 5)
    flow.headings.append(Heading(number, section.title, depth, len(flow.pages), flow.y))
    flow.text(f"{number}  {section.title}", size, style="bold", color=ACCENT)
    if depth == 1:
        flow.space(5)
        flow.box(LEFT, flow.y, WIDTH, 0.8, ACCENT)
    flow.space(6)
    for item in section.blocks:
        place_block(flow, item)
    for index, part in enumerate(section.parts, 1):
        place_section(flow, part, f"{number}.{index}", depth + 1)


def place_block(flow: Flow, block: Block) -> None:
    """Sets one block."""
    match block:
        case Paragraph():
            _paragraph(flow, block)
        case Bullets():
            for item in block.items:
                _bullet(flow, item)
            flow.space(4)
        case KeyValues():
            _key_values(flow, block)
        case Table():
            _table(flow, block)
        case Exhibit():
            _exhibit(flow, block)


def _paragraph(flow: Flow, block: Paragraph) -> None:
    if block.style == "warning":
        cell = flow.cell(block.text, LEFT + 14, WIDTH - 24, 9.0)
        flow.space(3)
        flow.keep(12 + len(cell.lines) * cell.lead)
        top = flow.y
        flow.row([cell], pad=6, rule=None)
        if flow.y < top:
            flow.box(LEFT, flow.y, 3, top - flow.y, ALERT)
        flow.space(8)
        return
    note = block.style == "note"
    flow.text(block.text, 8.2 if note else 9.5, color=QUIET if note else INK)
    flow.space(6)


def _bullet(flow: Flow, item: str) -> None:
    size = 9.5
    mark = flow.cell("•", LEFT + 2, 10, size, color=ACCENT)
    flow.row([mark, flow.cell(item, LEFT + 14, WIDTH - 14, size)], pad=1.2, rule=None)


def _key_values(flow: Flow, block: KeyValues) -> None:
    _caption(flow, block.title)
    for name, value in block.rows:
        style: Style = "code" if is_code(value) else "text"
        size = 7.4 if style == "code" else 9.0
        flow.row(
            [
                flow.cell(name, LEFT, 126, 8.6, color=QUIET),
                flow.cell(value, LEFT + 134, WIDTH - 134, size, style=style),
            ],
            pad=2.6,
        )
    flow.space(10)


def is_code(value: str) -> bool:
    """Whether a value is a digest or another long run of hexadecimal, which a fixed-width font makes
    comparable.
    """
    return len(value) >= 24 and _HEXADECIMAL.fullmatch(value) is not None


def _caption(flow: Flow, title: str) -> None:
    if title:
        flow.space(4)
        flow.room(84)
        flow.text(title, 9.5, style="bold")
        flow.space(3)


def _table(flow: Flow, block: Table) -> None:
    _caption(flow, block.title)
    edges = list(_columns(block.columns))
    _table_head(flow, block.columns, edges)
    for row in block.rows:
        cells = []
        for column, (x, width), value in zip(block.columns, edges, row, strict=True):
            code = column.style == "code"
            cells.append(flow.cell(value, x, width, 6.6 if code else 7.8, style="code" if code else "text"))
        before = len(flow.pages)
        flow.keep(max(len(cell.lines) * cell.lead for cell in cells) + 6)
        if len(flow.pages) > before:
            _table_head(flow, block.columns, edges)
        flow.row(cells)
    flow.space(10)


def _columns(columns: Sequence[Column]) -> Iterator[tuple[float, float]]:
    total = sum(column.share for column in columns)
    x = LEFT + 3
    for column in columns:
        width = (WIDTH - 3) * column.share / total
        yield x, width - 7
        x += width


def _table_head(flow: Flow, columns: Sequence[Column], edges: Sequence[tuple[float, float]]) -> None:
    flow.room(48)
    cells = [
        flow.cell(column.title, x, width, 7.6, style="bold", color=ACCENT)
        for column, (x, width) in zip(columns, edges, strict=True)
    ]
    height = max(len(cell.lines) * cell.lead for cell in cells) + 7
    flow.box(LEFT, flow.y - height, WIDTH, height, TINT)
    flow.row(cells, pad=3.5, rule=ACCENT)


def _exhibit(flow: Flow, block: Exhibit) -> None:
    """Facts on the left, their source on the right, under a tinted head."""
    facts = [(name, f"{value}\nstored: {raw}" if raw else value) for name, value, raw in block.times]
    body = [
        *_pairs(flow, (*facts, *block.fields), LEFT + 3, 74, 286),
        *_pairs(flow, block.source, LEFT + 304, 42, WIDTH - 306),
    ]
    flow.keep(max(len(cell.lines) * cell.lead for cell in body) + 34)
    flow.room(60)
    flow.box(LEFT, flow.y - 17, WIDTH, 17, TINT)
    head = [
        flow.cell(block.id, LEFT + 3, 72, 8.4, style="bold", color=ACCENT),
        flow.cell(block.heading, LEFT + 77, WIDTH - 80, 8.4, style="bold"),
    ]
    flow.row(head, pad=2.6, rule=None)
    flow.row(body, pad=4)
    flow.space(8)


def _pairs(flow: Flow, pairs: Iterable[tuple[str, str]], x: float, indent: float, width: float) -> list[Cell]:
    """Names and values as two cells whose lines stay level."""
    names: list[SetLine] = []
    values: list[SetLine] = []
    for name, value in pairs:
        code = is_code(value)
        left = flow.cell(name, x, indent - 4, 7.4, color=QUIET).lines
        size, style = _CODE if code else _PLAIN
        right = flow.cell(value, x + indent, width - indent, size, style=style).lines
        for line, other in zip_longest(left, right, fillvalue=SetLine((), 7.6, INK)):
            names.append(line)
            values.append(other)
    return [Cell(x, names, 10.2), Cell(x + indent, values, 10.2)]
