"""The cover and the table of contents."""

from __future__ import annotations

from collections.abc import Sequence

from reports.blocks.caption import is_code
from reports.document import Report, Section
from reports.flow import (
    ACCENT,
    BOTTOM,
    INK,
    LEFT,
    PAGE_HEIGHT,
    QUIET,
    RULE,
    TOP,
    WIDTH,
    Flow,
    Heading,
    Text,
)

SIGNATURE_BOX = (LEFT, 92.0, LEFT + WIDTH, 168.0)
"""Where the visible signature stands on the cover: left, bottom, right, top in points."""
_ROW = 15.5


def place_cover(flow: Flow, report: Report) -> None:
    """Who reports what to whom, and room for the signature."""
    flow.box(LEFT, PAGE_HEIGHT - 60, WIDTH, 3, ACCENT)
    flow.y = PAGE_HEIGHT - 96
    flow.text(report.heading, 9.5, style="bold", color=QUIET)
    flow.space(14)
    for size, text, color in ((24.0, report.case_number, ACCENT), (15.0, report.title, INK)):
        lines = flow.typesetter.lines(text, "bold", size, WIDTH)
        for line in lines[:4]:
            flow.y -= size * 1.3
            flow.pages[-1].texts.append(Text(LEFT, flow.y, line, size, color))
    flow.space(30)
    flow.box(LEFT, flow.y, WIDTH, 0.5, RULE)
    for name, value in report.cover:
        style, size = ("code", 8.2) if is_code(value) else ("text", 9.5)
        cells = [
            flow.cell(name, LEFT, 130, 9.0, color=QUIET),
            flow.cell(value, LEFT + 140, WIDTH - 140, size, style="code" if style == "code" else "text"),
        ]
        flow.row(cells, pad=4.2)
    left, bottom, right, top = SIGNATURE_BOX
    flow.pages[-1].texts.append(
        Text(left, top + 8, flow.typesetter.lines("Signature", "bold", 8.6, WIDTH)[0], 8.6, QUIET)
    )
    for x, y, width, height in (
        (left, bottom, right - left, 0.6),
        (left, top, right - left, 0.6),
        (left, bottom, 0.6, top - bottom),
        (right - 0.6, bottom, 0.6, top - bottom),
    ):
        flow.box(x, y, width, height, RULE)


def place_contents(flow: Flow, report: Report, headings: Sequence[Heading], page: int) -> int:
    """Writes the table of contents from page ``page`` on; returns how many pages it needs beyond the first.

    Without headings it only counts. Drawn last, when the pages are known.
    """
    count = _count(report.sections)
    first = int((PAGE_HEIGHT - TOP - BOTTOM - 50) / _ROW)
    extra = max(0, -(-count // first) - 1)
    if not headings:
        return extra
    title = flow.typesetter.lines("Contents", "bold", 15.0, WIDTH)[0]
    flow.pages[page - 1].texts.append(Text(LEFT, PAGE_HEIGHT - TOP - 18, title, 15.0, ACCENT))
    for index, heading in enumerate(headings):
        target = flow.pages[page - 1 + index // first]
        y = PAGE_HEIGHT - TOP - 50 - (index % first) * _ROW
        target.texts.extend(_entry(flow, heading, y))
    return extra


def _entry(flow: Flow, heading: Heading, y: float) -> list[Text]:
    top = heading.depth == 1
    set_lines = flow.typesetter.lines
    number = set_lines(heading.number, "bold" if top else "text", 9.2, 60)[0]
    title = set_lines(heading.title, "bold" if top else "text", 9.2, WIDTH - 110)[0]
    page = set_lines(str(heading.page), "text", 9.2, 60)[0]
    width = sum(piece.width for piece in page)
    indent = 0 if top else 14
    return [
        Text(LEFT + indent, y, number, 9.2, ACCENT if top else QUIET),
        Text(LEFT + indent + 26, y, title, 9.2, INK),
        Text(LEFT + WIDTH - width, y, page, 9.2, QUIET),
    ]


def _count(sections: Sequence[Section]) -> int:
    return sum(1 + _count(section.parts) for section in sections)
