"""Samsung's own application for SMS, MMS and RCS on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Message
from parsers.support import rows, samsung_messages


@parser(
    name="android.samsung_messages",
    version="1.0",
    match=["**/com.samsung.android.messaging/**/message_content.db"],
    tables=[
        (
            "messages.message_box_type",
            "messages.created_timestamp",
            "messages.message_status",
            "parts.message_id",
        )
    ],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every row of messages with its parts, of conversations with their people, and parts whose message is gone.

    Most of these messages stand in mmssms.db, too: ``identifier`` holds remote_message_uri, the row there. What the
    application stored (created_timestamp) is when a message came or, in the box of sent ones, went, else when it was
    ``created``; ``revoked`` is when it was put into the bin.
    Reference: com.samsung.android.messaging, decompiled (MessageContentContract…); more in support.samsung_messages.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "message_box_type"):
        return
    store = samsung_messages.Store(tables)
    held = set()
    for row in tables.rows("messages", samsung_messages.COLUMNS, samsung_messages.OPTIONAL):
        held.add(row.rowid)
        yield store.message(row)
    yield from store.alone(held)
    yield from samsung_messages.conversations(tables, store)
