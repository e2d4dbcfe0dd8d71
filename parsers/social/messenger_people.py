"""Contacts and threads of Facebook Messenger on Android and iOS, from 2021 on."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier
from parsers.support import epochs, messenger, rows, stated

_CONTACT = (
    "username", "profile_picture_large_url", "profile_picture_url", "email_address", "phone_number",
    "is_messenger_user", "friendship_status", "birthday_timestamp",
)  # fmt: skip


@parser(
    name="messenger.people",
    version="1.0",
    match=["**/msys_database*", "**/lightspeed-userDatabases/*.db", "**/fb-msys-*.db"],
    tables=[("contacts.normalized_name_for_search", "contacts.is_messenger_user")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of contacts and threads.

    Numbers that no published source of the vendor explains (friendship, thread type) are details.
    Reference: parsers/support/messenger.py names the queries; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = messenger.People(tables)
    for row in tables.rows("contacts", ("id", "name"), _CONTACT) if tables.has("contacts", "id") else ():
        number, names = row.text("id"), (row.text("id"), row.text("username"))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=messenger.SERVICE,
            name=row.text("name"),
            identifiers=tuple(
                Identifier(identifier=name, service=messenger.SERVICE) for name in names if name
            ),
            phones=tuple(filter(None, (row.text("phone_number"),))),
            emails=tuple(filter(None, (row.text("email_address"),))),
            photo=row.text("profile_picture_large_url") or row.text("profile_picture_url"),
            relation="owner of the account" if number and people.own(row["id"]) else None,
            details=stated.details(row, "is_messenger_user", "friendship_status", "birthday_timestamp"),
        )
    optional = ("thread_type", "last_activity_timestamp_ms")
    for row in tables.rows("threads", ("thread_key", "thread_name"), optional):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=messenger.SERVICE,
            conversation=row.text("thread_key"),
            conversation_name=row.text("thread_name"),
            participants=people.members(row["thread_key"]),
            last_message=epochs.unix_ms(row["last_activity_timestamp_ms"]),
            details=stated.details(row, "thread_type"),
        )
