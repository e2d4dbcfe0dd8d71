"""LINE on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Message
from parsers.support import chat, epochs, line, rows, stated

_MESSAGE = ("chat_id", "from_mid", "content", "created_time", "status", "attachement_type")
_MORE = (
    "server_id", "type", "delivered_time", "read_count", "attachement_local_uri", "attachement_image_width",
    "attachement_image_height", "attachement_image_size", "location_name", "location_address", "parameter",
    *line.PLACE,
)  # fmt: skip
_CONTACT = (
    "name",
    "custom_name",
    "addressbook_name",
    "status_msg",
    "favorite",
    "relation",
    "status",
    "hidden",
)


@parser(
    name="android.line",
    version="1.0",
    match=["**/jp.naver.line.android/databases/naver_line"],
    tables=[("chat_history.chat_id", "chat_history.from_mid", "contacts.m_id")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of chat_history with its reactions, of contacts and of groups with their members.

    Of a message with ``from_mid`` that is the sender; without, it is the owner's where its status is 2, 3 or 7. Numbers
    that no published source explains stay numbers.
    Reference: LINE modules of Autopsy (version 9.15.1, Apache-2.0) and ALEAPP; columns as published with tools that
    read them (2024); milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("chat_history"):
        return
    store = line.Store(tables)
    for row in tables.rows("chat_history", _MESSAGE, _MORE):
        yield store.message(row)
    for row in tables.rows("contacts", ("m_id", "server_name"), _CONTACT):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=line.SERVICE,
            name=chat.filled(row, "custom_name", "addressbook_name", "name", "server_name"),
            nickname=chat.filled(row, "server_name"),
            note=chat.filled(row, "status_msg"),
            identifiers=line.identifiers(row),
            details=stated.details(row, "favorite", "relation", "status", "hidden"),
        )
    for row in tables.rows("groups", ("id", "name"), ("creator", "created_time")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=line.SERVICE,
            conversation=row.text("id"),
            conversation_name=row.text("name"),
            type="group",
            participants=store.members(row.text("id"), chat.filled(row, "creator")),
            created=epochs.unix_ms(row["created_time"]),
        )
