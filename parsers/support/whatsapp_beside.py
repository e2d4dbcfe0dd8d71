"""What the tables of WhatsApp's msgstore.db say of a message beside its own row.

Reference: schemas of msgstore.db of versions 2.19 to 2.26, as published with tools, ALEAPP and IPED (WhatsApp on
Android); an empty reaction is one that was taken back (WhatsApp removes the rows of such).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Detail, Location, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.support import base64_digest, chat, epochs, stated
from parsers.support.rows import Row, Tables
from parsers.support.whatsapp_android import People, Thread, moment

_MEDIA = (
    "file_size", "file_length", "file_hash", "media_name", "media_caption", "media_duration", "message_url", "width",
    "height",
)  # fmt: skip
_PLACE = (
    "place_name", "place_address", "url", "live_location_final_latitude", "live_location_final_longitude",
    "live_location_final_timestamp",
)  # fmt: skip
_EVENTS = (("delivered", "receipt_timestamp"), ("read", "read_timestamp"), ("played", "played_timestamp"))
_BY_MESSAGE = {
    "message_media": (("file_path", "mime_type"), _MEDIA),
    "message_location": (("latitude", "longitude"), _PLACE),
    "message_quoted": (("key_id", "text_data"), ("sender_jid_row_id", "from_me")),
    "message_forwarded": (("forward_score",), ()),
    "message_edit_info": (("edited_timestamp",), ()),
    "message_revoked": ((), ("admin_jid_row_id", "revoke_timestamp")),
    "message_ephemeral": (("expire_timestamp",), ()),
    "message_system": (("action_type",), ()),
    "message_system_block_contact": ((), ("is_blocked",)),
    "message_system_group": ((), ("is_me_joined",)),
    "message_system_number_change": ((), ("old_jid_row_id", "new_jid_row_id")),
    "message_system_value_change": ((), ("old_data",)),
    "message_text": ((), ("url",)),
    "message_view_once_media": ((), ("state",)),
}
_DETAILS = (
    ("message_system_block_contact", "is_blocked"), ("message_system_group", "is_me_joined"),
    ("message_system_value_change", "old_data"), ("message_view_once_media", "state"),
)  # fmt: skip
_CHANGE = ("old_jid_row_id", "new_jid_row_id")


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
        self._touched = tables.grouped(
            "message_system_chat_participant", "message_row_id", ("user_jid_row_id",)
        )
        self._options = tables.grouped("message_poll_option", "message_row_id", ("option_name", "vote_total"))
        columns = ("receipt_user_jid_row_id", *(column for _, column in _EVENTS))
        self._receipts = tables.grouped("receipt_user", "message_row_id", columns)
        key = "message_add_on_row_id"
        self._signs = chat.one(tables, "message_add_on_reaction", key, ("reaction",), ("sender_timestamp",))
        self._adds = tables.grouped(
            "message_add_on", "parent_message_row_id", ("from_me", "sender_jid_row_id"), ("timestamp",)
        )

    def of(self, table: str, message: Row) -> Row | None:
        """The row of a message in one of the tables that hold one at most."""
        return self._one[table].get(message.rowid)

    def file(self, message: Row) -> tuple[Attachment, ...]:
        """The file of a message."""
        media = self.of("message_media", message)
        return () if media is None else (_file(media),)

    def cards(self, message: Row) -> tuple[Attachment, ...]:
        """The cards of contacts in a message."""
        return cards(self._cards.get(message.rowid, []))

    def mentions(self, message: Row) -> tuple[str, ...]:
        """Who is named in the text."""
        rows = self._mentions.get(message.rowid, [])
        return tuple(jid for row in rows if (jid := self._people.jid(row, "jid_row_id")))

    def touched(self, message: Row) -> Iterator[Participant]:
        """Whom an event of a group is about: who was added, removed and so on."""
        for row in self._touched.get(message.rowid, []):
            yield self._people.participant(row["user_jid_row_id"], "participant")

    def receipts(self, message: Row) -> Iterator[Receipt]:
        """What reached whom."""
        for row in self._receipts.get(message.rowid, []):
            who = self._people.jid(row, "receipt_user_jid_row_id")
            for event, column in _EVENTS:
                if when := moment(row[column]):
                    yield Receipt(event=event, who=who).at(when)

    def reactions(self, message: Row, thread: Thread | None = None) -> Iterator[Reaction]:
        """Reactions; in a conversation of two, one of nobody that is named is the other's."""
        for row in self._adds.get(message.rowid, []):
            sign = self._signs.get(row.rowid)
            if sign is not None:
                own, text = chat.flag(row, "from_me"), sign.text("reaction") or ""
                who = self._who(row, own, thread)
                reaction = Reaction(reaction=text, who=who, own=own, removed=None if text else True)
                yield reaction.at(epochs.unix_ms(sign["sender_timestamp"]) or moment(row["timestamp"]))

    def revocation(self, message: Row) -> dict[str, Any]:
        """That a message was revoked, by whom and when."""
        row = self.of("message_revoked", message)
        if row is None:
            return {}
        by, when = self._people.jid(row, "admin_jid_row_id"), epochs.unix_ms(row["revoke_timestamp"])
        return {"deletion": "revoked", "revoked_by": by, "revoked": when}

    def answer(self, message: Row, thread: Thread | None = None) -> dict[str, Any]:
        """What the store repeats of the message that was answered."""
        row = self.of("message_quoted", message)
        if row is None:
            return {}
        return {
            "reply_to": row.text("key_id"),
            "reply_text": row.text("text_data"),
            "reply_sender": self._who(row, chat.flag(row, "from_me"), thread),
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

    def details(self, message: Row) -> tuple[Detail, ...]:
        """What changed by an event, whether a file was to be seen once, and the options of a poll."""
        change = self.of("message_system_number_change", message)
        numbers = ((column, self._people.jid(change, column)) for column in _CHANGE)
        return (
            *(each for table, column in _DETAILS for each in stated.details(self.of(table, message), column)),
            *(stated.detail(column, jid) for column, jid in numbers if jid),
            *(each for row in self._options.get(message.rowid, []) for each in _option(row)),
        )

    def moment(self, table: str, column: str, message: Row) -> Timestamp | None:
        """A time in milliseconds since 1970 of one of the tables."""
        return chat.moment(self.of(table, message), column, epochs.unix_ms)

    def _who(self, row: Row, own: bool | None, thread: Thread | None) -> str | None:
        other = thread.other if thread and own is False else None
        return None if own else self._people.jid(row, "sender_jid_row_id") or other


def server(message: Row) -> Iterator[Receipt]:
    """The server's own receipt, which names nobody."""
    if when := moment(message["receipt_server_timestamp"]):
        yield Receipt(event="server").at(when)


def cards(found: list[Row]) -> tuple[Attachment, ...]:
    """Cards of contacts."""
    return tuple(Attachment(text=card.text("vcard")) for card in found)


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


def _option(row: Row) -> tuple[Detail, ...]:
    return stated.details(row, "option_name", "vote_total")


def _file(media: Row) -> Attachment:
    return Attachment(
        path=media.text("file_path"),
        name=media.text("media_name"),
        mime=media.text("mime_type"),
        size=media.integer("file_size") or media.integer("file_length"),
        sha256=base64_digest.sha256(media.text("file_hash")),
        url=media.text("message_url"),
        width=media.integer("width"),
        height=media.integer("height"),
        duration_s=media.number("media_duration"),
    )
