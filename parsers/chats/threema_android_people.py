"""Contacts and groups of Threema on Android, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "Threema"
_PERSON = (
    "dateCreated", "state", "jobTitle", "department", "androidContactId", "acquaintanceLevel", "isWork", "isArchived",
    "verificationLevel",
)  # fmt: skip
_GROUP = ("createdAt", "lastUpdate", "isArchived", "groupDesc", "creatorIdentity", "userState")
_STATES = {0: "MEMBER", 1: "KICKED", 2: "LEFT"}


@parser(
    name="android.threema_people",
    version="1.0",
    match=["**/threema4*.db"],
    tables=[("contacts.publicNickName", "contacts.identity", "m_group.apiGroupId")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of contacts and of m_group. Members of groups are not read; ``userState`` is the owner's in it.

    The form of the times of groups was not looked up: they are details.
    Reference: threema-android, ContactModelFactory (CREATE statement, times in milliseconds since 1970), ContactModel,
    GroupModel.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("contacts", "identity"):
        return
    for row in tables.rows("contacts", ("identity", "firstName", "lastName", "publicNickName"), _PERSON):
        full = stated.joined(chat.filled(row, "firstName"), chat.filled(row, "lastName"), by=" ")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=full or chat.filled(row, "publicNickName"),
            nickname=chat.filled(row, "publicNickName"),
            identifiers=social.identifiers(_SERVICE, row.text("identity")),
            title=chat.filled(row, "jobTitle"),
            organization=chat.filled(row, "department"),
            created=epochs.unix_ms(row["dateCreated"]),
            details=stated.details(
                row,
                "state",
                "androidContactId",
                "acquaintanceLevel",
                "isWork",
                "isArchived",
                "verificationLevel",
            ),
        )
    for row in tables.rows("m_group", ("id", "apiGroupId", "name"), _GROUP):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            conversation=chat.filled(row, "apiGroupId") or row.text("id"),
            conversation_name=chat.filled(row, "name"),
            type="group",
            note=chat.filled(row, "groupDesc"),
            archived=chat.flag(row, "isArchived"),
            visibility=_STATES.get(row["userState"]),
            details=stated.details(row, "creatorIdentity", "createdAt", "lastUpdate"),
        )
