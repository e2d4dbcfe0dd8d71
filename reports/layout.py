"""Sections and blocks of a report to pages."""

from __future__ import annotations

from reports.blocks.bullets import place_bullets
from reports.blocks.caption import is_code
from reports.blocks.chart import place_chart
from reports.blocks.conversation import place_conversation
from reports.blocks.exhibit import place_exhibit
from reports.blocks.key_values import place_key_values
from reports.blocks.map import place_map
from reports.blocks.paragraph import place_paragraph
from reports.blocks.picture import place_picture
from reports.blocks.qr_code import place_qr_code
from reports.blocks.table import place_table
from reports.blocks.time_line import place_time_line
from reports.document import (
    Block,
    Bullets,
    Chart,
    Conversation,
    Exhibit,
    KeyValues,
    Map,
    Paragraph,
    Picture,
    QrCode,
    Section,
    Table,
    TimeLine,
)
from reports.flow import (
    ACCENT,
    ALERT,
    BOTTOM,
    INK,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    RIGHT,
    RULE,
    TINT,
    TOP,
    WIDTH,
    Box,
    Cell,
    Flow,
    Heading,
    Page,
    SetLine,
    Text,
)

__all__ = (
    "ACCENT",
    "ALERT",
    "BOTTOM",
    "INK",
    "LEFT",
    "PAGE_HEIGHT",
    "PAGE_WIDTH",
    "QUIET",
    "RIGHT",
    "RULE",
    "TINT",
    "TOP",
    "WIDTH",
    "Box",
    "Cell",
    "Flow",
    "Heading",
    "Page",
    "SetLine",
    "Text",
    "is_code",
    "place_block",
    "place_section",
)


_START: dict[type, float] = {Map: 350.0, Picture: 180.0, TimeLine: 110.0, QrCode: 80.0}
"""Points that a drawing needs below a heading to begin on the same page."""


def place_section(flow: Flow, section: Section, number: str, depth: int = 1) -> None:
    """Sets a section with its heading, blocks and subsections."""
    size = 15.0 if depth == 1 else 11.5
    flow.space(0 if flow.y > PAGE_HEIGHT - TOP - 1 else (26 if depth == 1 else 16))
    flow.room(
        size * 5 + max((_START[type(each)] for each in section.blocks[:1] if type(each) in _START), default=0)
    )
    flow.headings.append(Heading(number, section.title, depth, len(flow.pages), flow.y))
    flow.text(f"{number}  {section.title}", size, style="bold", color=ACCENT)
    if depth == 1:
        flow.space(5)
        flow.box(LEFT, flow.y, WIDTH, 0.8, ACCENT)
    flow.space(6)
    for item in section.blocks:
        place_block(flow, item)
    for index, part in enumerate(section.parts, 1):
        place_section(flow, part, f"{number}.{index}", depth + 1)


def place_block(flow: Flow, block: Block) -> None:
    """Sets one block."""
    match block:
        case Paragraph():
            place_paragraph(flow, block)
        case Bullets():
            place_bullets(flow, block)
        case KeyValues():
            place_key_values(flow, block)
        case Table():
            place_table(flow, block)
        case Exhibit():
            place_exhibit(flow, block)
        case Conversation():
            place_conversation(flow, block)
        case Chart():
            place_chart(flow, block)
        case TimeLine():
            place_time_line(flow, block)
        case Map():
            place_map(flow, block)
        case Picture():
            place_picture(flow, block)
        case QrCode():
            place_qr_code(flow, block)
