"""SMS, MMS, RCS and iMessage of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Message
from parsers.support import epochs, imessage, rows

_COLUMNS = ("text", "handle_id", "subject", "service", "date", "is_from_me", "is_read", "is_sent")
_OPTIONAL = ("attributedBody", "date_read", "date_delivered", "is_delivered", "error", "item_type")


@parser(
    name="ios.messages",
    version="1.1",
    match=["**/Library/SMS/sms.db", "**/Library/Messages/chat.db"],
    tables=[("message.handle_id", "message.is_from_me", "handle.id")],
    emits=[Message, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | FileReference]:
    """Reads every row of message. Where text is NULL, the text comes from attributedBody.

    Messages in Recently Deleted (chat_recoverable_message_join, iOS 16) have the state deleted. ``date`` is
    the sending of the owner's messages and the receipt of others'.
    Reference: the database's own schema; parsers/support/typedstream.py; NSDate.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "handle_id"):
        return
    handles = {rowid: row.text("id") for rowid, row in tables.by_id("handle", ("id",)).items()}
    chats = tables.by_id("chat", ("chat_identifier",), ("display_name",))
    members: dict[Any, tuple[str, ...]] = {
        chat: tuple(name for row in joined if (name := handles.get(row["handle_id"])))
        for chat, joined in tables.grouped("chat_handle_join", "chat_id", ("handle_id",)).items()
    }
    joins = tables.grouped("chat_message_join", "message_id", ("chat_id",))
    chat_of = {message: found[-1]["chat_id"] for message, found in joins.items()}
    recoverable = tables.live("chat_recoverable_message_join", ("message_id", "chat_id"))
    removed = {row["message_id"]: row["chat_id"] for row in recoverable}
    files = tables.by_id(
        "attachment", ("filename", "mime_type", "transfer_name", "total_bytes"), ("created_date",)
    )
    attached = tables.grouped("message_attachment_join", "message_id", ("attachment_id",))
    present = set()
    for row in tables.rows("message", _COLUMNS, _OPTIONAL):
        present.add(row.rowid)
        outgoing, handle = bool(row.integer("is_from_me")), handles.get(row["handle_id"])
        chat_id = chat_of.get(row.rowid, removed.get(row.rowid))
        chat, date = chats.get(chat_id), epochs.cocoa(row["date"])
        found = [file for join in attached.get(row.rowid, []) if (file := files.get(join["attachment_id"]))]
        yield Message(
            locator=row.locator,
            state="deleted" if row.rowid in removed and row.state == "live" else row.state,
            service=row.text("service") or "unknown",
            direction="outgoing" if outgoing else "incoming",
            conversation=chat.text("chat_identifier") if chat else None,
            conversation_name=(chat.text("display_name") or None) if chat else None,
            sender=None if outgoing else handle,
            recipients=(members.get(chat_id) or ((handle,) if handle else ())) if outgoing else (),
            subject=row.text("subject"),
            body=imessage.body(row),
            status=imessage.status(row),
            sent=date if outgoing else None,
            received=None if outgoing else date,
            delivered=epochs.cocoa(row["date_delivered"]),
            read=epochs.cocoa(row["date_read"]),
            attachments=tuple(imessage.attachment(file) for file in found),
        )
    held = {join["attachment_id"] for message in present for join in attached.get(message, [])}
    yield from (imessage.orphan(file) for file in files.values() if file.rowid not in held)
