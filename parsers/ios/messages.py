"""SMS, MMS, RCS and iMessage of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Message
from parsers.support import chat, epochs, imessage, imessage_parts, rows
from parsers.support.imessage_store import Store
from parsers.support.stated import joined

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
    (chat_recoverable_message_join, iOS 16) have the state deleted, and since when as ``revoked``. ``date`` is the
    sending of the owner's messages and the receipt of others'; where the row does not say whose, it is a detail.
    Whom a change of the group concerns (other_handle) is among the participants.
    Reference: the database's own schema; parsers/support/typedstream.py and imessage_parts.py; NSDate.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    if not tables.has("message", "handle_id"):
        if tables.has("message", "address", "flags"):
            context.warn(
                "messages of iOS 5 and older, which have another schema, are not read", "row message"
            )
        return
    store = Store(tables)
    for row in tables.rows("message", _COLUMNS, (*_OPTIONAL, *imessage_parts.COLUMNS, *imessage.MARKS)):
        own, date = row.integer("is_from_me"), epochs.cocoa(row["date"])
        thread, reaction = store.chat(row), imessage_parts.reaction(row, None)
        summary, removed = imessage_parts.Summary(row), store.removed(row)
        yield Message(
            locator=row.locator,
            state="deleted" if removed else row.state,
            service=row.text("service") or "unknown",
            direction=chat.direction(own),
            conversation=chat.filled(thread, "chat_identifier") or chat.filled(row, "cache_roomnames"),
            conversation_name=chat.filled(thread, "display_name"),
            sender=store.handle(row) if own == 0 else None,
            recipients=store.recipients(row) if own == 1 else (),
            subject=row.text("subject"),
            body=imessage.body(row),
            status=imessage.status(row),
            type=f"reaction: {reaction.reaction}" if reaction else None,
            identifier=row.text("guid"),
            account=row.text("account") or None,
            participants=store.concerned(row),
            reply_to=imessage_parts.target(row) if reaction else row.text("thread_originator_guid"),
            edits=summary.edits(),
            reactions=store.reactions(row),
            receipts=imessage.played(row),
            deletion=joined(summary.unsent(), "recently deleted" if removed else None),
            sent=date if own == 1 else None,
            received=date if own == 0 else None,
            delivered=epochs.cocoa(row["date_delivered"]),
            read=epochs.cocoa(row["date_read"]),
            edited=epochs.cocoa(row["date_edited"]),
            revoked=epochs.cocoa(row["date_retracted"])
            or (epochs.cocoa(removed["delete_date"]) if removed else None),
            attachments=tuple(imessage.attachment(file) for file in store.attached(row)),
            details=imessage.stated(row, reaction is not None),
        )
    yield from map(imessage.orphan, store.left())
