"""Google Messages (SMS, MMS and RCS) on Android, and AOSP's Messaging."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Message
from parsers.support import bugle, chat, epochs, rows

_MESSAGE = ("conversation_id", "sender_id", "sent_timestamp", "received_timestamp", "message_status")
_DELETED = ("message_id", "conversation_id", "message_deletion_reason", "deletion_timestamp")
_MORE = ("message_protocol", "seen", "read", "sms_message_uri", "mms_subject", "rcs_message_id")


@parser(
    name="android.google_messages",
    version="1.0",
    match=["**/databases/bugle_db"],
    tables=[("messages.message_status", "parts.message_id", "participants.sub_id", "conversations.name")],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every row of messages with its parts, and of conversations with its participants.

    A part whose message is gone is a message of its own, as is a note that one was deleted (``revoked`` is when). A
    protocol that AOSP does not name, as of RCS, is the type; a status that it does not name is a number. Whether a
    message came or went says its status, else its sender. The time of one that was not sent is ``created``.
    Reference: AOSP packages/apps/Messaging, DatabaseHelper.java, MessageData.java (status; protocols),
    ParticipantData.java (sub_id -2 is not the owner; milliseconds since 1970); ALEAPP (local_cache_path).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "message_status"):
        return
    store = bugle.Store(tables)
    held = set()
    for row in tables.rows("messages", _MESSAGE, _MORE):
        held.add(row.rowid)
        yield store.message(row)
    yield from store.alone(held)
    for row in tables.rows("cms_deleted_messages_buffer", _DELETED):
        yield store.deletion(row)
    for row in tables.rows("conversations", ("name",), ("archive_status", "sort_timestamp")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=bugle.SERVICE,
            conversation=str(row.rowid) if row.rowid != rows.NO_ROWID else None,
            conversation_name=chat.filled(row, "name"),
            archived=chat.flag(row, "archive_status"),
            participants=store.people(row.rowid),
            last_message=epochs.unix_ms(row["sort_timestamp"]),
        )
