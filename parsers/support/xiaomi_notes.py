"""What lies around a note of Xiaomi: its folder, its files, the call that it is about.

Reference: MiCode Notes, Notes.java (numbers of folders and types, columns of a call); miui.provider.Notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evidence.model.kinds import Attachment, Detail
from parsers.support import chat, stated
from parsers.support.rows import Row

TRASH = -3
TYPES = {0: "note", 1: "folder", 2: "system folder"}
_FOLDERS = {0: "root", -1: "temporary", -2: "call notes", TRASH: "trash"}
_TEXT = "vnd.android.cursor.item/text_note"
_CALL = "vnd.android.cursor.item/call_note"


def folder(number: int | None, notes: Mapping[Any, Row]) -> str | None:
    """The name of a folder, which is a row of notes; its number where it has none."""
    if number is None or number in _FOLDERS:
        return None if number is None else _FOLDERS[number]
    return chat.filled(notes.get(number), "subject", "snippet") or str(number)


def body(note: Row, parts: Iterable[Row]) -> str | None:
    """Its text; of a folder, and where the text is not kept, what the list of notes shows."""
    texts = [part.text("content") for part in parts if part["mime_type"] == _TEXT]
    return "\n".join(text for text in texts if text is not None) if texts else note.text("snippet")


def files(parts: Iterable[Row]) -> tuple[Attachment, ...]:
    """What is neither text nor a call."""
    found = (part for part in parts if part["mime_type"] not in (_TEXT, _CALL))
    return tuple(Attachment(name=part.text("content"), mime=part.text("mime_type")) for part in found)


def calls(parts: Iterable[Row]) -> Iterator[Detail]:
    """Number and date (milliseconds since 1970) of the call that a note is about."""
    for part in parts:
        for name, column in (("call number", "data3"), ("call date", "data1")):
            if part["mime_type"] == _CALL and part[column] is not None:
                yield stated.detail(name, part[column])
