"""Rows of text under columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reports.blocks.caption import place_caption
from reports.document import Column, Table
from reports.flow import ACCENT, LEFT, TINT, WIDTH, Flow


def place_table(flow: Flow, block: Table) -> None:
    """Sets a table; its head comes again on each page."""
    place_caption(flow, block.title)
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
