"""What the tables of WhatsApp's msgstore.db say of a message beside its own row.

Reference: schemas of msgstore.db of versions 2.19 to 2.26, as published with tools, ALEAPP and IPED (WhatsApp on
Android); an empty reaction is one that was taken back (WhatsApp removes the rows of such).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Detail, Location, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.support import base64_digest, chat, epochs, placed, stated
from parsers.support.rows import Row, Tables
from parsers.support.whatsapp_android import People, Thread, moment

_MEDIA = (
    "file_size", "file_length", "file_hash", "media_name", "media_caption", "media_duration", "message_url", "width",
    "height", "raw_transcription_text",
)  # fmt: skip
_PLACE = (
    "place_name", "place_address", "url", "live_location_final_latitude", "live_location_final_longitude",
    "live_location_final_timestamp",
)  # fmt: skip
_EVENTS = (("delivered", "receipt_timestamp"), ("read", "read_timestamp"), ("played", "played_timestamp"))
_EVENT = (
    "description",
    "location_name",
    "location_address",
    "join_link",
    "start_time",
    "end_time",
    "is_canceled",
)
_ADVERTISEMENT = ("title", "body", "source_url")
_INVITATION = ("group_name", "invite_code", "invite_time", "expiration")
_ORDER = ("order_id", "order_title", "message", "item_count", "currency_code", "total_amount_1000")
_PRODUCT = ("product_id", "title", "description", "currency_code", "amount_1000", "url")
_BY_MESSAGE = {
    "message_media": (("file_path", "mime_type"), _MEDIA),
    "message_location": (("latitude", "longitude"), _PLACE),
    "message_quoted": (("key_id", "text_data"), ("sender_jid_row_id", "from_me")),
    "message_forwarded": (("forward_score",), ()),
    "message_edit_info": (("edited_timestamp",), ("original_key_id",)),
    "message_event": (("name",), _EVENT),
    "message_external_ad_content": ((), _ADVERTISEMENT),
    "message_group_invite": (("group_jid_row_id",), ("admin_jid_row_id", *_INVITATION)),
    "message_order": ((), _ORDER),
    "message_payment": ((), ("amount_with_symbol", "sender_jid_row_id", "receiver_jid_row_id")),
    "message_product": ((), _PRODUCT),
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
_DETAILS = {
    "message_system_block_contact": ("is_blocked",),
    "message_system_group": ("is_me_joined",),
    "message_system_value_change": ("old_data",),
    "message_view_once_media": ("state",),
    "message_media": ("raw_transcription_text",),
    "message_edit_info": ("original_key_id",),
    "message_event": ("name", *_EVENT),
    "message_external_ad_content": _ADVERTISEMENT,
    "message_group_invite": _INVITATION,
    "message_order": _ORDER,
    "message_payment": ("amount_with_symbol",),
    "message_product": _PRODUCT,
}
_PEOPLE = {
    "message_system_number_change": ("old_jid_row_id", "new_jid_row_id"),
    "message_group_invite": ("group_jid_row_id", "admin_jid_row_id"),
    "message_payment": ("sender_jid_row_id", "receiver_jid_row_id"),
}


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
        self._votes = chat.one(tables, "message_add_on_poll_vote", key, ("sender_timestamp",))
        self._chosen = tables.grouped(
            "message_add_on_poll_vote_selected_option", key, ("message_poll_option_id",)
        )
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

    def details(self, message: Row, thread: Thread | None = None) -> tuple[Detail, ...]:
        """What changed by an event, what was offered, invited to, ordered or paid, the options and votes of a poll."""
        return (
            *(
                each
                for table, columns in _DETAILS.items()
                for each in stated.details(self.of(table, message), *columns)
            ),
            *(
                stated.detail(column, jid)
                for table, columns in _PEOPLE.items()
                for column in columns
                if (jid := self._people.jid(self.of(table, message), column))
            ),
            *(
                each
                for row in self._options.get(message.rowid, [])
                for each in stated.details(row, "option_name", "vote_total")
            ),
            *self._voted(message, thread),
        )

    def moment(self, table: str, column: str, message: Row) -> Timestamp | None:
        """A time in milliseconds since 1970 of one of the tables."""
        return chat.moment(self.of(table, message), column, epochs.unix_ms)

    def _voted(self, message: Row, thread: Thread | None) -> Iterator[Detail]:
        """Who chose what in a poll, and when: nothing behind ``voted`` is a vote that was taken back."""
        named = {row.rowid: row.text("option_name") for row in self._options.get(message.rowid, [])}
        for row in self._adds.get(message.rowid, []):
            vote = self._votes.get(row.rowid)
            if vote is not None:
                own, chosen = chat.flag(row, "from_me"), self._chosen.get(row.rowid, [])
                texts = (named.get(each["message_poll_option_id"]) or each.locator for each in chosen)
                yield stated.detail("voted", ", ".join(texts))
                yield stated.detail("voted_by", "from_me" if own else self._who(row, own, thread) or "")
                yield from stated.details(vote, "sender_timestamp")

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
    return placed.location(
        row,
        "live_location_final_latitude",
        "live_location_final_longitude",
        origin=f"the end of a live location shared in WhatsApp, {message.locator}",
        recorded=epochs.unix_ms(row["live_location_final_timestamp"]),
    )


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
