"""People, conversations and files of Viber's Contacts.data on iOS.

Reference: descriptions of Contacts.data as published (Viber 7.5 to 2025), iLEAPP: ZMEMBER is who writes and
ZPHONENUMBER what they are called with, ZCONVERSATION.ZINTERLOCUTOR the other one of a conversation of two, ZMETADATA a
JSON object whose ``quote`` repeats what was answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, FileReference, Location, Participant
from parsers.support import chat, json_value, stated
from parsers.support.named_rows import NamedRows
from parsers.support.rows import Row, Tables

SERVICE, MESSAGES = "Viber", "ZVIBERMESSAGE"
_NAMES = ("ZDISPLAYFULLNAME", "ZDISPLAYSHORTNAME", "ZNAME")


class Store:
    """The tables beside ZVIBERMESSAGE, read once."""

    def __init__(self, tables: Tables) -> None:
        self._members = tables.by_id("ZMEMBER", (), (*_NAMES, "ZMEMBERID"))
        self._numbers = tables.grouped("ZPHONENUMBER", "ZMEMBER", (), ("ZCANONIZEDPHONENUM", "ZPHONE"))
        self._places = tables.by_id("ZCONVERSATION", (), ("ZNAME", "ZGROUPID", "ZINTERLOCUTOR"))
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
        size = row.integer("ZFILESIZE")
        return (Attachment(name=chat.filled(row, "ZNAME"), size=size, text=chat.filled(row, "ZTYPE")),)

    def other(self, row: Row) -> tuple[Participant, ...]:
        """The other one of a conversation of two, a row of ZCONVERSATION."""
        found = self.person(row["ZINTERLOCUTOR"])
        return (found,) if found else ()

    def spot(self, number: Any) -> Row | None:
        """The place of a message."""
        return self._spots.get(number)

    def left(self) -> Iterator[FileReference | Location]:
        """The files and places that no message named until now."""
        for row in self._files.left():
            yield FileReference(
                locator=row.locator,
                state=row.state,
                name=chat.filled(row, "ZNAME"),
                size=row.integer("ZFILESIZE"),
                origin="an attachment whose message is not in the database",
                app=SERVICE,
                details=stated.details(row, "ZTYPE"),
            )
        for row in self._spots.left():
            latitude, longitude = chat.decimal(row, "ZLATITUDE"), chat.decimal(row, "ZLONGITUDE")
            if latitude is not None and longitude is not None:
                yield Location(
                    locator=row.locator,
                    state=row.state,
                    latitude=latitude,
                    longitude=longitude,
                    address=chat.filled(row, "ZADDRESS"),
                    origin="a place whose message is not in the database",
                    app=SERVICE,
                )


def answer(row: Row) -> str | None:
    """What a message repeats of the one that it answers."""
    return json_value.filled(json_value.at(json_value.decoded(row["ZMETADATA"]), "quote"), "text")
