"""People and threads of Session on iOS, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "Session"
_THREADS = {0: "contact", 1: "legacyGroup", 2: "community", 3: "group"}


@parser(
    name="ios.session_people",
    version="1.0",
    match=["**/Session.sqlite"],
    tables=[("thread.creationDateTimestamp", "thread.messageDraft", "profile.profilePictureFileName")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of thread and of profile. Text that was typed and not sent is the note of a thread.

    Names and members of groups are not read.
    Reference: session-ios, SessionMessagingKit/Database/Models (SessionThread, Profile): columns, variants, times in
    seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("profile", "nickname"):
        return
    people = chat.one(tables, "profile", "id", (), ("name", "nickname"))
    for row in tables.rows(
        "thread", ("id", "variant", "creationDateTimestamp"), ("messageDraft", "shouldBeVisible")
    ):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            conversation=row.text("id"),
            conversation_name=chat.filled(people.get(row["id"]), "nickname", "name"),
            type=_THREADS.get(row["variant"]),
            note=chat.filled(row, "messageDraft"),
            created=epochs.unix_s(row["creationDateTimestamp"]),
            details=stated.details(row, "shouldBeVisible"),
        )
    for row in tables.rows("profile", ("id", "name", "nickname"), ("profilePictureUrl",)):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=chat.filled(row, "name"),
            nickname=chat.filled(row, "nickname"),
            identifiers=social.identifiers(_SERVICE, row.text("id")),
            photo=chat.filled(row, "profilePictureUrl"),
        )
