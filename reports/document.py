"""A report as pure data: what it says, without how it looks.

Every text is plain text. None of it is markup, in any renderer.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Paragraph(msgspec.Struct, frozen=True, tag=True):
    """Running text. A ``note`` is set smaller and quieter, a ``warning`` stands out."""

    text: str
    style: Literal["body", "note", "warning"] = "body"


class Bullets(msgspec.Struct, frozen=True, tag=True):
    """A list of short statements."""

    items: tuple[str, ...]


class KeyValues(msgspec.Struct, frozen=True, tag=True):
    """Names and their values, in order. A value that is all digest or code is set in a fixed-width font."""

    rows: tuple[tuple[str, str], ...]
    title: str = ""


class Column(msgspec.Struct, frozen=True):
    """A column's title and its share of the width; shares are relative to each other."""

    title: str
    share: int
    style: Literal["text", "code", "number"] = "text"


class Table(msgspec.Struct, frozen=True, tag=True):
    """Rows of text under columns. Line feeds in a cell begin a new line of it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


class Exhibit(msgspec.Struct, frozen=True, tag=True):
    """One selected artifact: what was stated, when, and where it stands.

    ``times`` are name, RFC 3339 text (or why there is none) and raw stored value. ``fields`` are name and
    value. ``source`` are name and value: path, locator, digest, parser.
    """

    id: str
    heading: str
    times: tuple[tuple[str, str, str], ...]
    fields: tuple[tuple[str, str], ...]
    source: tuple[tuple[str, str], ...]


Block = Paragraph | Bullets | KeyValues | Table | Exhibit


class Section(msgspec.Struct, frozen=True):
    """A numbered part of the report; ``parts`` are its subsections."""

    title: str
    blocks: tuple[Block, ...]
    parts: tuple[Section, ...] = ()


class Attachment(msgspec.Struct, frozen=True):
    """A file that travels inside the report. ``relationship`` is PDF's word for what it is to the report."""

    name: str
    description: str
    mime: str
    data: bytes
    relationship: Literal["Data", "Supplement"] = "Data"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The whole report. ``produced`` is RFC 3339 with an offset; ``case_id`` and ``id`` are hexadecimal."""

    id: str
    case_id: str
    case_number: str
    title: str
    examiner: str
    produced: str
    cover: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    attachments: tuple[Attachment, ...] = ()
