"""Signal Desktop, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Message
from parsers.support import chat, epochs, json_text, json_value, rows, signal_desktop

_PLACE = ("e164", "serviceId", "uuid", "groupId", "name", "profileFullName", "profileName", "active_at")


@parser(
    name="signal.desktop",
    version="1.0",
    match=["**/Signal*/sql/db.sqlite"],
    tables=[("messages.conversationId", "messages.json", "conversations.json")],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every row of messages, with what its JSON object and message_attachments hold, and of conversations.

    A message is named by when it was sent, as Signal does.
    The database is locked with SQLCipher as Signal writes it; this is what is in it when it is unlocked.
    Reference: Signal-Desktop, ts/model-types.d.ts and ts/sql/migrations (schemas 0 to 1440).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "conversationId"):
        return
    store = signal_desktop.Store(tables)
    for row in tables.rows("messages", signal_desktop.COLUMNS, signal_desktop.OPTIONAL):
        yield store.message(row)
    for row in tables.rows("conversations", ("id", "json", "type"), _PLACE):
        data, identifier = json_text.members(row, "json"), row.text("id")
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=signal_desktop.SERVICE,
            conversation=identifier,
            conversation_name=chat.filled(row, *_PLACE[4:7], "e164") or json_value.filled(data, "name"),
            type=row.text("type"),
            note=json_value.filled(data, "description", "about"),
            archived=json_value.flag(data, "isArchived"),
            pinned=json_value.flag(data, "isPinned"),
            unread=json_value.integer(data, "unreadCount"),
            expiry_s=json_value.integer(data, "expireTimer"),
            participants=store.members(data),
            last_message=epochs.unix_ms(row["active_at"]),
        )
