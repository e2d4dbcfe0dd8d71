"""People, conversations and files of Viber's Contacts.data on iOS.

Reference: descriptions of Contacts.data as published (Viber 7.5 to 2025), iLEAPP: ZMEMBER is who writes and
ZPHONENUMBER what they are called with, ZCONVERSATION.ZINTERLOCUTOR the other one of a conversation of two, ZMETADATA a
JSON object whose ``quote`` repeats what was answered.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Participant
from parsers.support import chat, json_value
from parsers.support.rows import Row, Tables

_NAMES = ("ZDISPLAYFULLNAME", "ZDISPLAYSHORTNAME", "ZNAME")


SERVICE = "Viber"


class Store:
    """The tables beside ZVIBERMESSAGE, read once."""

    def __init__(self, tables: Tables) -> None:
        self._members = tables.by_id("ZMEMBER", (), (*_NAMES, "ZMEMBERID"))
        self._numbers = tables.grouped("ZPHONENUMBER", "ZMEMBER", (), ("ZCANONIZEDPHONENUM", "ZPHONE"))
        self._places = tables.by_id("ZCONVERSATION", (), ("ZNAME", "ZGROUPID", "ZINTERLOCUTOR"))
        self._files = tables.by_id("ZATTACHMENT", (), ("ZNAME", "ZTYPE", "ZFILESIZE"))
        self._spots = tables.by_id("ZVIBERLOCATION", (), ("ZADDRESS", "ZLATITUDE", "ZLONGITUDE"))

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
        size = row.integer("ZFILESIZE")
        return (Attachment(name=chat.filled(row, "ZNAME"), size=size, text=chat.filled(row, "ZTYPE")),)

    def other(self, row: Row) -> tuple[Participant, ...]:
        """The other one of a conversation of two, a row of ZCONVERSATION."""
        found = self.person(row["ZINTERLOCUTOR"])
        return (found,) if found else ()

    def spot(self, number: Any) -> Row | None:
        """The place of a message."""
        return self._spots.get(number)


def answer(row: Row) -> str | None:
    """What a message repeats of the one that it answers."""
    return json_value.filled(json_value.at(json_value.decoded(row["ZMETADATA"]), "quote"), "text")
