"""Google Chat on Android, in its own application and in Gmail: messages, drafts, groups and people."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Message
from parsers.support import chat, epochs, google_chat, rows, social, stated

_MESSAGE = ("create_time", "text_body", "group_id", "creator_id")
_PERSON = ("name", "email", "avatar_url", "last_updated_time_micros", "dasher_customer_id")


@parser(
    name="google_chat.messages",
    version="1.0",
    match=["**/dynamite.db"],
    tables=[("topic_messages.text_body", "topic_messages.creator_id", "Groups.group_id")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of topic_messages, drafts, Groups and users.

    The folder ``user_accounts/ADDRESS`` states the account, the table users its number; else no direction is known.
    Reference: ALEAPP, googleChat (2021 to 2026): tables, columns, fields of the annotation; microseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("topic_messages", "creator_id"):
        return
    people = chat.one(tables, "users", "user_id", (), ("name", "email"))
    groups = chat.one(tables, "Groups", "group_id", ("name",))
    address = google_chat.address(entry.path)
    own = tuple(str(number) for number, each in people.items() if address and each["email"] == address)
    for row in tables.rows("topic_messages", _MESSAGE, ("annotation", "message_id", "topic_id")):
        sender = row.text("creator_id")
        attachments, meetings = google_chat.annotation(row, context)
        yield Message(
            locator=row.locator,
            state=row.state,
            service=google_chat.SERVICE,
            direction=social.direction(own, sender),
            conversation=row.text("group_id"),
            conversation_name=chat.filled(groups.get(row["group_id"]), "name"),
            sender=sender,
            participants=social.sender(sender, chat.filled(people.get(row["creator_id"]), "name"), own),
            body=row.text("text_body"),
            identifier=row.text("message_id"),
            account=address,
            sent=epochs.unix_us(row["create_time"]),
            attachments=attachments,
            details=(*stated.details(row, "topic_id"), *meetings),
        )
    for row in tables.rows("drafts", ("group_id", "text"), ("topic_id", "group_type")):
        yield Message(
            locator=row.locator,
            state=row.state,
            service=google_chat.SERVICE,
            direction="draft",
            conversation=row.text("group_id"),
            conversation_name=chat.filled(groups.get(row["group_id"]), "name"),
            body=row.text("text"),
            account=address,
            details=stated.details(row, "topic_id", "group_type"),
        )
    for row in tables.rows("Groups", ("group_id", "name"), google_chat.GROUP):
        yield google_chat.group(row, people, address)
    for row in tables.rows("users", ("user_id",), _PERSON):
        yield google_chat.person(row)
