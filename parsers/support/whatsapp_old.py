"""Messages of WhatsApp's msgstore.db before version 2.22, in the table messages.

Reference: Anglano (2014), arXiv:1507.07739 (status 6 and media_size of what the application itself put in); schemas of
versions 2.11 to 2.21 as published there and by tools (from 2.19 on with message_media and others beside messages).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Location, Message, Receipt
from parsers.support import base64_digest, chat, epochs, stated, whatsapp_beside
from parsers.support import whatsapp_android as wa
from parsers.support.named_rows import NamedRows
from parsers.support.rows import Row, Tables

_EVENT = 6
_QUOTE = ("remote_resource", "key_remote_jid", "key_from_me", "timestamp")
_RECEIPTS = (
    ("delivered", "receipt_device_timestamp"), ("read", "read_device_timestamp"), ("played", "played_device_timestamp"),
)  # fmt: skip


class Store:
    """The tables beside messages."""

    def __init__(self, tables: Tables) -> None:
        people = wa.People(tables)
        self._beside = whatsapp_beside.Beside(tables, people)
        chats = tables.by_id("chat", ("jid_row_id",), ("subject",))
        self._groups = {people.jid(row, "jid_row_id"): row for row in chats.values()}
        self._listed = chat.one(tables, "chat_list", "key_remote_jid", (), ("subject",))
        self._quotes = NamedRows(
            tables.rows("messages_quotes", ("key_id", "data"), _QUOTE),
            tables.has("messages", "quoted_row_id"),
        )
        self._cards = tables.grouped("messages_vcards", "message_row_id", ("vcard",))
        columns = tuple(column for _, column in _RECEIPTS)
        self._receipts = tables.grouped("receipts", "key_id", ("key_remote_jid", "remote_resource"), columns)

    def message(self, row: Row) -> Message:
        """A row of messages."""
        jid, kind, beside = row.text("key_remote_jid"), row.integer("media_wa_type"), self._beside
        author, event = chat.filled(row, "remote_resource"), row.integer("status") == _EVENT
        mine = None if event else row.integer("key_from_me")
        other = None if wa.is_group(jid) else jid
        action, media = beside.of("message_system", row), beside.of("message_media", row)
        bodies = (row.text("data"), row.text("media_caption"), chat.text(media, "media_caption"))
        deletion = {"deletion": wa.deletion(kind), **beside.revocation(row)}
        return Message(
            locator=row.locator,
            state=row.state,
            service=wa.SERVICE,
            direction=chat.direction(mine),
            conversation=jid,
            conversation_name=self._name(jid),
            sender=author if event else author or other if mine == 0 else None,
            recipients=(jid,) if mine == 1 and jid else (),
            participants=tuple(beside.touched(row)),
            body=next((each for each in bodies if each is not None), None),
            type="system" if event else wa.type_of(kind),
            identifier=row.text("key_id"),
            status=stated.joined(
                chat.words(row, "status", *(("media_size",) if event and action is None else ())),
                chat.words(action, "action_type"),
            ),
            sent=epochs.unix_ms(row["timestamp"]),
            received=wa.moment(row["received_timestamp"]) if mine == 0 else None,
            attachments=self._attachments(row),
            mentions=beside.mentions(row),
            forwarded=chat.flag(row, "forwarded"),
            receipts=tuple(self._reached(row)),
            reactions=tuple(beside.reactions(row)),
            starred=chat.flag(row, "starred"),
            expires=beside.moment("message_ephemeral", "expire_timestamp", row),
            details=(*stated.details(row, "edit_version", "mentioned_jids"), *beside.details(row)),
            **deletion,
            **self._answer(row),
            **self._place(row, kind),
        )

    def last_place(self, row: Row) -> Iterator[Location]:
        """Where a live location that the message shares ended."""
        place = self._beside.of("message_location", row)
        return whatsapp_beside.last_place(place, row) if place else iter(())

    def _name(self, jid: str | None) -> str | None:
        return chat.filled(self._listed.get(jid), "subject") or chat.filled(self._groups.get(jid), "subject")

    def _attachments(self, row: Row) -> tuple[Attachment, ...]:
        """Of message_media and message_vcard, else of the message's own columns and messages_vcards."""
        older = whatsapp_beside.cards(self._cards.get(row.rowid, []))
        return (*(self._beside.file(row) or _file(row)), *(self._beside.cards(row) or older))

    def _reached(self, row: Row) -> Iterator[Receipt]:
        """What reached whom: by the message's own columns and, of groups, the tables receipts and receipt_user."""
        yield from whatsapp_beside.server(row)
        found = self._receipts.get(row["key_id"], [])
        same = [each for each in found if each["key_remote_jid"] == row["key_remote_jid"]]
        for each, who in ((row, None), *((each, each.text("remote_resource")) for each in same)):
            for event, column in _RECEIPTS:
                if when := wa.moment(each[column]):
                    yield Receipt(event=event, who=who).at(when)
        yield from self._beside.receipts(row)

    def quoted(self) -> Iterator[Message]:
        """The quoted messages that no message answers, until now, as where the answer is deleted."""
        for row in self._quotes.left():
            yield Message(
                locator=row.locator,
                state=row.state,
                service=wa.SERVICE,
                direction=chat.direction(row.integer("key_from_me")),
                conversation=row.text("key_remote_jid"),
                sender=chat.filled(row, "remote_resource"),
                body=row.text("data"),
                identifier=row.text("key_id"),
                status="quoted, by no message that is in the database",
                details=stated.details(row, "timestamp"),
            )

    def _answer(self, row: Row) -> dict[str, Any]:
        quoted = self._quotes.get(row["quoted_row_id"])
        if quoted is None:
            return self._beside.answer(row)
        return {
            "reply_to": quoted.text("key_id"),
            "reply_text": quoted.text("data"),
            "reply_sender": chat.filled(quoted, "remote_resource"),
        }

    def _place(self, row: Row, kind: int | None) -> dict[str, Any]:
        """The place of message_location; of the message's own columns where it is one of a place."""
        found = self._beside.place(row)
        if found["latitude"] is None and kind == wa.LOCATION:
            own = {name: chat.decimal(row, name) for name in ("latitude", "longitude")}
            return {**found, **own}
        return found


def _file(row: Row) -> tuple[Attachment, ...]:
    name, url = chat.filled(row, "media_name"), chat.filled(row, "media_url")
    if not (name or url):
        return ()
    file = Attachment(
        name=name,
        mime=row.text("media_mime_type"),
        size=row.integer("media_size"),
        sha256=base64_digest.sha256(row.text("media_hash")),
        url=url,
        duration_s=row.number("media_duration"),
    )
    return (file,)
