"""A picture beside what is said of it."""

from __future__ import annotations

from reports.blocks.caption import is_code
from reports.document import Picture
from reports.flow import ACCENT, INK, LEFT, QUIET, RULE, WIDTH, Cell, Flow, SetLine
from reports.fonts import Style
from reports.shapes import Outline, PlacedPicture
from reports.text import limited

_WIDEST, _HIGHEST = 220.0, 200.0
_GAP = 14.0
_LEAD = 10.4
_TREATMENT = {
    "blurred": "Blurred by Indicia for this report; the file itself is in evidence.",
    "reduced": "Drawn by Indicia for this report; the file itself is in evidence.",
}


def picture_start(_flow: Flow, block: Picture) -> float:
    """Points that the picture takes."""
    return block.height * _scale(block) + 12


def _scale(block: Picture) -> float:
    return min(_WIDEST / max(block.width, 1), _HIGHEST / max(block.height, 1), 1.0)


def place_picture(flow: Flow, block: Picture) -> None:
    """Sets a picture, its sides in proportion, with caption, treatment and source on its right."""
    scale = _scale(block)
    width, height = block.width * scale, block.height * scale
    words = _words(flow, block, LEFT + _WIDEST + _GAP, WIDTH - _WIDEST - _GAP)
    flow.room(height + 12)
    flow.keep(max(height, len(words.lines) * words.lead) + 12)
    page, top = len(flow.pages), flow.y
    flow.pages[-1].pictures.append(PlacedPicture(LEFT, top - height, width, height, block.data))
    corners = [(LEFT, top), (LEFT + width, top), (LEFT + width, top - height), (LEFT, top - height)]
    flow.draw(Outline([corners], stroke=RULE, closed=True))
    flow.row([words], pad=0, rule=None)
    if len(flow.pages) == page:
        flow.y = min(flow.y, top - height)
    flow.space(12)


def _words(flow: Flow, block: Picture, x: float, width: float) -> Cell:
    lines: list[SetLine] = []
    parts: list[tuple[str, float, Style, int]] = [
        (block.id, 8.4, "bold", ACCENT),
        (block.caption, 8.8, "text", INK),
        (_TREATMENT[block.treatment], 7.6, "text", QUIET),
    ]
    for name, value in block.source:
        if is_code(value):
            parts += [(name, 7.0, "text", QUIET), (value, 5.8, "code", QUIET)]
        else:
            parts.append((f"{name}: {value}", 7.0, "text", QUIET))
    for text, size, style, color in parts:
        if text:
            found = flow.typesetter.lines(limited(text), style, size, width)
            lines += [SetLine(line, size, color) for line in found]
    return Cell(x, lines, max(_LEAD, 8.8 * 1.3))
