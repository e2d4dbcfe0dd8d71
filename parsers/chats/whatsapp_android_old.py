"""Messages of WhatsApp on Android before version 2.22."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, epochs, rows
from parsers.support import whatsapp_android as wa

_COLUMNS = ("key_remote_jid", "key_from_me", "key_id", "status", "data", "timestamp", "media_wa_type")
_OPTIONAL = (
    "media_url", "media_mime_type", "media_size", "media_name", "media_duration", "media_caption", "latitude",
    "longitude", "remote_resource", "received_timestamp", "receipt_server_timestamp", "receipt_device_timestamp",
    "read_device_timestamp", "played_device_timestamp", "starred", "quoted_row_id", "forwarded",
)  # fmt: skip


@parser(
    name="android.whatsapp_old",
    version="1.0",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("messages.key_remote_jid", "messages.key_from_me", "messages.media_wa_type")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages with the message that it answers, its receipts and cards of contacts.

    ``timestamp`` is the sending, ``received_timestamp`` of others' messages the receipt; all in milliseconds since
    1970. The path of a file stands in a serialized Java object, which is not read: its name and address are given.
    Reference: Anglano (2014), arXiv:1507.07739; schema of versions 2.11 to 2.21 as published there and by tools.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "key_remote_jid"):
        return
    names = chat.one(tables, "chat_list", "key_remote_jid", (), ("subject",))
    quotes = tables.by_id("messages_quotes", ("key_id", "data"), ("remote_resource",))
    cards = tables.grouped("messages_vcards", "message_row_id", ("vcard",))
    receipts = tables.grouped("receipts", "key_id", ("key_remote_jid", "remote_resource"), wa.OLD_EVENTS)
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        jid, mine = row.text("key_remote_jid"), row.integer("key_from_me")
        author, quoted = row.text("remote_resource") or None, quotes.get(row["quoted_row_id"])
        kind, body = row.integer("media_wa_type"), row.text("data")
        named, url = row.text("media_name") or None, row.text("media_url") or None
        file = Attachment(
            name=named,
            mime=row.text("media_mime_type"),
            size=row.integer("media_size"),
            url=url,
            duration_s=row.number("media_duration"),
        )
        there = kind == wa.LOCATION
        yield Message(
            locator=row.locator,
            state=row.state,
            service=wa.SERVICE,
            direction=chat.direction(mine),
            conversation=jid,
            conversation_name=chat.filled(names.get(jid), "subject"),
            sender=None if mine != 0 else author or (None if wa.is_group(jid) else jid),
            recipients=(jid,) if mine == 1 and jid else (),
            body=row.text("media_caption") if body is None else body,
            type=wa.type_of(kind),
            identifier=row.text("key_id"),
            status=chat.words(row, "status"),
            sent=epochs.unix_ms(row["timestamp"]),
            received=epochs.unix_ms(row["received_timestamp"]) if mine == 0 else None,
            attachments=(*((file,) if named or url else ()), *wa.cards(cards.get(row.rowid, []))),
            reply_to=chat.text(quoted, "key_id"),
            reply_text=chat.text(quoted, "data"),
            reply_sender=chat.filled(quoted, "remote_resource"),
            forwarded=chat.flag(row, "forwarded"),
            receipts=tuple(wa.old_receipts(row, receipts.get(row["key_id"], []))),
            starred=chat.flag(row, "starred"),
            latitude=chat.decimal(row, "latitude") if there else None,
            longitude=chat.decimal(row, "longitude") if there else None,
        )
