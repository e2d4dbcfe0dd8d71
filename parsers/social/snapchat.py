"""Messages of Snapchat on Android and iOS, from 2020 on (arroyo.db)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, snapchat, social, stated

_COLUMNS = (
    "client_conversation_id", "client_message_id", "server_message_id", "sender_id", "content_type", "message_content",
    "creation_timestamp", "read_timestamp", "message_state_type", "is_saved",
)  # fmt: skip
_OPTIONAL = (
    "is_viewed_by_user", "created_on_device", "remote_media_count", "replies_count", "quoted_server_message_id",
)  # fmt: skip


@parser(
    name="snapchat.messages",
    version="1.0",
    match=["**/arroyo.db"],
    tables=[("conversation_message.client_conversation_id", "conversation_message.message_content")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of conversation_message.

    Where all messages that were created on this device have one sender, that is its owner; else, and in versions that
    do not mark them, the direction is unknown. Which number the quoted message has is server_message_id of that one.
    Reference: ALEAPP, snapchat (of com.snapchat.android 101539 to 302522): columns and their meanings, times in
    milliseconds since 1970; parsers/support/snapchat.py: the text, the types and which column marks the device.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("conversation_message", "client_conversation_id"):
        return
    titles = chat.one(tables, "feed_entry", "client_conversation_id", ("conversation_title",))
    own = snapchat.owner(tables)
    for row in tables.rows("conversation_message", _COLUMNS, _OPTIONAL):
        conversation = row.text("client_conversation_id")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=snapchat.SERVICE,
            direction=social.direction(own, row.text("sender_id")),
            conversation=conversation,
            conversation_name=chat.text(titles.get(conversation), "conversation_title"),
            sender=row.text("sender_id"),
            body=snapchat.text(row["message_content"]),
            type=snapchat.type_of(row.integer("content_type")),
            identifier=row.text("server_message_id"),
            reply_to=row.text("quoted_server_message_id") if row["quoted_server_message_id"] else None,
            status=row.text("message_state_type"),
            sent=epochs.unix_ms(row["creation_timestamp"]),
            read=epochs.unix_ms(row["read_timestamp"]),
            starred=chat.flag(row, "is_saved"),
            details=stated.details(
                row,
                "client_message_id",
                "is_viewed_by_user",
                "created_on_device",
                "remote_media_count",
                "replies_count",
            ),
        )
