"""Sideline on Android: messages, calls and voicemails of a second number."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Contact, Message, Voicemail
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "Sideline"
_ITEM = ("timestamp", "method", "message_text", "duration", "address")
_CALL, _VOICEMAIL = 3, 8
_NAMES = ("native_first_name", "native_last_name")


@parser(
    name="sideline.messages",
    version="1.0",
    match=["**/com.sideline.phone.number/databases/textfree*"],
    tables=[("conversation_item.method", "conversation_item.message_text", "contact_address.address_e164")],
    emits=[Call, Contact, Message, Voicemail],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Contact | Message | Voicemail]:
    """Reads every row of conversation_item by its method (1 text, 3 call, 8 voicemail), and of contact_address. No
    published source says which way an item went, nor in what a duration is counted: it is a detail.

    Reference: ALEAPP, module Sideline Chats and Calls (tables, columns, methods, milliseconds since 1970; 2024).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("conversation_item", "method"):
        return
    people = chat.one(tables, "contact_address", "address_e164", (), _NAMES)
    for row in tables.rows("conversation_item", _ITEM):
        person, number = people.get(row["address"]), row.text("address")
        name = stated.joined(*(chat.text(person, each) for each in _NAMES), by=" ")
        moment, method = epochs.unix_ms(row["timestamp"]), row.integer("method")
        if method == _CALL:
            yield Call(
                locator=row.locator, state=row.state, service=_SERVICE, direction="unknown", number=number, name=name,
                started=moment, details=stated.details(row, "duration", "message_text"),
            )  # fmt: skip
        elif method == _VOICEMAIL:
            yield Voicemail(
                locator=row.locator, state=row.state, number=number, name=name, account=_SERVICE, received=moment,
                details=stated.details(row, "duration", "message_text"),
            )  # fmt: skip
        else:
            yield Message(
                locator=row.locator, state=row.state, service=_SERVICE, direction="unknown", conversation=number,
                conversation_name=name, body=row.text("message_text"), sent=moment,
                type=None if method in (None, 1) else str(method), details=stated.details(row, "duration"),
            )  # fmt: skip
    for row in tables.rows("contact_address", ("address_e164",), _NAMES):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=stated.joined(*map(row.text, _NAMES), by=" "),
            phones=social.given(row.text("address_e164")),
        )
