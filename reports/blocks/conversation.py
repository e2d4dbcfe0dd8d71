"""Messages of one thread as bubbles: the device's own side on the right, the other on the left."""

from __future__ import annotations

from typing import NamedTuple

from reports.blocks.caption import CAPTION, place_caption
from reports.document import Bubble, Conversation
from reports.flow import ACCENT, ALERT, BOTTOM, INK, LEADING, LEFT, QUIET, RULE, TINT, WIDTH, Flow, width_of
from reports.fonts import Style
from reports.shapes import RoundBox
from reports.text import counted, limited
from reports.typeset import Line

_OWN = 0xDFEAF7
_WIDEST = WIDTH * 0.72
_PAD_X, _PAD_Y = 8.0, 5.0
_RADIUS = 5.0
_TITLE = CAPTION + 28
"""Points of the title and of the legend in two lines."""
_MOST_PEOPLE = 120.0
"""Points of names that are kept with the first message."""
_LEGEND = (
    "On the right and tinted: the device's own side. On the left: the other side. "
    "Across the page: the direction is not stated."
)


class _Row(NamedTuple):
    """A line of a bubble, how it is drawn, and the height that it takes."""

    line: Line
    size: float
    color: int
    height: float


def conversation_start(flow: Flow, block: Conversation) -> float:
    """Points that its title, who takes part and its first message take."""
    first = _rows(flow, block.bubbles[0], _room(block.bubbles[0])) if block.bubbles else []
    height = sum(row.height for row in first) + 2 * _PAD_Y
    people = len(flow.typesetter.lines(_people(block), "text", 8.4, WIDTH)) * 8.4 * LEADING
    return min(people, _MOST_PEOPLE) + _TITLE + (height if flow.kept(height) else 60)


def place_conversation(flow: Flow, block: Conversation) -> None:
    """Sets who takes part and bubbles; a bubble too high for the page goes on over pages."""
    place_caption(flow, block.title, conversation_start(flow, block))
    flow.text(_people(block), 8.4)
    legend = "" if _LEGEND in flow.explained else f" {_LEGEND}"
    flow.explained.add(_LEGEND)
    flow.text(f"{counted(len(block.bubbles), 'message')}.{legend}", 7.4, color=QUIET)
    flow.space(6)
    for bubble in block.bubbles:
        _bubble(flow, bubble)
        flow.space(5)
    flow.space(6)


def _people(block: Conversation) -> str:
    people = ", ".join(limited(each) for each in block.participants) or "none stated"
    return f"Senders and recipients of these messages: {people}"


def _room(bubble: Bubble) -> float:
    return (WIDTH if bubble.side == "unknown" else _WIDEST) - 2 * _PAD_X


def _bubble(flow: Flow, bubble: Bubble) -> None:
    room = _room(bubble)
    rows = _rows(flow, bubble, room)
    inner = room if bubble.side == "unknown" else max(width_of(row.line) for row in rows)
    width = inner + 2 * _PAD_X
    left = LEFT + WIDTH - width if bubble.side == "out" else LEFT
    flow.keep(sum(row.height for row in rows) + 2 * _PAD_Y)
    while rows:
        rows = _part(flow, rows, left, width, bubble.side)
        if rows:
            flow.new_page()


def _part(flow: Flow, rows: list[_Row], left: float, width: float, side: str) -> list[_Row]:
    """Sets as many rows as the page has room for; returns the others."""
    free = flow.y - BOTTOM - 2 * _PAD_Y
    count, used = 0, 0.0
    while count < len(rows) and used + rows[count].height <= free:
        used += rows[count].height
        count += 1
    if not count:
        return rows
    height = used + 2 * _PAD_Y
    fill = {"out": _OWN, "in": TINT}.get(side)
    flow.draw(RoundBox(left, flow.y - height, width, height, _RADIUS, fill, None if side == "out" else RULE))
    y = flow.y - _PAD_Y
    for row in rows[:count]:
        y -= row.height
        flow.put(left + _PAD_X, y + row.height * 0.24, row.line, row.size, row.color)
    flow.y -= height
    return rows[count:]


def _rows(flow: Flow, bubble: Bubble, room: float) -> list[_Row]:
    stored = f" · stored: {bubble.stored}" if bubble.stored else ""
    unknown = ("direction not stated",) if bubble.side == "unknown" else ()
    parts: list[tuple[str, float, Style, int]] = [(bubble.who, 7.8, "bold", ACCENT)]
    if bubble.text:
        parts.append((bubble.text, 9.2, "text", INK))
    for number, note in enumerate((*bubble.notes, *unknown)):
        # The first note holds the state; what evidence says in another one colours nothing.
        parts.append((note, 7.6, "text", ALERT if bubble.gone and number == 0 else QUIET))
    parts.append((f"{bubble.when}{stored}", 7.0, "text", QUIET))
    parts.append((" · ".join(each for each in (bubble.id, bubble.source) if each), 6.4, "text", QUIET))
    return [
        _Row(line, size, color, size * LEADING)
        for text, size, style, color in parts
        for line in flow.typesetter.lines(limited(text), style, size, room)
    ]
