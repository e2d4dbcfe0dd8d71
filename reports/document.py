"""A report as pure data: what it says, without how it looks.

Every text is plain text. None of it is markup, in any renderer.
"""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from reports.packed import Packed


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


class Bubble(msgspec.Struct, frozen=True):
    """One message of a conversation.

    ``id``: the artifact's; ``who``: the sender as stored, or what stands for them; ``side``: ``out`` for the device's
    own side, ``in`` for the other, ``unknown`` where no direction is stated; ``when``: RFC 3339 text, or why there is
    none; ``stored``: raw stored time; ``text``; ``notes``: state (deleted, draft), status, attachments, each in words;
    ``source``: where it stands, in a few words; ``gone``: its record's state is deleted, so its first note stands out.
    """

    id: str
    who: str
    side: Literal["in", "out", "unknown"]
    when: str
    stored: str
    text: str
    notes: tuple[str, ...] = ()
    source: str = ""
    gone: bool = False


class Conversation(msgspec.Struct, frozen=True, tag=True):
    """Messages of one thread as bubbles, in the order of their times; ``participants`` as stored."""

    title: str
    participants: tuple[str, ...]
    bubbles: tuple[Bubble, ...]


class Bar(msgspec.Struct, frozen=True):
    """One bar of a chart."""

    label: str
    value: int


class Chart(msgspec.Struct, frozen=True, tag=True):
    """Numbers as horizontal bars, drawn as vectors, each with its number in figures."""

    title: str
    bars: tuple[Bar, ...]
    note: str = ""


class Mark(msgspec.Struct, frozen=True):
    """One thing on a time line: its moment (RFC 3339, UTC), the row it stands in, and what it is."""

    when: str
    row: str
    label: str


class TimeLine(msgspec.Struct, frozen=True, tag=True):
    """Moments along an axis, a row for each kind, drawn as vectors. ``note`` says what is not on it."""

    title: str
    marks: tuple[Mark, ...]
    note: str = ""


class Place(msgspec.Struct, frozen=True):
    """One point: degrees (WGS 84) as decimal text as stored, the artifact's id, and what a person reads beside it."""

    latitude: str
    longitude: str
    id: str
    label: str


class Map(msgspec.Struct, frozen=True, tag=True):
    """Points over coast lines and borders that ship with the program, numbered; a table below names each."""

    title: str
    places: tuple[Place, ...]
    note: str = ""


class Picture(msgspec.Struct, frozen=True, tag=True):
    """A picture made by us from one in evidence: PNG or JPEG ``data`` of this size in pixels.

    ``treatment`` says what was done to it; ``caption`` and ``source`` stand below.
    """

    id: str
    data: bytes
    width: int
    height: int
    treatment: Literal["blurred", "reduced"]
    caption: str
    source: tuple[tuple[str, str], ...] = ()


class QrCode(msgspec.Struct, frozen=True, tag=True):
    """Text as a QR code, with what it says printed beside it."""

    text: str
    caption: str


Block = (
    Paragraph
    | Bullets
    | KeyValues
    | Table
    | Exhibit
    | Conversation
    | Chart
    | TimeLine
    | Map
    | Picture
    | QrCode
)


class Section(msgspec.Struct, frozen=True):
    """A numbered part of the report; ``parts`` are its subsections."""

    title: str
    blocks: tuple[Block, ...]
    parts: tuple[Section, ...] = ()


class Attachment(msgspec.Struct, frozen=True):
    """A file that travels inside the report. ``relationship`` is PDF's word for what it is to the report.

    ``content``: its bytes, or the same packed, as long lists are kept.
    """

    name: str
    description: str
    mime: str
    content: bytes | Packed
    relationship: Literal["Data", "Supplement"] = "Data"

    @property
    def data(self) -> bytes:
        """Its bytes, which for a long list may be many: unpacked at each call."""
        return self.content if isinstance(self.content, bytes) else self.content.unpacked()

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.size

    @property
    def sha256(self) -> str:
        """SHA-256 of its bytes, hexadecimal."""
        if isinstance(self.content, bytes):
            return hashlib.sha256(self.content).hexdigest()
        return self.content.sha256


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The whole report. ``produced`` is RFC 3339 with an offset; ``case_id`` and ``id`` are hexadecimal.

    ``warnings``: what its profile requires and it lacks, in sentences; the pages say the same.
    """

    id: str
    case_id: str
    case_number: str
    title: str
    examiner: str
    produced: str
    heading: str = "FORENSIC EXAMINATION REPORT"
    cover: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = ()
