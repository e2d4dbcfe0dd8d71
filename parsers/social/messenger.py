"""Messages of Facebook Messenger on Android and iOS, from 2021 on."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, messenger, rows, stated

_OPTIONAL = ("reply_source_id", "is_admin_message", "is_unsent", "has_attachment")


@parser(
    name="messenger.messages",
    version="1.0",
    match=["**/msys_database*", "**/lightspeed-userDatabases/*.db", "**/fb-msys-*.db"],
    tables=[("messages.thread_key", "messages.message_id", "messages.sender_id", "messages.timestamp_ms")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages with its attachments and reactions.

    The database states the account in _user_info; where it does not, the direction is unknown. Whoever wrote is the
    sender, the owner too. Numbers that no published source explains stay details.
    Reference: parsers/support/messenger.py names the queries; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "thread_key"):
        return
    people, beside = messenger.People(tables), messenger.Beside(tables)
    columns = ("thread_key", "message_id", "sender_id", "timestamp_ms", "text")
    for row in tables.rows("messages", columns, _OPTIONAL):
        yield Message(
            locator=row.locator,
            state=row.state,
            service=messenger.SERVICE,
            direction=people.direction(row["sender_id"]),
            conversation=row.text("thread_key"),
            conversation_name=people.thread(row["thread_key"]),
            sender=row.text("sender_id"),
            participants=people.named(row, "sender_id", "sender"),
            body=row.text("text"),
            identifier=row.text("message_id"),
            reply_to=row.text("reply_source_id"),
            sent=epochs.unix_ms(row["timestamp_ms"]),
            attachments=beside.attachments(row["message_id"]),
            reactions=tuple(beside.reactions(row["message_id"])),
            details=stated.details(row, "is_admin_message", "is_unsent", "has_attachment"),
        )
