"""Knuddels on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Message
from parsers.support import chat, epochs, rows, social

_SERVICE = "Knuddels"


@parser(
    name="knuddels.messages",
    version="1.0",
    match=["**/com.knuddels.android/databases/knuddels*"],
    tables=[("thread.cid", "thread.sender", "thread.message", "users.nickname")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of thread with the nickname of users, and of users. Whose account it is, is not stated.

    Reference: ALEAPP, module Knuddels - Chat Messages (tables, columns, milliseconds since 1970; 2025).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("thread", "sender", "message"):
        return
    people = chat.one(tables, "users", "id", ("nickname",))
    for row in tables.rows("thread", ("timestamp", "sender", "message"), ("cid",)):
        sender = row.text("sender")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="unknown",
            conversation=row.text("cid"),
            sender=sender,
            participants=social.sender(sender, chat.text(people.get(row["sender"]), "nickname")),
            body=row.text("message"),
            sent=epochs.unix_ms(row["timestamp"]),
        )
    for row in tables.rows("users", ("id", "nickname")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            nickname=row.text("nickname"),
            identifiers=social.identifiers(_SERVICE, row.text("id")),
        )
