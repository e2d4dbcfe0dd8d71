"""Sections and blocks of a report to pages."""

from __future__ import annotations

from reports.blocks.bullets import place_bullets
from reports.blocks.chart import place_chart
from reports.blocks.conversation import place_conversation
from reports.blocks.exhibit import place_exhibit
from reports.blocks.key_values import place_key_values
from reports.blocks.map import place_map
from reports.blocks.paragraph import place_paragraph
from reports.blocks.picture import place_picture
from reports.blocks.qr_code import place_qr_code
from reports.blocks.start import start_of
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
from reports.flow import ACCENT, LEADING, LEFT, PAGE_HEIGHT, TOP, WIDTH, Flow, Heading

_LARGEST_START = 0.62
"""Of a page: what does not begin within so much is broken over pages anyway."""


def place_section(flow: Flow, section: Section, number: str, depth: int = 1) -> None:
    """Sets a section with its heading, blocks and subsections."""
    size = _size(depth)
    flow.space(0 if flow.y > PAGE_HEIGHT - TOP - 1 else _above(depth))
    flow.room(min(_start(flow, section, depth), flow.full_height() * _LARGEST_START))
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


def _size(depth: int) -> float:
    return 15.0 if depth == 1 else 11.5


def _above(depth: int) -> float:
    return 26.0 if depth == 1 else 16.0


def _start(flow: Flow, section: Section, depth: int) -> float:
    """Points from the top of a heading to where what it announces has begun, so that no heading stands alone."""
    height = _size(depth) * LEADING + (11 if depth == 1 else 6)
    for block in section.blocks:
        height += start_of(flow, block)
        if not (isinstance(block, Paragraph) and block.style == "note"):
            return height
    if section.parts:
        height += _above(depth + 1) + _start(flow, section.parts[0], depth + 1)
    return height


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
