"""SMS, MMS, RCS and iMessage of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Message
from parsers.support import epochs, imessage, imessage_parts, rows
from parsers.support.imessage_store import Store
from parsers.support.stated import details

_COLUMNS = ("text", "handle_id", "subject", "service", "date", "is_from_me", "is_read", "is_sent")
_OPTIONAL = ("attributedBody", "date_read", "date_delivered", "is_delivered", "error", "item_type")


@parser(
    name="ios.messages",
    version="1.2",
    match=["**/Library/SMS/sms.db", "**/Library/Messages/chat.db"],
    tables=[("message.handle_id", "message.is_from_me", "handle.id")],
    emits=[Message, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | FileReference]:
    """Reads every row of message, with answers, edits, what was unsent, and reactions, which are rows of their own too.

    Where text is NULL, the text comes from attributedBody. Messages in Recently Deleted
    (chat_recoverable_message_join, iOS 16) have the state deleted. ``date`` is the sending of the owner's messages and
    the receipt of others'.
    Reference: the database's own schema; parsers/support/typedstream.py and imessage_parts.py; NSDate.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "handle_id"):
        return
    store = Store(tables)
    for row in tables.rows("message", _COLUMNS, (*_OPTIONAL, *imessage_parts.COLUMNS)):
        outgoing, date = bool(row.integer("is_from_me")), epochs.cocoa(row["date"])
        chat, reaction = store.chat(row), imessage_parts.reaction(row, None)
        summary = imessage_parts.Summary(row)
        yield Message(
            locator=row.locator,
            state="deleted" if store.removed(row) else row.state,
            service=row.text("service") or "unknown",
            direction="outgoing" if outgoing else "incoming",
            conversation=chat.text("chat_identifier") if chat else None,
            conversation_name=(chat.text("display_name") or None) if chat else None,
            sender=None if outgoing else store.handle(row),
            recipients=store.recipients(row) if outgoing else (),
            subject=row.text("subject"),
            body=imessage.body(row),
            status=imessage.status(row),
            type=f"reaction: {reaction.reaction}" if reaction else None,
            identifier=row.text("guid"),
            account=row.text("account") or None,
            reply_to=imessage_parts.target(row) if reaction else row.text("thread_originator_guid"),
            edits=summary.edits(),
            reactions=store.reactions(row),
            deletion=summary.unsent(),
            sent=date if outgoing else None,
            received=None if outgoing else date,
            delivered=epochs.cocoa(row["date_delivered"]),
            read=epochs.cocoa(row["date_read"]),
            edited=epochs.cocoa(row["date_edited"]),
            revoked=epochs.cocoa(row["date_retracted"]),
            attachments=tuple(imessage.attachment(file) for file in store.attached(row)),
            details=details(row, "group_title", "balloon_bundle_id", "destination_caller_id"),
        )
    yield from (imessage.orphan(file) for file in store.files.values() if file.rowid not in store.held)
