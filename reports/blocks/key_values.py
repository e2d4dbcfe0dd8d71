"""Names and their values."""

from __future__ import annotations

from reports.blocks.caption import CAPTION, is_code, place_caption
from reports.document import KeyValues
from reports.flow import LEFT, QUIET, WIDTH, Cell, Flow
from reports.fonts import Style

_PAD = 2.6
_TOGETHER = 6
"""Up to so many rows stay on one page, as those of a signature must."""
_LEAST = 60.0
"""Points that higher rows need to begin."""


def place_key_values(flow: Flow, block: KeyValues) -> None:
    """Sets names on the left and values on the right."""
    rows = [_row(flow, name, value) for name, value in block.rows]
    first = rows if len(rows) <= _TOGETHER else rows[:2]
    start = sum(max(len(cell.lines) * cell.lead for cell in row) + 2 * _PAD for row in first)
    start = start if flow.kept(start) else _LEAST
    place_caption(flow, block.title, CAPTION + start)
    flow.room(start)
    for row in rows:
        flow.row(row, pad=_PAD)
    flow.space(10)


def _row(flow: Flow, name: str, value: str) -> list[Cell]:
    style: Style = "code" if is_code(value) else "text"
    size = 7.4 if style == "code" else 9.0
    return [
        flow.cell(name, LEFT, 126, 8.6, color=QUIET),
        flow.cell(value, LEFT + 134, WIDTH - 134, size, style=style, whole=True),
    ]
