"""People, conversations and files of Viber's Contacts.data on iOS.

Reference: descriptions of Contacts.data as published (Viber 7.5 to 2026), iLEAPP: ZMEMBER is who writes and
ZPHONENUMBER what they are called with, ZCONVERSATION.ZINTERLOCUTOR the other one of a conversation of two; members of
groups stand in the join table PHONENUMINDEXES; files lie in folders of the application's Documents by their types.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Conversation, FileReference, Location, Participant
from parsers.support import chat, core_data, placed, stated
from parsers.support.named_rows import NamedRows
from parsers.support.rows import Row, Tables

SERVICE, MESSAGES = "Viber", "ZVIBERMESSAGE"
_OF_CHATS = ("ZNAME", "ZGROUPID", "ZINTERLOCUTOR")
_MORE_OF_CHATS = ("ZFAVORITE", "ZBEINGDELETED", "ZSUBTYPE", "ZLASTREADTOKEN", "ZSEENSTATUSLASTTOKEN")
_SUBTYPES = {3: "channel", 5: "notes"}
_FOLDERS = {
    "picture": "Attachments", "gif": "Attachments", "video": "Attachments", "file": "FileMessages",
    "audio": "VoiceMessages",
}  # fmt: skip
_NAMES = ("ZDISPLAYFULLNAME", "ZDISPLAYSHORTNAME", "ZNAME")


class Store:
    """The tables beside ZVIBERMESSAGE, read once."""

    def __init__(self, tables: Tables) -> None:
        self._members = tables.by_id("ZMEMBER", (), (*_NAMES, "ZMEMBERID"))
        self._numbers = tables.grouped("ZPHONENUMBER", "ZMEMBER", (), ("ZCANONIZEDPHONENUM", "ZPHONE"))
        self._places = tables.by_id("ZCONVERSATION", (), _OF_CHATS)
        self._joins: dict[Any, list[Any]] = {}
        for member, places in core_data.joined(tables, "PHONENUMINDEXES", "CONVERSATIONS").items():
            for place in places:
                self._joins.setdefault(place, []).append(member)
        self._files = NamedRows(
            tables.rows("ZATTACHMENT", (), ("ZNAME", "ZTYPE", "ZFILESIZE")),
            tables.has(MESSAGES, "ZATTACHMENT"),
        )
        self._spots = NamedRows(
            tables.rows("ZVIBERLOCATION", (), ("ZADDRESS", "ZLATITUDE", "ZLONGITUDE")),
            tables.has(MESSAGES, "ZLOCATION"),
        )

    def person(self, number: Any) -> Participant | None:
        """A member by number: the phone number, else the service's own identifier."""
        member = self._members.get(number)
        if member is None:
            return None
        phones = (chat.filled(row, "ZCANONIZEDPHONENUM", "ZPHONE") for row in self._numbers.get(number, []))
        phone = next((each for each in phones if each), None)
        return Participant(
            identifier=phone or chat.filled(member, "ZMEMBERID"), name=chat.filled(member, *_NAMES)
        )

    def conversation(self, number: Any) -> tuple[str | None, str | None]:
        """What a conversation is named by and called: a group's own, else the other one's."""
        row = self._places.get(number)
        if row is None:
            return None, None
        other = self.person(row["ZINTERLOCUTOR"])
        own = str(row.rowid)
        identifier = chat.filled(row, "ZGROUPID") or (other.identifier if other else None) or own
        return identifier, chat.filled(row, "ZNAME") or (other.name if other else None)

    def file(self, number: Any) -> tuple[Attachment, ...]:
        """The file of a message."""
        row = self._files.get(number)
        if row is None:
            return ()
        size, name = row.integer("ZFILESIZE"), chat.filled(row, "ZNAME")
        return (Attachment(path=_path(row), name=name, size=size, text=chat.filled(row, "ZTYPE")),)

    def members(self, row: Row) -> tuple[Participant, ...]:
        """Those of a conversation, a row of ZCONVERSATION: the other one of two, or those of a group."""
        numbers = self._joins.get(row.rowid, []) if row.state == "live" else []
        found = (self.person(number) for number in dict.fromkeys((row["ZINTERLOCUTOR"], *numbers)))
        return tuple(each for each in found if each)

    def chats(self, tables: Tables) -> Iterator[Conversation]:
        """Every row of ZCONVERSATION."""
        for row in tables.rows("ZCONVERSATION", (), (*_OF_CHATS, *_MORE_OF_CHATS)):
            place, name = self.conversation(row.rowid) if row.state == "live" else (None, None)
            group = "group" if chat.filled(row, "ZGROUPID") else None
            yield Conversation(
                locator=row.locator,
                state=row.state,
                service=SERVICE,
                conversation=place or chat.filled(row, "ZGROUPID"),
                conversation_name=name or chat.filled(row, "ZNAME"),
                type=_SUBTYPES.get(row["ZSUBTYPE"], group),
                participants=self.members(row),
                details=stated.details(row, *_MORE_OF_CHATS),
            )

    def spot(self, number: Any) -> Row | None:
        """The place of a message."""
        return self._spots.get(number)

    def left(self) -> Iterator[FileReference | Location]:
        """The files and places that no message named until now."""
        for row in self._files.left():
            yield FileReference(
                locator=row.locator,
                state=row.state,
                path=_path(row),
                name=chat.filled(row, "ZNAME"),
                size=row.integer("ZFILESIZE"),
                origin="an attachment whose message is not in the database",
                app=SERVICE,
                details=stated.details(row, "ZTYPE"),
            )
        for row in self._spots.left():
            yield from placed.location(
                row,
                "ZLATITUDE",
                "ZLONGITUDE",
                address=chat.filled(row, "ZADDRESS"),
                origin="a place whose message is not in the database",
                app=SERVICE,
            )


def _path(row: Row) -> str | None:
    """Where a file lies in the application's folder, by its type."""
    folder, name = _FOLDERS.get(chat.filled(row, "ZTYPE") or ""), chat.filled(row, "ZNAME")
    return f"Documents/{folder}/{name}" if folder and name else None
