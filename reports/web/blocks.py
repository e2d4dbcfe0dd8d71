"""Blocks of text and tables as elements."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reports.document import Bullets, Exhibit, KeyValues, Paragraph, Table
from reports.web.elements import element, isolated


def paragraph(block: Paragraph) -> Iterator[Element]:
    """Running text; a warning says that it is one to who does not see its colour."""
    if block.style == "warning":
        yield element("p", element("strong", "Note: "), block.text, class_="warning", role="note", dir="auto")
    else:
        yield element("p", block.text, class_=block.style, dir="auto")


def bullets(block: Bullets) -> Iterator[Element]:
    """A list."""
    yield element("ul", *(element("li", item, dir="auto") for item in block.items))


def key_values(block: KeyValues) -> Iterator[Element]:
    """Names with their values."""
    yield pairs(block.rows, block.title)


def pairs(rows: tuple[tuple[str, str], ...], title: str = "") -> Element:
    """A table whose rows are headed by a name."""
    body = (
        element("tr", element("th", name, scope="row", dir="auto"), element("td", isolated(value)))
        for name, value in rows
    )
    caption = [element("caption", title, dir="auto")] if title else []
    return element("table", *caption, element("tbody", *body), class_="pairs")


def table(block: Table) -> Iterator[Element]:
    """A table that scrolls by itself where it is too wide, by keyboard, too."""
    total = sum(column.share for column in block.columns) or 1
    widths = (element("col", width=f"{100 * column.share / total:.1f}%") for column in block.columns)
    head = (
        element("th", column.title, scope="col", class_="number" if column.style == "number" else "text")
        for column in block.columns
    )
    body = (
        element(
            "tr",
            *(
                element("td", isolated(value), class_=column.style)
                for column, value in zip(block.columns, row, strict=False)
            ),
        )
        for row in block.rows
    )
    caption = [element("caption", block.title, dir="auto")] if block.title else []
    made = element(
        "table",
        *caption,
        element("colgroup", *widths),
        element("thead", element("tr", *head)),
        element("tbody", *body),
    )
    label = block.title or "Table: " + ", ".join(column.title for column in block.columns)
    yield element("div", made, class_="wide", tabindex="0", role="region", aria_label=label)


def exhibit(block: Exhibit) -> Iterator[Element]:
    """One artifact: heading, times, fields, source."""
    heading = element("h5", element("span", block.id, class_="id"), " ", isolated(block.heading))
    parts = [heading]
    if block.times:
        head = (element("th", title, scope="col") for title in ("Time", "Moment", "As stored"))
        rows = (
            element(
                "tr", element("th", name, scope="row"), *(element("td", isolated(value)) for value in values)
            )
            for name, *values in block.times
        )
        parts.append(element("table", element("thead", element("tr", *head)), element("tbody", *rows)))
    if block.fields:
        parts.append(pairs(block.fields))
    source = pairs(block.source)
    source.set("class", "pairs source")
    yield element("article", *parts, source, class_="exhibit", id=f"exhibit-{block.id}")
