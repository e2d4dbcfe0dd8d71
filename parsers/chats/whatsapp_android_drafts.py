"""Texts of WhatsApp on Android that were typed and not sent."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, rows
from parsers.support import whatsapp_android as wa


@parser(
    name="android.whatsapp_drafts",
    version="1.0",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("composition.chat_row_id", "composition.text", "chat.jid_row_id", "jid.raw_string")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of composition. No published source says when the application removes one.

    Reference: schema of msgstore.db of 2026, as published with tools; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = wa.People(tables)
    chats = tables.by_id("chat", ("jid_row_id",), ("subject",))
    for row in tables.rows("composition", ("chat_row_id", "text"), ("timestamp", "message_type")):
        thread = chats.get(row["chat_row_id"])
        yield Message(
            locator=row.locator,
            state=row.state,
            service=wa.SERVICE,
            direction="draft",
            conversation=people.jid(thread, "jid_row_id"),
            conversation_name=chat.text(thread, "subject"),
            body=row.text("text"),
            type=wa.type_of(row.integer("message_type")),
            created=wa.moment(row["timestamp"]),
        )
