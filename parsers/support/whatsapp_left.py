"""What WhatsApp's msgstore.db holds of messages that are not in it any more.

Reference: ALEAPP (WhatsApp add-ons, 2026): rows of receipt_user outlive their message, 112 of 206 on a public image;
schemas of msgstore.db of versions 2.19 to 2.26, as published with tools.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import FileReference, Location, Message, Receipt
from parsers.support import base64_digest, chat, placed, stated
from parsers.support import whatsapp_android as wa
from parsers.support.rows import Row, Tables

_KEY, _CHAT = "message_row_id", "chat_row_id"
_PLAYED = "played_timestamp"
_MEDIA = (
    "file_size", "file_length", "file_hash", "media_name", "media_caption", "media_duration", "message_url", "width",
    "height",
)  # fmt: skip
Left = FileReference | Location | Message


def left(tables: Tables, people: wa.People) -> Iterator[Left]:
    """The receipts, answers, files and places that name a message which is in neither table of messages."""
    named = {row.rowid for table in ("message", "messages") for row in tables.rows(table, ())}
    receipt = ("receipt_user_jid_row_id", "receipt_timestamp", "read_timestamp", _PLAYED)
    for row in _of(tables, named, "receipt_user", receipt):
        yield _receipt(row, people)
    chats = tables.by_id("chat", ("jid_row_id",), ("subject",))
    quoted = ("from_me", "sender_jid_row_id", "timestamp", _CHAT)
    for row in _of(tables, named, "message_quoted", ("key_id", "text_data"), quoted):
        yield _quoted(row, people, chats.get(row[_CHAT]))
    for row in _of(tables, named, "message_media", ("file_path", "mime_type"), (*_MEDIA, _CHAT)):
        yield _file(row, people.jid(chats.get(row[_CHAT]), "jid_row_id"))
    for row in _of(
        tables, named, "message_location", ("latitude", "longitude"), ("place_name", "place_address")
    ):
        yield from _place(row)


def _of(
    tables: Tables, named: set[int], table: str, columns: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[Row]:
    """The rows whose message is not there; none where the table does not say of which message they are."""
    if tables.has(table, _KEY):
        for row in tables.rows(table, (_KEY, *columns), optional):
            if row[_KEY] not in named:
                yield row


def _receipt(row: Row, people: wa.People) -> Message:
    who, played = people.jid(row, "receipt_user_jid_row_id"), wa.moment(row[_PLAYED])
    return Message(
        locator=row.locator,
        state=row.state,
        service=wa.SERVICE,
        direction="unknown",
        recipients=(who,) if who else (),
        participants=people.mapped(row["receipt_user_jid_row_id"], "recipient"),
        status="of its receipt, the message is not in the database",
        delivered=wa.moment(row["receipt_timestamp"]),
        read=wa.moment(row["read_timestamp"]),
        receipts=(Receipt(event="played", who=who).at(played),) if played else (),
        details=stated.details(row, _KEY),
    )


def _quoted(row: Row, people: wa.People, place: Row | None) -> Message:
    mine = row.integer("from_me")
    return Message(
        locator=row.locator,
        state=row.state,
        service=wa.SERVICE,
        direction=chat.direction(mine),
        conversation=people.jid(place, "jid_row_id"),
        conversation_name=chat.text(place, "subject"),
        sender=people.jid(row, "sender_jid_row_id") if mine == 0 else None,
        body=row.text("text_data"),
        identifier=row.text("key_id"),
        status="quoted, by no message that is in the database",
        details=stated.details(row, _KEY, "timestamp"),
    )


def _file(row: Row, conversation: str | None) -> FileReference:
    return FileReference(
        locator=row.locator,
        state=row.state,
        path=row.text("file_path"),
        name=row.text("media_name"),
        mime=row.text("mime_type"),
        size=row.integer("file_size") or row.integer("file_length"),
        origin="of a message that is not in the database",
        app=wa.SERVICE,
        url=row.text("message_url"),
        text=row.text("media_caption"),
        width=row.integer("width"),
        height=row.integer("height"),
        duration_s=row.number("media_duration"),
        sha256=base64_digest.sha256(row.text("file_hash")),
        details=(
            *stated.details(row, _KEY),
            *((stated.detail("conversation", conversation),) if conversation else ()),
        ),
    )


def _place(row: Row) -> Iterator[Location]:
    return placed.location(
        row,
        "latitude",
        "longitude",
        address=stated.joined(chat.filled(row, "place_name"), chat.filled(row, "place_address")),
        origin="shared by a message that is not in the database",
        app=wa.SERVICE,
    )
