"""Groups of Kik on Android with their members."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Participant
from parsers.support import chat, kik, rows, stated

_GROUP = ("display_name", "is_group", "description", "group_hashtag", "group_size", "is_user_removed")


@parser(
    name="android.kik_groups",
    version="1.0",
    match=["**/kik.android/databases/*kikDatabase.db"],
    tables=[("memberTable.group_id", "memberTable.member_jid", "KIKcontactsTable.jid")],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of KIKcontactsTable that is a group, with its members of memberTable; then groups of that alone.

    A member's role is permission_level, or admin by is_admin in versions without it.
    Reference: CREATE statements of the application as published with decompilations (com.kik.storage).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("memberTable", "group_id"):
        return
    optional = ("is_admin", "is_banned", "permission_level")
    members = tables.grouped("memberTable", "group_id", ("member_jid",), optional)
    people = chat.one(tables, "KIKcontactsTable", "jid", (), ("display_name", "user_name"))
    muted = chat.one(tables, "KIKConversationStatusTable", "jid", ("is_muted",))
    seen = set()
    for row in tables.rows("KIKcontactsTable", ("jid",), _GROUP):
        if not row["is_group"]:
            continue
        seen.add(row["jid"])
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=kik.SERVICE,
            conversation=row.text("jid"),
            conversation_name=chat.filled(row, "display_name"),
            type="group",
            note=chat.filled(row, "description"),
            muted=chat.flag(muted.get(row["jid"]), "is_muted"),
            participants=_members(members.get(row["jid"], []), people),
            details=stated.details(row, "group_hashtag", "group_size", "is_user_removed"),
        )
    for group, found in members.items():
        if group not in seen:
            yield Conversation(
                locator=found[0].locator,
                state=found[0].state,
                service=kik.SERVICE,
                conversation=found[0].text("group_id"),
                type="group",
                participants=_members(found, people),
            )


def _members(found: list[rows.Row], people: dict[str, rows.Row]) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            identifier=row.text("member_jid"),
            name=chat.filled(people.get(row["member_jid"]), "display_name", "user_name"),
            role=chat.filled(row, "permission_level") or ("admin" if row["is_admin"] == 1 else None),
            status="banned" if row["is_banned"] == 1 else None,
        )
        for row in found
    )
