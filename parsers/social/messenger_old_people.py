"""Users and threads of Facebook Messenger on Android before 2021 (threads_db2)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Participant
from parsers.support import chat, epochs, json_value, messenger_old, rows, social, stated
from parsers.support.messenger import SERVICE

_USER = (
    "first_name", "last_name", "username", "name", "profile_pic_square", "is_messenger_user", "is_friend",
    "friendship_status", "contact_relationship_status",
)  # fmt: skip
_NUMBERS = ("is_messenger_user", "is_friend", "friendship_status", "contact_relationship_status")


@parser(
    name="messenger.threads_db2_people",
    version="1.0",
    match=["**/threads_db2"],
    tables=[("thread_users.user_key", "threads.thread_key")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of thread_users and of threads, with the members that thread_participants names.

    Identifiers are as stored (``FACEBOOK:number``). Marks and numbers stay details.
    Reference: ALEAPP, FacebookMessenger, and HPI, my.fbmessenger.android: names and meanings of tables and columns.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    own = messenger_old.account(context)
    for row in tables.rows("thread_users", ("user_key",), _USER):
        names = stated.joined(row.text("first_name"), row.text("last_name"), by=" ")
        key = row.text("user_key")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            name=row.text("name") or names,
            identifiers=social.identifiers(SERVICE, key, row.text("username")),
            photo=json_value.text(json_value.decoded(row["profile_pic_square"]), 0, "url"),
            relation="owner of the account" if key in own else None,
            details=stated.details(row, *_NUMBERS),
        )
    users = chat.one(tables, "thread_users", "user_key", ("user_key",), ("name",))
    members = tables.grouped("thread_participants", "thread_key", ("user_key",))
    for row in tables.rows("threads", ("thread_key",), ("name", "timestamp_ms")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            conversation=row.text("thread_key"),
            conversation_name=row.text("name"),
            last_message=epochs.unix_ms(row["timestamp_ms"]),
            participants=tuple(
                Participant(
                    identifier=each.text("user_key"),
                    name=chat.text(users.get(each["user_key"]), "name"),
                    own=each.text("user_key") in own if own else None,
                )
                for each in members.get(row["thread_key"], [])
            ),
        )
