"""Names and their values."""

from __future__ import annotations

from reports.blocks.caption import is_code, place_caption
from reports.document import KeyValues
from reports.flow import LEFT, QUIET, WIDTH, Flow
from reports.fonts import Style


def place_key_values(flow: Flow, block: KeyValues) -> None:
    """Sets names on the left and values on the right."""
    place_caption(flow, block.title)
    for name, value in block.rows:
        style: Style = "code" if is_code(value) else "text"
        size = 7.4 if style == "code" else 9.0
        flow.row(
            [
                flow.cell(name, LEFT, 126, 8.6, color=QUIET),
                flow.cell(value, LEFT + 134, WIDTH - 134, size, style=style, whole=True),
            ],
            pad=2.6,
        )
    flow.space(10)
