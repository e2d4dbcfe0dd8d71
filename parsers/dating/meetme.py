"""Messages and people of MeetMe on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, rows, social, stated

_SERVICE = "MeetMe"
_COLUMNS = ("sent_at", "thread_id", "sent_by", "body", "type")


@parser(
    name="meetme.messages",
    version="1.1",
    match=["**/com.myyearbook.m/databases/chats.db"],
    tables=[("messages.sent_by", "messages.thread_id", "messages.sent_at", "members.member_id")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of messages and of members. Whose account it is, is not stated: no direction is known.

    In what unit sent_at counts is not published, so it is a detail and no moment.
    Reference: ALEAPP, meetme (2024): tables, columns and join.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "sent_by"):
        return
    # One table may hold a number as text that the other holds as a number; SQL joins them all the same.
    members = chat.one(tables, "members", "member_id", (), ("first_name", "last_name"))
    people = {str(number): row for number, row in members.items()}
    for row in tables.rows("messages", _COLUMNS, ("local_path",)):
        sender = row.text("sent_by")
        other = people.get(sender or "")
        name = stated.joined(chat.text(other, "first_name"), chat.text(other, "last_name"), by=" ")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="unknown",
            conversation=row.text("thread_id"),
            sender=sender,
            participants=social.sender(sender, name),
            body=row.text("body"),
            type=row.text("type"),
            attachments=tuple(Attachment(path=path) for path in social.given(row.text("local_path"))),
            details=stated.details(row, "sent_at"),
        )
    for row in tables.rows("members", ("member_id",), ("first_name", "last_name")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=stated.joined(row.text("first_name"), row.text("last_name"), by=" "),
            identifiers=social.identifiers(_SERVICE, row.text("member_id")),
        )
