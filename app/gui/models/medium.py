"""One medium of the gallery: what its tile says, and what is needed to read its bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.gui.models.media_groups import local_text
from app.gui.models.media_marks import MediaMarks
from app.gui.words import line
from evidence.catalog.schema import NUMBER_BITS

translate = QCoreApplication.translate

_COLUMNS = "key, id, path, size, mime, state, unconfirmed, sha256, coalesce(modified, born), modified IS NULL"


@dataclass(frozen=True)
class Medium:
    """A file entry with a picture or video, as one record of the result set leads to it.

    ``entry`` is its id (``1-42``), empty where the record's file was not found. ``taken`` is what the file says
    of its making: a moment with its zone, or a camera's local time without.
    """

    seq: int
    key: int
    record: str
    entry: str = ""
    path: str = ""
    size: int | None = None
    mime: str = ""
    state: str = ""
    unconfirmed: bool = False
    sha256: str | None = None
    stored: str | None = None
    born: bool = False
    taken: str | None = None

    @property
    def name(self) -> str:
        """The last part of its path, safe to show."""
        return line(self.path.rpartition("/")[2] or translate("Gallery", "File not found"), 200)

    def date_words(self, zone: ZoneInfo) -> str:
        """When it was made or changed: :meth:`source_words` says which of them."""
        return line(local_text(zone)(self.taken or self.stored) or "", 60) or translate("Gallery", "no date")

    def source_words(self) -> str:
        """What the date is of."""
        if self.taken:
            return (
                translate("Gallery", "taken")
                if self.taken[-6:-5] in ("+", "-")
                else translate("Gallery", "taken, no zone")
            )
        return (
            ""
            if not self.stored
            else translate("Gallery", "created")
            if self.born
            else translate("Gallery", "modified")
        )

    def state_words(self, marks: MediaMarks) -> str:
        """State, what the date is of, protection and tags."""
        words = [each for each in (line(self.state, 40), self.source_words()) if each]
        if self.unconfirmed:
            words.append(translate("Gallery", "unconfirmed"))
        if category := marks.protected.get(self.key):
            words.append(translate("Gallery", "protected: {}").format(line(category, 80)))
        names = dict.fromkeys((*marks.tags.get(self.entry, ()), *marks.tags.get(self.record, ())))
        if names:
            words.append(translate("Gallery", "tags: {}").format(line(", ".join(names), 120)))
        return " · ".join(words) or translate("Gallery", "no file of that path")


def load_media(connection: sqlite3.Connection, pairs: Sequence[tuple[int, int]]) -> list[Medium]:
    """What is known of records (row numbers) and the file entries (keys) that they lead to, in the same order."""
    keys = sorted({key for _, key in pairs if key})
    of_entries = f"SELECT {_COLUMNS} FROM entries WHERE key IN"  # noqa: S608 - our own words
    entries = {row[0]: row for row in _some(connection, of_entries, keys)}
    of_media = "json_extract(body, '$.fields.taken_local')"
    taken: dict[int, str] = {}
    ask = f"SELECT entry_key, coalesce(time, {of_media}) FROM artifacts WHERE kind = 'media' AND entry_key IN"  # noqa: S608
    for key, when in _some(connection, ask, keys):
        if when:
            taken.setdefault(key, when)
    seqs = sorted({seq for seq, _ in pairs})
    records = {
        row[0]: row[1] for row in _some(connection, "SELECT seq, id FROM artifacts WHERE seq IN", seqs)
    }
    return [_medium(seq, key, records.get(seq), entries.get(key), taken.get(key)) for seq, key in pairs]


def entry_id(key: int) -> str:
    """The id of the file entry with this key."""
    return f"{key >> NUMBER_BITS}-{key & (1 << NUMBER_BITS) - 1}"


def _medium(seq: int, key: int, record: str | None, row: Any, taken: str | None) -> Medium:
    if row is None:
        return Medium(seq, key, record or "")
    _, entry, path, size, mime, state, unconfirmed, sha256, stored, born = row
    return Medium(
        seq,
        key,
        record or entry,
        entry,
        path,
        size,
        mime or "",
        state,
        bool(unconfirmed),
        sha256,
        stored,
        bool(born),
        taken,
    )


def _some(connection: sqlite3.Connection, sql: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    if not values:
        return []
    places = ", ".join("?" * len(values))
    return [tuple(row) for row in connection.execute(f"{sql} ({places})", values)]
