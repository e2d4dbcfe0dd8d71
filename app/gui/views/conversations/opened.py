"""The records of one conversation in the order of their times, and where row ids are missing before them."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from analysis.conversations import Conversation
from analysis.row_gaps import RowGap, row_gaps, row_of
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


def open_conversation(reader: sqlite3.Connection, conversation: Conversation) -> Opened:
    """Reads the order of a conversation's records. Raises sqlite3.Error."""
    wanted = conversation.numbers()
    rows = reader.execute(_ORDERED, (str(wanted.tolist()), OPENED_AT_MOST)).fetchall()
    gaps = {key: row_gaps(reader, key) for key in sorted({row[2] for row in rows})}
    found = {}
    for seq, _, key, locator in rows:
        row = row_of(str(locator))
        if row is not None and row in gaps[key]:
            found[seq] = gaps[key][row]
    return Opened(array("q", (row[0] for row in rows)), tuple(row[1] for row in rows), found, len(wanted))


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
