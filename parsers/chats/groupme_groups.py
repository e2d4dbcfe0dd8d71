"""Groups and members of GroupMe on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Participant
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "GroupMe"
_GROUP = (
    "group_id",
    "name",
    "group_type",
    "creator_user_id",
    "created_at",
    "updated_at",
    "last_message_created_at",
)
_COUNTS = ("message_count", "attachment_count")


@parser(
    name="groupme.groups",
    version="1.0",
    match=["**/com.groupme.android/databases/groupme.db"],
    tables=[("groups.group_type", "groups.last_message_created_at", "members.user_real_name")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of groups, with who created it, and of members.

    Reference: ALEAPP, module GroupMe (tables, columns, seconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("groups", "group_id"):
        return
    people = chat.one(tables, "members", "user_id", ("user_real_name",))
    for row in tables.rows("groups", _GROUP, _COUNTS):
        creator = row.text("creator_user_id")
        name = chat.text(people.get(row["creator_user_id"]), "user_real_name")
        yield Conversation(
            locator=row.locator, state=row.state, service=_SERVICE, conversation=row.text("group_id"),
            conversation_name=row.text("name"), type=row.text("group_type"),
            participants=(Participant(identifier=creator, name=name, role="creator"),) if creator else (),
            created=epochs.unix_s(row["created_at"]), modified=epochs.unix_s(row["updated_at"]),
            last_message=epochs.unix_s(row["last_message_created_at"]), details=stated.details(row, *_COUNTS),
        )  # fmt: skip
    for row in tables.rows("members", ("user_id", "user_real_name"), ("role", "group_id", "nickname")):
        yield Contact(
            locator=row.locator, state=row.state, service=_SERVICE, name=row.text("user_real_name"),
            identifiers=social.identifiers(_SERVICE, row.text("user_id")), nickname=row.text("nickname"),
            groups=social.given(row.text("group_id")), details=stated.details(row, "role"),
        )  # fmt: skip
