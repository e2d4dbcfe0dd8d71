"""Messages of LINE's naver_line, with what other tables say of them.

Reference: LINE modules of Autopsy (version 9.15.1, Apache-2.0) and ALEAPP; columns as published with tools, one of
which reads coordinates as millionths of degrees.
"""

from __future__ import annotations

from evidence.model.kinds import Attachment, Identifier, Message, Participant, Reaction
from parsers.support import chat, epochs, millionths, stated
from parsers.support.rows import Row, Tables

SERVICE = "LINE"
PLACE = ("location_latitude", "location_longitude")
_SENT = (2, 3, 7)
_NAMES = ("custom_name", "addressbook_name", "name", "server_name")


def identifiers(row: Row) -> tuple[Identifier, ...]:
    """What a contact is called in the service."""
    mid = row.text("m_id")
    return (Identifier(identifier=mid, service=SERVICE),) if mid else ()


class Store:
    """Names, members and reactions."""

    def __init__(self, tables: Tables) -> None:
        self._people = chat.one(tables, "contacts", "m_id", (), _NAMES)
        self._groups = chat.one(tables, "groups", "id", ("name",))
        self._members = tables.grouped("membership", "id", ("m_id",), ("is_accepted",))
        columns = ("member_id", "reaction_type", "reaction_time_millis")
        self._reactions = tables.grouped("reactions", "server_message_id", columns)

    def name(self, identifier: str | None) -> str | None:
        """How a person or a group is called."""
        group = self._groups.get(identifier)
        return chat.filled(self._people.get(identifier), *_NAMES) or chat.filled(group, "name")

    def members(self, group: str | None, creator: str | None) -> tuple[Participant, ...]:
        """Those of a group."""
        return tuple(
            Participant(
                identifier=mid,
                name=self.name(mid),
                role="creator" if mid and mid == creator else None,
                status=chat.words(row, "is_accepted"),
            )
            for row in self._members.get(group, [])
            for mid in (row.text("m_id"),)
        )

    def message(self, row: Row) -> Message:
        """A row of chat_history."""
        place, author = row.text("chat_id"), chat.filled(row, "from_mid")
        mine = author is None and row.integer("status") in _SENT
        latitude, longitude = _spot(row)
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction="incoming" if author else "outgoing" if mine else "unknown",
            conversation=place,
            conversation_name=self.name(place),
            sender=author,
            participants=(Participant(identifier=author, name=self.name(author), role="sender"),)
            if author
            else (),
            recipients=(place,) if mine and place else (),
            body=row.text("content"),
            type=chat.words(row, "type", "attachement_type"),
            identifier=chat.filled(row, "server_id"),
            status=chat.words(row, "status", "read_count"),
            sent=epochs.unix_ms(row["created_time"]),
            delivered=epochs.unix_ms(row["delivered_time"]),
            attachments=_files(row),
            reactions=tuple(self._reaction(each) for each in self._of(row)),
            place=stated.joined(chat.filled(row, "location_name"), chat.filled(row, "location_address")),
            latitude=latitude,
            longitude=longitude,
            details=stated.details(row, *(PLACE if latitude else ()), "parameter"),
        )

    def _of(self, row: Row) -> list[Row]:
        """Reactions name a message by its number in the service, which messages have as text."""
        named = row.text("server_id") or ""
        number = int(named) if named.isascii() and named.isdecimal() and len(named) < 20 else None
        return self._reactions.get(named, []) or self._reactions.get(number, [])

    def _reaction(self, row: Row) -> Reaction:
        who = row.text("member_id")
        reaction = Reaction(reaction=row.text("reaction_type") or "", who=who, name=self.name(who))
        return reaction.at(epochs.unix_ms(row["reaction_time_millis"]))


def _spot(row: Row) -> tuple[str | None, str | None]:
    """Degrees; none of a message that shares no place, which has zeros."""
    north, east = (row.integer(column) for column in PLACE)
    if north is None or east is None or not (north or east):
        return None, None
    there = abs(north) <= 90_000_000 and abs(east) <= 180_000_000
    return (millionths.degrees(north), millionths.degrees(east)) if there else (None, None)


def _files(row: Row) -> tuple[Attachment, ...]:
    path = chat.filled(row, "attachement_local_uri")
    width, height = row.integer("attachement_image_width"), row.integer("attachement_image_height")
    if path is None and not (width and height):
        return ()
    size = row.integer("attachement_image_size") or None
    return (Attachment(path=path, size=size, width=width or None, height=height or None),)
