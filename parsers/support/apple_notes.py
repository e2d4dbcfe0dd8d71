"""The objects of NoteStore.sqlite: one table holds notes, folders, accounts, attachments and their files alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment
from parsers.support import apple_note, apple_table, chat
from parsers.support.rows import Row, Tables

TRASH = 1  # ZFOLDERTYPE of Recently Deleted
CREATED = ("ZCREATIONDATE3", "ZCREATIONDATE2", "ZCREATIONDATE1", "ZCREATIONDATE")
_ACCOUNTS = tuple(f"ZACCOUNT{number}" for number in range(8, 0, -1))
_NOTE = (
    "Z_ENT", "ZTITLE1", "ZMODIFICATIONDATE1", "ZFOLDER", "ZIDENTIFIER", "ZISPASSWORDPROTECTED", "ZMARKEDFORDELETION",
)  # fmt: skip
_OTHER = (
    "ZISPINNED", "ZNOTEDATA", "ZPASSWORDHINT", "ZSNIPPET", "ZTITLE2", "ZFOLDERTYPE", "ZNAME", "ZNOTE", "ZNOTE1",
    "ZMEDIA", "ZTYPEUTI", "ZTYPEUTI1", "ZALTTEXT", "ZFILENAME", "ZFILESIZE", "ZTITLE", "ZURLSTRING", "ZDURATION",
    "ZMERGEABLEDATA", "ZMERGEABLEDATA1",
)  # fmt: skip
_TABLE = "com.apple.notes.table"
_HASHTAG = "com.apple.notes.inlinetextattachment.hashtag"


class Store:
    """All objects, read once. Those of other versions of the schema lack columns, which read as None."""

    def __init__(self, tables: Tables) -> None:
        self._rows = list(tables.rows("ZICCLOUDSYNCINGOBJECT", _NOTE, (*_OTHER, *_ACCOUNTS, *CREATED)))
        self.objects: dict[Any, Row] = {}
        self._attached: dict[Any, list[Row]] = {}
        for row in self._rows:
            self.objects.setdefault(row.rowid, row)
            owner = row["ZNOTE"] or row["ZNOTE1"]
            if owner is not None and (row["ZTYPEUTI"] or row["ZTYPEUTI1"]):
                group = self._attached.setdefault(owner, [])
                # What was deleted is not among what is there.
                if not group or group[0].state == row.state:
                    group.append(row)
        self._texts: dict[Any, list[Row]] = {}
        self._left: dict[str, Row] = {}
        for text in tables.rows("ZICNOTEDATA", ("ZNOTE", "ZDATA")):
            group = self._texts.setdefault(text["ZNOTE"], [])
            if "ZNOTE" not in text.lost and (not group or group[0].state == text.state):
                group.append(text)
            self._left[text.locator] = text
        entities = {
            row.text("Z_NAME"): row["Z_ENT"] for row in tables.live("Z_PRIMARYKEY", ("Z_ENT", "Z_NAME"))
        }
        self._entity = entities.get("ICNote")

    def notes(self) -> list[Row]:
        """The rows that are notes: of the entity ICNote or, where that is not known, with a text."""
        return [
            row
            for row in self._rows
            if (
                row["ZNOTEDATA"] is not None
                if self._entity is None or row["Z_ENT"] is None
                else row["Z_ENT"] == self._entity
            )
        ]

    def body(self, row: Row) -> str | None:
        """The text of a note; None with a warning where it cannot be read."""
        words = {
            each.text("ZIDENTIFIER") or "": each.text("ZALTTEXT") or self._table(each)
            for each in self._attached.get(row.rowid, [])
        }
        for text in self._texts.get(row.rowid, []):
            if isinstance(text["ZDATA"], bytes):
                self._left.pop(text.locator, None)
                if (found := self._text(text, words)) is not None:
                    return found
        return None

    def pass_over(self, row: Row) -> None:
        """That the text of a note is not to be stated, as of one that is locked."""
        for text in self._texts.get(row.rowid, []):
            self._left.pop(text.locator, None)

    def others(self) -> Iterator[tuple[Row, str]]:
        """The texts that no note has: of deleted ones, and what a text was before it was changed."""
        groups = self._texts.values()
        said = {_said(each) for found in groups for each in found if each.locator not in self._left}
        for row in self._left.values():
            if not isinstance(row["ZDATA"], bytes) or _said(row) in said:
                continue
            said.add(_said(row))
            if (found := self._text(row, {})) is not None:
                yield row, found

    @staticmethod
    def _text(row: Row, words: dict[str, str]) -> str | None:
        try:
            return apple_note.text(row["ZDATA"], words)
        except ValueError as error:
            row.context.warn(f"the text of the note cannot be read: {error}", row.locator)
            return None

    @staticmethod
    def _table(row: Row) -> str:
        """The cells of a table; nothing where the row is none, with a warning where they cannot be read."""
        packed = row["ZMERGEABLEDATA1"] or row["ZMERGEABLEDATA"]
        if row["ZTYPEUTI"] != _TABLE or not isinstance(packed, bytes):
            return ""
        try:
            return apple_table.text(packed)
        except ValueError as error:
            row.context.warn(f"the table cannot be read: {error}", row.locator)
            return ""

    def attachments(self, row: Row) -> tuple[Attachment, ...]:
        """What is attached to a note, in the order of the rows."""
        return tuple(self._attachment(each) for each in self._attached.get(row.rowid, []) if each["ZTYPEUTI"])

    def tags(self, row: Row) -> tuple[str, ...]:
        """The hashtags in a note's text."""
        inline = (each for each in self._attached.get(row.rowid, []) if each["ZTYPEUTI1"] == _HASHTAG)
        return tuple(text for each in inline if (text := each.text("ZALTTEXT")))

    def account(self, row: Row, folder: Row | None) -> str | None:
        """The name of the account that a note, or else its folder, belongs to."""
        for each in (row, folder):
            for column in _ACCOUNTS if each else ():
                name = chat.text(self.objects.get(each[column]), "ZNAME") if each else None
                if name:
                    return name
        return None

    @staticmethod
    def first(row: Row, columns: tuple[str, ...]) -> Any:
        """The first of these columns that holds something: versions of the schema number them anew."""
        return next((row[column] for column in columns if row[column]), None)

    def _attachment(self, row: Row) -> Attachment:
        media = self.objects.get(row["ZMEDIA"])
        return Attachment(
            name=chat.filled(media, "ZFILENAME") or row.text("ZTITLE"),
            mime=row.text("ZTYPEUTI"),
            size=row.integer("ZFILESIZE") or None,
            url=row.text("ZURLSTRING"),
            duration_s=row.number("ZDURATION") or None,
        )


def _said(row: Row) -> tuple[Any, Any]:
    """Of which note a text is, and its bytes."""
    return row["ZNOTE"], row["ZDATA"]
