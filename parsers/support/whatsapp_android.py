"""What the tables of WhatsApp's msgstore.db say of a message beside its own row.

Reference: schemas of msgstore.db of versions 2.22 to 2.26, as published with them; types of messages: Anglano, Forensic
Analysis of WhatsApp Messenger on Android Smartphones (2014), arXiv:1507.07739, and ALEAPP's WhatsApp artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Location, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs
from parsers.support.rows import Row, Tables

SERVICE = "WhatsApp"
LOCATION = 5
_TYPE: dict[int | None, str] = {
    0: "text", 1: "image", 2: "audio", 3: "video", 4: "contact", 5: "location", 7: "system", 9: "document",
    16: "live location",
}  # fmt: skip
_MEDIA = (
    "file_size", "file_hash", "media_name", "media_caption", "media_duration", "message_url", "width", "height",
)  # fmt: skip
_PLACE = (
    "place_name", "place_address", "url", "live_location_final_latitude", "live_location_final_longitude",
    "live_location_final_timestamp",
)  # fmt: skip
_EVENTS = (("delivered", "receipt_timestamp"), ("read", "read_timestamp"), ("played", "played_timestamp"))
OLD_EVENTS = ("receipt_device_timestamp", "read_device_timestamp", "played_device_timestamp")
"""Columns of the tables messages and receipts before version 2.22, in the order of the events above."""
_BY_MESSAGE = {
    "message_media": (("file_path", "mime_type"), _MEDIA),
    "message_location": (("latitude", "longitude"), _PLACE),
    "message_quoted": (("key_id", "text_data"), ("sender_jid_row_id",)),
    "message_forwarded": (("forward_score",), ()),
    "message_edit_info": (("edited_timestamp",), ()),
    "message_revoked": ((), ("admin_jid_row_id", "revoke_timestamp")),
    "message_ephemeral": (("expire_timestamp",), ()),
    "message_system": (("action_type",), ()),
    "message_text": ((), ("url",)),
}


def type_of(value: int | None) -> str | None:
    """The type of a message in words, as ``type N`` where no published source names it."""
    return None if value is None else _TYPE.get(value, f"type {value}")


def is_group(jid: str | None) -> bool:
    """Whether an identifier is that of a group."""
    return bool(jid and jid.endswith("@g.us"))


class People:
    """Identifiers by the number that other tables name them with."""

    def __init__(self, tables: Tables) -> None:
        self._jids = {
            key: row.text("raw_string") for key, row in tables.by_id("jid", ("raw_string",)).items()
        }
        self._maps = chat.one(tables, "jid_map", "lid_row_id", ("jid_row_id",))
        self._names = chat.one(tables, "lid_display_name", "lid_row_id", ("display_name",))

    def jid(self, row: Row | None, column: str) -> str | None:
        """The identifier that a column names; None for 0, which stands for the owner or for nobody."""
        return None if row is None else self._jids.get(row[column])

    def mapped(self, number: Any, role: str) -> tuple[Participant, ...]:
        """Whom the store says an identifier of the form ``@lid`` to be; empty where it says nothing."""
        jid = self.jid(self._maps.get(number), "jid_row_id")
        name = chat.text(self._names.get(number), "display_name")
        return (
            (Participant(identifier=jid or self._jids.get(number), name=name, role=role),)
            if jid or name
            else ()
        )


class Thread:
    """The conversation of a message, and who wrote it."""

    def __init__(self, row: Row, chats: dict[Any, Row], people: People) -> None:
        own = chats.get(row["chat_row_id"])
        self.jid, self.name = people.jid(own, "jid_row_id"), chat.text(own, "subject")
        self.mine = row.integer("from_me")
        # In a conversation of two, 0 stands for the other one.
        alone = own is not None and not is_group(self.jid) and not row["sender_jid_row_id"]
        at, column = (own, "jid_row_id") if alone else (row, "sender_jid_row_id")
        incoming = self.mine == 0
        self.sender = people.jid(at, column) if incoming else None
        self.participants = people.mapped(at[column], "sender") if incoming and at else ()
        self.recipients = (self.jid,) if self.mine == 1 and self.jid else ()


class Beside:
    """The tables with one row or several for a message, read once."""

    def __init__(self, tables: Tables, people: People) -> None:
        self._people = people
        self._one = {
            table: chat.one(tables, table, "message_row_id", *columns)
            for table, columns in _BY_MESSAGE.items()
        }
        self._cards = tables.grouped("message_vcard", "message_row_id", ("vcard",))
        self._mentions = tables.grouped("message_mentions", "message_row_id", ("jid_row_id",))
        columns = ("receipt_user_jid_row_id", *(column for _, column in _EVENTS))
        self._receipts = tables.grouped("receipt_user", "message_row_id", columns)
        key = "message_add_on_row_id"
        self._signs = chat.one(tables, "message_add_on_reaction", key, ("reaction",), ("sender_timestamp",))
        self._adds = tables.grouped(
            "message_add_on", "parent_message_row_id", ("from_me", "sender_jid_row_id")
        )

    def of(self, table: str, message: Row) -> Row | None:
        """The row of a message in one of the tables that hold one at most."""
        return self._one[table].get(message.rowid)

    def attachments(self, message: Row) -> tuple[Attachment, ...]:
        """The file of a message and the cards of contacts in it."""
        media = self.of("message_media", message)
        return (*((_file(media),) if media else ()), *cards(self._cards.get(message.rowid, [])))

    def mentions(self, message: Row) -> tuple[str, ...]:
        """Who is named in the text."""
        rows = self._mentions.get(message.rowid, [])
        return tuple(jid for row in rows if (jid := self._people.jid(row, "jid_row_id")))

    def receipts(self, message: Row) -> Iterator[Receipt]:
        """What reached whom; the server's own receipt names nobody."""
        if server := epochs.unix_ms(message["receipt_server_timestamp"]):
            yield Receipt(event="server").at(server)
        for row in self._receipts.get(message.rowid, []):
            who = self._people.jid(row, "receipt_user_jid_row_id")
            for event, column in _EVENTS:
                if moment := epochs.unix_ms(row[column]):
                    yield Receipt(event=event, who=who).at(moment)

    def reactions(self, message: Row) -> Iterator[Reaction]:
        """Reactions; an empty sign is stored as such."""
        for row in self._adds.get(message.rowid, []):
            sign = self._signs.get(row.rowid)
            if sign is not None:
                own = chat.flag(row, "from_me")
                who = None if own else self._people.jid(row, "sender_jid_row_id")
                reaction = Reaction(reaction=sign.text("reaction") or "", who=who, own=own)
                yield reaction.at(epochs.unix_ms(sign["sender_timestamp"]))

    def revocation(self, message: Row) -> dict[str, Any]:
        """That a message was revoked, by whom and when."""
        row = self.of("message_revoked", message)
        if row is None:
            return {}
        by, when = self._people.jid(row, "admin_jid_row_id"), epochs.unix_ms(row["revoke_timestamp"])
        return {"deletion": "revoked", "revoked_by": by, "revoked": when}

    def answer(self, message: Row) -> dict[str, Any]:
        """What the store repeats of the message that was answered."""
        row = self.of("message_quoted", message)
        return {
            "reply_to": chat.text(row, "key_id"),
            "reply_text": chat.text(row, "text_data"),
            "reply_sender": self._people.jid(row, "sender_jid_row_id"),
        }

    def place(self, message: Row) -> dict[str, Any]:
        """The place that a message shares."""
        row = self.of("message_location", message)
        named = [word for column in ("place_name", "place_address") if (word := chat.text(row, column))]
        link = chat.filled(self.of("message_text", message), "url") or chat.filled(row, "url")
        return {
            "place": ", ".join(named) or None,
            "latitude": chat.decimal(row, "latitude"),
            "longitude": chat.decimal(row, "longitude"),
            "url": link,
        }

    def moment(self, table: str, column: str, message: Row) -> Timestamp | None:
        """A time in milliseconds since 1970 of one of the tables."""
        return chat.moment(self.of(table, message), column, epochs.unix_ms)


def cards(found: list[Row]) -> Iterator[Attachment]:
    """Cards of contacts."""
    return (Attachment(text=card.text("vcard")) for card in found)


def members(people: People, found: list[Row] | None, status: str | None = None) -> Iterator[Participant]:
    """Those of a group, with their rank as a number."""
    for row in found or []:
        jid, rank = people.jid(row, "user_jid_row_id"), chat.words(row, "rank")
        yield Participant(identifier=jid, role=rank, status=status)


def old_receipts(message: Row, found: list[Row]) -> Iterator[Receipt]:
    """What reached whom before version 2.22: the message's own columns, and those of the table receipts in groups."""
    server = epochs.unix_ms(message["receipt_server_timestamp"])
    if server and server.raw != "-1":
        yield Receipt(event="server").at(server)
    for row in (message, *found):
        of_message = row is message or row["key_remote_jid"] == message["key_remote_jid"]
        who = None if row is message else row.text("remote_resource")
        for (event, _), column in zip(_EVENTS, OLD_EVENTS, strict=True):
            moment = epochs.unix_ms(row[column])
            if of_message and moment and moment.raw != "-1":  # which stands for none
                yield Receipt(event=event, who=who).at(moment)


def _file(media: Row) -> Attachment:
    return Attachment(
        path=media.text("file_path"),
        name=media.text("media_name"),
        mime=media.text("mime_type"),
        size=media.integer("file_size"),
        url=media.text("message_url"),
        width=media.integer("width"),
        height=media.integer("height"),
        duration_s=media.number("media_duration"),
    )


def last_place(row: Row, message: Row) -> Iterator[Location]:
    """Where a live location ended, of a row of message_location."""
    latitude = chat.decimal(row, "live_location_final_latitude")
    longitude = chat.decimal(row, "live_location_final_longitude")
    if latitude is not None and longitude is not None:
        yield Location(
            locator=row.locator,
            state=row.state,
            latitude=latitude,
            longitude=longitude,
            origin=f"the end of a live location shared in WhatsApp, {message.locator}",
            recorded=epochs.unix_ms(row["live_location_final_timestamp"]),
        )
