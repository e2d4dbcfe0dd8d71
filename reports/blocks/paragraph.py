"""Running text."""

from __future__ import annotations

from reports.document import Paragraph
from reports.flow import ALERT, INK, LEADING, LEFT, QUIET, WIDTH, Flow

_SHORT = 600
"""Characters of a text that must begin with what follows it; longer ones may be broken."""


def paragraph_start(flow: Flow, block: Paragraph) -> float:
    """Points that it takes, or, where it is long, those of its first lines."""
    size, warning = _size(block), block.style == "warning"
    lines = flow.typesetter.lines(block.text[:_SHORT], "text", size, WIDTH - 24 if warning else WIDTH)
    count = min(len(lines), 3) if block.style == "body" else len(lines)
    return count * size * LEADING + (23 if warning else 6)


def _size(block: Paragraph) -> float:
    return {"warning": 9.0, "note": 8.2, "body": 9.5}[block.style]


def place_paragraph(flow: Flow, block: Paragraph) -> None:
    """Sets running text; a warning stands behind a bar."""
    if block.style == "warning":
        cell = flow.cell(block.text, LEFT + 14, WIDTH - 24, _size(block), whole=True)
        flow.space(3)
        flow.keep(12 + len(cell.lines) * cell.lead)
        top = flow.y
        flow.row([cell], pad=6, rule=None)
        if flow.y < top:
            flow.box(LEFT, flow.y, 3, top - flow.y, ALERT)
        flow.space(8)
        return
    flow.text(block.text, _size(block), color=QUIET if block.style == "note" else INK)
    flow.space(6)
