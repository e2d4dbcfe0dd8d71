"""Rows of text under columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reports.blocks.caption import CAPTION, place_caption
from reports.document import Column, Table
from reports.flow import ACCENT, LEFT, TINT, WIDTH, Cell, Flow, width_of

_BESIDE = 6.0
"""Points between a number and the text of the next column."""


def place_table(flow: Flow, block: Table) -> None:
    """Sets a table; its head comes again on each page."""
    start = table_start(flow, block)
    place_caption(flow, block.title, start)
    flow.room(start - (CAPTION if block.title else 0))
    head = _head(flow, block.columns)
    _table_head(flow, head)
    # A head that takes most of a page would leave no room for what it is the head of.
    again = partial(_table_head, flow, head) if flow.kept(_height(head)) else None
    before_last = len(block.rows) - 2
    for number, row in enumerate(block.rows):
        cells = _cells(flow, block.columns, row)
        # The last row does not go to the next page alone.
        last = _height(_cells(flow, block.columns, block.rows[-1])) + 6 if number == before_last else 0
        before = len(flow.pages)
        flow.keep(_height(cells) + 6 + (last if flow.kept(last) else 0))
        if len(flow.pages) > before and again:
            again()
        flow.row(cells, head=again)
    flow.space(10)


def table_start(flow: Flow, block: Table) -> float:
    """Points that its title, its head and its first row take, or, of a high row, the first lines."""
    first = block.rows[:2] if len(block.rows) == 2 else block.rows[:1]
    rows = sum(_height(_cells(flow, block.columns, row)) + 6 for row in first)
    head = _height(_head(flow, block.columns)) + 7
    return (CAPTION if block.title else 0) + head + (rows if flow.kept(rows) else 40)


def _cells(flow: Flow, columns: Sequence[Column], row: Sequence[str]) -> list[Cell]:
    found = []
    for column, (x, width), value in zip(columns, _columns(columns), row, strict=True):
        code = column.style == "code"
        cell = flow.cell(value, x, width, 6.6 if code else 7.8, style="code" if code else "text")
        found.append(_placed(cell, column, width))
    return found


def _head(flow: Flow, columns: Sequence[Column]) -> list[Cell]:
    return [
        _placed(flow.cell(column.title, x, width, 7.6, style="bold", color=ACCENT), column, width)
        for column, (x, width) in zip(columns, _columns(columns), strict=True)
    ]


def _placed(cell: Cell, column: Column, width: float) -> Cell:
    """Numbers end at the right edge of their column."""
    if column.style != "number" or len(cell.lines) != 1:
        return cell
    return cell._replace(x=cell.x + width - _BESIDE - width_of(cell.lines[0].line))


def _height(cells: Sequence[Cell]) -> float:
    return max(len(cell.lines) * cell.lead for cell in cells)


def _columns(columns: Sequence[Column]) -> Iterator[tuple[float, float]]:
    total = sum(column.share for column in columns)
    x = LEFT + 3
    for column in columns:
        width = (WIDTH - 3) * column.share / total
        yield x, width - 7
        x += width


def _table_head(flow: Flow, cells: Sequence[Cell]) -> None:
    height = _height(cells) + 7
    flow.box(LEFT, flow.y - height, WIDTH, height, TINT)
    flow.row(cells, pad=3.5, rule=ACCENT)
