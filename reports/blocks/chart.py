"""Numbers as horizontal bars."""

from __future__ import annotations

from reports.blocks.caption import place_caption
from reports.document import Bar, Chart
from reports.flow import ACCENT, INK, LEFT, QUIET, RULE, WIDTH, Flow, width_of
from reports.text import limited

_LABELS, _FIGURES = 150.0, 64.0
_LONGEST = WIDTH - _LABELS - _FIGURES - 12
_BAR = 9.0


def place_chart(flow: Flow, block: Chart) -> None:
    """Sets bars from 0 on, each with its label and its number in figures."""
    place_caption(flow, block.title, 64)
    top = max((bar.value for bar in block.bars), default=0)
    for bar in block.bars:
        _bar(flow, bar, top)
    if not block.bars:
        flow.text("Nothing to draw.", 8.2, color=QUIET)
    if block.note:
        flow.space(3)
        flow.text(block.note, 8.2, color=QUIET)
    flow.space(10)


def _bar(flow: Flow, bar: Bar, top: int) -> None:
    label = flow.cell(limited(bar.label, 300), LEFT, _LABELS - 6, 8.0, color=INK)
    widest = max((width_of(each.line) for each in label.lines), default=0.0)
    if len(label.lines) == 1:
        label = label._replace(x=LEFT + _LABELS - 6 - widest)
    flow.keep(len(label.lines) * label.lead + 4)
    y, x = flow.y, LEFT + _LABELS
    length = _LONGEST * max(bar.value, 0) / top if top > 0 else 0.0
    flow.box(x, y - 2 - _BAR, length, _BAR, ACCENT)
    flow.box(x - 0.6, y - 15, 0.6, 15, RULE)
    flow.label(f"{bar.value:,}", (x + length + 5, y - 9), 8.0, color=INK)
    flow.row([label], pad=1.8, rule=None)
    flow.y = min(flow.y, y - 15) if flow.y < y else flow.y
