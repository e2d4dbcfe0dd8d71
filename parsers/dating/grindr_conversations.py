"""Conversations and groups of Grindr on Android."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Participant
from parsers.support import chat, codes, epochs, rows, stated
from parsers.support.rows import Row

_SERVICE = "Grindr"
_ROLES = {1: "invitee", 2: "member"}
_OPTIONAL = ("unread", "pin", "mute", "mark_delete", "last_message_timestamp")
_GROUP = ("is_mute_conversation", "is_notify_me_of_blocked_members", "create_time", "owner_profile_id")


@parser(
    name="grindr.conversations",
    version="1.1",
    match=["**/com.grindrapp.android/databases/grindr*.db"],
    tables=[("conversation.conversation_id", "conversation.is_group_chat", "group_chat_profile.profile_id")],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of conversation and of group_chat, with those of group_chat_profile as participants.

    So are members of a group that is in neither. One of two is named by the other's profile. Groups' times are details.
    Reference: Grindr for Android (database of version 49): CREATE statements, views (1 invitee, 2 member) and the query
    that joins profile and conversation; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("conversation", "conversation_id"):
        return
    people = chat.one(tables, "profile", "profile_id", ("display_name",))
    groups = chat.one(tables, "group_chat", "conversation_id", ("group_name",))
    columns = ("profile_id", "group_chat_profile_type")
    members = tables.grouped("group_chat_profile", "conversation_id", columns)
    left = dict(members)
    for row in tables.rows("conversation", ("conversation_id", "type"), ("is_group_chat", *_OPTIONAL)):
        number = row["conversation_id"]
        left.pop(number, None)
        group = chat.text(groups.get(number), "group_name")
        yield _conversation(
            row,
            members.get(number, ()),
            people,
            conversation_name=group or chat.text(people.get(number), "display_name"),
            type=row.text("type"),
            muted=stated.flag(row, "mute"),
            unread=row.integer("unread"),
            last_message=epochs.unix_ms(row["last_message_timestamp"]),
            details=stated.details(row, "is_group_chat", "pin", "mark_delete"),
        )
    for row in tables.rows("group_chat", ("conversation_id", "group_name"), _GROUP):
        found, name = members.get(row["conversation_id"], ()), row.text("group_name")
        left.pop(row["conversation_id"], None)
        details = stated.details(row, *_GROUP)
        yield _conversation(row, found, people, conversation_name=name, type="group", details=details)
    for each in left.values():
        yield _conversation(each[0], each, people, type="group")


def _conversation(row: Row, members: Iterable[Row], people: Mapping[Any, Row], **told: Any) -> Conversation:
    return Conversation(
        locator=row.locator,
        state=row.state,
        service=_SERVICE,
        conversation=row.text("conversation_id"),
        participants=tuple(_participant(each, people.get(each["profile_id"])) for each in members),
        **told,
    )


def _participant(row: Row, person: Row | None) -> Participant:
    role = codes.word(_ROLES, row.integer("group_chat_profile_type"))
    return Participant(identifier=row.text("profile_id"), name=chat.text(person, "display_name"), role=role)
