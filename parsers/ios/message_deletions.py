"""What the store of SMS and iMessage keeps of messages, attachments and threads that were deleted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent
from parsers.support import rows
from parsers.support.stated import detail

_TABLES = {
    "deleted_messages": ("guid",),
    "sync_deleted_messages": ("guid", "recordID"),
    "sync_deleted_attachments": ("guid", "recordID"),
    "sync_deleted_chats": ("guid", "recordID", "timestamp"),
    "unsynced_removed_recoverable_messages": ("message_guid", "chat_guid", "part_index"),
}


@parser(
    name="ios.message_deletions",
    version="1.0",
    match=["**/Library/SMS/sms.db", "**/Library/Messages/chat.db"],
    tables=[("deleted_messages.guid", "message.handle_id", "message.is_from_me")],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads the lists of what was deleted and has, or had, to be told to the account's other devices.

    Each row is the identifier (guid) of something that was in this store or in the account, and no more: not when, by
    whom or on which device it was deleted, nor what it said. What the time in sync_deleted_chats counts is not
    published: it is a detail.
    Reference: the database's own schema, as in the corpus (deleted_messages) and as published of later versions.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, (name, *more) in _TABLES.items():
        for row in tables.rows(table, (name,), more):
            yield DeviceEvent(
                locator=row.locator,
                state=row.state,
                event=table,
                value=row.text(name),
                app="Messages",
                log=table,
                details=tuple(detail(each, row[each]) for each in more if row[each] is not None),
            )
