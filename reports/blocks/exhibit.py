"""One selected artifact."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from reports.blocks.caption import is_code
from reports.document import Exhibit
from reports.flow import ACCENT, INK, LEFT, QUIET, TINT, WIDTH, Cell, Flow, SetLine
from reports.fonts import Style

_CODE: tuple[float, Style] = (5.8, "code")
_PLAIN: tuple[float, Style] = (7.6, "text")


def exhibit_start(flow: Flow, block: Exhibit) -> float:
    """Points that it takes, or, where it goes on over pages, those of its beginning."""
    height = max(len(cell.lines) * cell.lead for cell in _body(flow, block)) + 34
    return height if flow.kept(height) else 60


def place_exhibit(flow: Flow, block: Exhibit) -> None:
    """Facts on the left, their source on the right, under a tinted head."""
    body = _body(flow, block)
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


def _body(flow: Flow, block: Exhibit) -> list[Cell]:
    facts = [(name, f"{value}\nstored: {raw}" if raw else value) for name, value, raw in block.times]
    return [
        *_pairs(flow, (*facts, *block.fields), LEFT + 3, 74, 286),
        *_pairs(flow, block.source, LEFT + 304, 42, WIDTH - 306),
    ]


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
