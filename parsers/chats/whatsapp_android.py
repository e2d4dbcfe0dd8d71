"""Messages of WhatsApp on Android, from version 2.22 on."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Location, Message
from parsers.support import chat, epochs, rows, stated, whatsapp_beside, whatsapp_left
from parsers.support import whatsapp_android as wa

_COLUMNS = ("chat_row_id", "from_me", "key_id", "sender_jid_row_id", "timestamp", "message_type", "text_data")
_OPTIONAL = ("status", "received_timestamp", "receipt_server_timestamp", "starred", "translated_text")


@parser(
    name="android.whatsapp",
    version="1.1",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("message.chat_row_id", "message.text_data", "jid.raw_string", "chat.jid_row_id")],
    emits=[FileReference, Location, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference | Location | Message]:
    """Reads every row of message with its media, place, answer, edit, revocation, reactions and receipts.

    ``timestamp`` is the sending, ``received_timestamp`` of others' messages the receipt. Numbers that no published
    source explains stay numbers. The sender of others' messages in a conversation of two is the conversation's own
    identifier; what the application itself put in has no direction. A live location that ended has its end as a
    location beside the message. Receipts, answers, files and places of messages that are gone come last.
    Reference: parsers/support/whatsapp_android.py and whatsapp_beside.py name the schemas; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "text_data"):
        return
    people = wa.People(tables)
    chats = tables.by_id("chat", ("jid_row_id",), ("subject",))
    beside = whatsapp_beside.Beside(tables, people)
    for row in tables.rows("message", _COLUMNS, _OPTIONAL):
        thread, media = wa.Thread(row, chats, people), beside.of("message_media", row)
        place, forward = beside.of("message_location", row), beside.of("message_forwarded", row)
        body, kind = row.text("text_data"), row.integer("message_type")
        numbers = (chat.words(row, "status"), chat.words(beside.of("message_system", row), "action_type"))
        revoked = {"deletion": wa.deletion(kind), **beside.revocation(row)}
        yield Message(
            locator=row.locator,
            state=row.state,
            service=wa.SERVICE,
            direction=chat.direction(thread.mine),
            conversation=thread.jid,
            conversation_name=thread.name,
            sender=thread.sender,
            recipients=thread.recipients,
            participants=(*thread.participants, *beside.touched(row)),
            body=chat.text(media, "media_caption") if body is None else body,
            type=wa.type_of(kind),
            identifier=row.text("key_id"),
            status=stated.joined(*numbers),
            sent=epochs.unix_ms(row["timestamp"]),
            received=wa.moment(row["received_timestamp"]) if thread.mine == 0 else None,
            attachments=(*beside.file(row), *beside.cards(row)),
            mentions=beside.mentions(row),
            forwarded=True if forward else None,
            forward_count=chat.integer(forward, "forward_score"),
            reactions=tuple(beside.reactions(row, thread)),
            receipts=(*whatsapp_beside.server(row), *beside.receipts(row)),
            starred=chat.flag(row, "starred"),
            edited=beside.moment("message_edit_info", "edited_timestamp", row),
            expires=beside.moment("message_ephemeral", "expire_timestamp", row),
            details=(*beside.details(row, thread), *stated.details(row, "translated_text")),
            **revoked,
            **beside.answer(row, thread),
            **beside.place(row),
        )
        if place:
            yield from whatsapp_beside.last_place(place, row)
    yield from whatsapp_left.left(tables, people)
