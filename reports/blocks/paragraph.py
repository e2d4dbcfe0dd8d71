"""Running text."""

from __future__ import annotations

from reports.document import Paragraph
from reports.flow import ALERT, INK, LEFT, QUIET, WIDTH, Flow


def place_paragraph(flow: Flow, block: Paragraph) -> None:
    """Sets running text; a warning stands behind a bar."""
    if block.style == "warning":
        cell = flow.cell(block.text, LEFT + 14, WIDTH - 24, 9.0, whole=True)
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
