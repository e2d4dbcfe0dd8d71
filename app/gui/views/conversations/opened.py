"""The records of one conversation in the order of their times, and where row ids are missing before them."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from analysis.conversations import Conversation
from analysis.row_gaps import RowGap, row_gaps, row_of
from app.gui.models.attachments import attached
from app.gui.models.media_marks import MediaMarks, read_marks
from app.gui.models.medium import Medium, load_media
from app.gui.models.people_query import these
from app.gui.session import Session
from app.gui.views.conversations.bubble import searched

OPENED_AT_MOST = 200_000
_CHUNK = 500
_ORDERED = (
    "SELECT seq, time, entry_key, locator FROM artifacts WHERE seq IN (SELECT value FROM json_each(?)) "
    "ORDER BY time IS NULL, time, seq LIMIT ?"
)


@dataclass(frozen=True)
class Opened:
    """``numbers`` are row numbers, those without a time last; ``times`` are RFC 3339 in UTC.

    ``total`` is how many there are; those beyond the first 200,000 are not held.
    """

    numbers: array[int] = field(default_factory=lambda: array("q"))
    times: tuple[str | None, ...] = ()
    gaps: dict[int, RowGap] = field(default_factory=dict)
    total: int = 0
    media: dict[int, tuple[Medium, ...]] = field(default_factory=dict)
    """By row number the pictures and videos that a message names as attached, those not found too."""
    marks: MediaMarks = field(default_factory=MediaMarks)


def open_conversation(session: Session, conversation: Conversation) -> Opened:
    """Reads the order of a conversation's records, and what is attached to them. Raises sqlite3.Error."""
    reader, wanted = session.reader(), conversation.numbers
    rows = reader.execute(_ORDERED, (str(wanted.tolist()), OPENED_AT_MOST)).fetchall()
    gaps = row_gaps(reader, {row[2] for row in rows})
    found = {}
    for seq, _, key, locator in rows:
        row = row_of(str(locator))
        if row is not None and (key, *row) in gaps:
            found[seq] = gaps[key, *row]
    numbers = array("q", (row[0] for row in rows))
    media = _media(reader, numbers.tolist())
    marks = read_marks(session.ledger()) if media else MediaMarks()
    return Opened(numbers, tuple(row[1] for row in rows), found, len(wanted), media, marks)


def _media(reader: sqlite3.Connection, numbers: list[int]) -> dict[int, tuple[Medium, ...]]:
    pairs = list(attached(reader, these(numbers)))
    found: dict[int, list[Medium]] = {}
    for start in range(0, len(pairs), _CHUNK):
        for medium in load_media(reader, pairs[start : start + _CHUNK]):
            found.setdefault(medium.seq, []).append(medium)
    return {number: tuple(media) for number, media in found.items()}


def find(reader: sqlite3.Connection, opened: Opened, text: str, cancelled: Callable[[], bool]) -> list[int]:
    """The places in a conversation whose records hold a text, letter case ignored. Stops early where cancelled."""
    needle, found = text.casefold(), []
    for start in range(0, len(opened.numbers), _CHUNK):
        if cancelled():
            return []
        bodies = read_bodies(reader, opened.numbers[start : start + _CHUNK].tolist())
        for place, number in enumerate(opened.numbers[start : start + _CHUNK], start):
            if number in bodies and needle in searched(msgspec.json.decode(bodies[number])).casefold():
                found.append(place)
    return found


def read_bodies(reader: sqlite3.Connection, numbers: list[int]) -> dict[int, str]:
    """The records with these row numbers as canonical JSON."""
    places = ", ".join("?" * len(numbers))
    return dict(
        tuple(row)
        for row in reader.execute(f"SELECT seq, body FROM artifact WHERE seq IN ({places})", numbers)  # noqa: S608
    )
