"""Direct messages of Instagram on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, instagram, json_value, rows, social
from parsers.support import instagram_shared as shared

_COLUMNS = ("server_item_id", "client_item_id", "thread_id", "timestamp", "message_type", "text", "message")


@parser(
    name="instagram.direct",
    version="1.0",
    match=["**/com.instagram.android/databases/*direct.db"],
    tables=[
        ("messages.server_item_id", "messages.client_item_id", "messages.message_type", "messages.message")
    ],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages: its columns, and of its JSON who wrote, what was shared, answered and reacted.

    The column user_id is the account that the row is of; who wrote is user_id of the JSON, or sender_id where there is
    that column.
    Reference: parsers/support/instagram.py names the schema, it and instagram_shared.py the JSON; times in microseconds
    since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "message"):
        return
    threads = instagram.Threads(tables)
    for row in tables.rows("messages", _COLUMNS, ("user_id", "sender_id")):
        value = json_value.decoded(row["message"])
        if value is None and row["message"] is not None:
            context.warn("the message is no JSON: only its columns are stated", row.locator)
        sender = json_value.filled(value, "user_id") or chat.filled(row, "sender_id")
        reply_to, reply_text, reply_sender = shared.answered(value)
        yield Message(
            locator=row.locator,
            state=row.state,
            service=instagram.SERVICE,
            direction=threads.direction(value, sender),
            conversation=row.text("thread_id"),
            conversation_name=threads.title(row.text("thread_id")),
            sender=sender,
            participants=social.sender(sender, threads.name(sender), threads.own),
            body=shared.body(row.text("text"), value),
            type=row.text("message_type"),
            identifier=row.text("server_item_id") or row.text("client_item_id"),
            account=row.text("user_id"),
            sent=epochs.unix_us(row["timestamp"]),
            reply_to=reply_to,
            reply_text=reply_text,
            reply_sender=reply_sender,
            forwarded=json_value.flag(value, "show_forward_attribution"),
            place=json_value.text(value, "location", "name"),
            latitude=json_value.decimal(value, "location", "lat"),
            longitude=json_value.decimal(value, "location", "lng"),
            attachments=shared.attachments(value),
            reactions=instagram.reactions(value),
            details=shared.details(value),
        )
