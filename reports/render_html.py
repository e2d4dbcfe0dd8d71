"""A report as one page for a browser: nothing outside of it is loaded, and nothing in it runs.

Reference: HTML Living Standard; Content Security Policy Level 3; WCAG 2.2.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import count
from typing import Any
from xml.etree.ElementTree import Element

from reports.document import (
    Attachment,
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
    Report,
    Section,
    Table,
    TimeLine,
)
from reports.web.blocks import bullets, exhibit, key_values, pairs, paragraph, table
from reports.web.conversation import conversation, picture
from reports.web.drawings import chart, qr_code, time_line
from reports.web.elements import element, html, isolated
from reports.web.world import world_map

_BLOCKS: dict[type[Block], Callable[[Any], Iterator[Element]]] = {
    Paragraph: paragraph,
    Bullets: bullets,
    KeyValues: key_values,
    Table: table,
    Exhibit: exhibit,
    Conversation: conversation,
    Chart: chart,
    TimeLine: time_line,
    Map: world_map,
    Picture: picture,
    QrCode: qr_code,
}
LARGEST_INSIDE = 1_000_000
"""Bytes. Browsers refuse to save longer data addresses."""
_DEEPEST = 4
_UNSIGNED = (
    "This page bears no signature: what this report says of its signature holds for a report as PDF. Kept beside the "
    "page, its .proof file ties the page's SHA-256 to the ledger: indicia verify PAGE.html."
)


def render(report: Report) -> Iterator[str]:
    """The page in pieces. The same report gives the same bytes."""
    style = (files("resources") / "report.css").read_text("utf-8")
    style += f'@page {{ @bottom-left {{ content: "Report {_hexadecimal(report.id)}"; font-size: 8pt; }} }}\n'
    yield '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
    yield from (html(each) for each in _head(report, style))
    yield f"<style>{style}</style>\n</head>\n<body>\n"
    yield html(element("a", "Skip to the report", href="#report", class_="skip"))
    yield html(_cover(report))
    numbered = list(_numbered(report.sections))
    yield html(_contents(numbered, bool(report.attachments)))
    yield '<main id="report" tabindex="-1">\n'
    for number, depth, section in numbered:
        yield html(_heading(number, depth, section.title))
        for block in section.blocks:
            yield from (html(each) for each in _BLOCKS[type(block)](block))
    if report.attachments:
        yield from (html(each) for each in _attachments(report.attachments))
    yield "</main>\n"
    yield html(
        element("footer", element("p", "End of report"), element("p", f"Report {report.id}", class_="note"))
    )
    yield "</body>\n</html>\n"


def _head(report: Report, style: str) -> Iterator[Element]:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    yield element("meta", http_equiv="Content-Security-Policy", content=policy)
    yield element("meta", name="referrer", content="no-referrer")
    yield element("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield element("meta", name="color-scheme", content="light dark")
    yield element("title", f"{report.case_number}: {report.title}")


def _cover(report: Report) -> Element:
    return element(
        "header",
        element("p", report.heading, class_="kicker"),
        element("h1", isolated(report.case_number)),
        element("p", isolated(report.title), class_="title"),
        pairs(report.cover),
        element("p", _UNSIGNED, class_="note"),
    )


def _numbered(
    sections: tuple[Section, ...], above: str = "", depth: int = 2
) -> Iterator[tuple[str, int, Section]]:
    for number, section in zip(count(1), sections, strict=False):
        own = f"{above}{number}"
        yield own, depth, section
        yield from _numbered(section.parts, f"{own}.", depth + 1)


def _heading(number: str, depth: int, title: str) -> Element:
    name = f"h{min(depth, _DEEPEST)}"
    return element(
        name, element("span", f"{number} ", class_="number"), isolated(title), id=f"section-{number}"
    )


def _contents(numbered: list[tuple[str, int, Section]], attached: bool) -> Element:
    lines = [
        element(
            "li",
            element("a", f"{number} ", isolated(section.title), href=f"#section-{number}"),
            class_=f"level{depth}",
        )
        for number, depth, section in numbered
    ]
    if attached:
        lines.append(element("li", element("a", "Attached files", href="#attached"), class_="level2"))
    title = element("h2", "Contents", id="contents")
    return element("nav", title, element("ul", *lines), aria_labelledby="contents")


def _attachments(attached: tuple[Attachment, ...]) -> Iterator[Element]:
    yield element("h2", "Attached files", id="attached")
    yield element(
        "p",
        "What this report calls attached is listed here with its SHA-256. A file that says “save” is held by this "
        f"page; one above {LARGEST_INSIDE:,} bytes is not, and is listed alone.",
    )
    titles = ("Name", "What it is", "Bytes", "SHA-256", "")
    head = (element("th", title, scope="col") if title else element("td") for title in titles)
    rows = (
        element(
            "tr",
            element("th", item.name, scope="row"),
            element("td", item.description),
            element("td", f"{item.size:,}", class_="number"),
            element("td", item.sha256, class_="code"),
            element("td", _save(item)),
        )
        for item in attached
    )
    made = element("table", element("thead", element("tr", *head)), element("tbody", *rows))
    yield element("div", made, class_="wide", tabindex="0", role="region", aria_label="Attached files")


def _save(item: Attachment) -> Element:
    if item.size > LARGEST_INSIDE:
        return element("span", "not in this page")
    # As plain bytes, so that no browser shows or runs it.
    address = f"data:application/octet-stream;base64,{base64.b64encode(item.data).decode()}"
    return element("a", "save", href=address, download=item.name, aria_label=f"Save {item.name}")


def _hexadecimal(value: str) -> str:
    """It goes into the style as it is."""
    return value if all(digit in "0123456789abcdef" for digit in value) else ""
