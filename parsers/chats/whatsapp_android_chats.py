"""Conversations and groups of WhatsApp on Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Participant
from parsers.support import chat, epochs, rows, stated
from parsers.support import whatsapp_android as wa

_CHAT = (
    "hidden", "subject", "created_timestamp", "archived", "unseen_message_count", "ephemeral_expiration", "chat_lock",
)  # fmt: skip
_OLD = ("subject", "creation", "archived", "unseen_message_count")


@parser(
    name="android.whatsapp_chats",
    version="1.0",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("chat.jid_row_id", "chat.subject", "jid.raw_string"), ("chat_list.key_remote_jid",)],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of chat, and before it of chat_list, with the members that the store lists.

    Those of group_past_participant_user have the status ``past``. Ranks are numbers as stored. Of a conversation of two
    whose identifier has the form ``@lid``, whom the store says that to be takes part.
    Reference: parsers/support/whatsapp_android.py names the schemas; times in milliseconds since 1970, the time after
    which messages disappear in seconds.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = wa.People(tables)
    present = tables.grouped("group_participant_user", "group_jid_row_id", ("user_jid_row_id",), ("rank",))
    past = tables.grouped(
        "group_past_participant_user", "group_jid_row_id", ("user_jid_row_id",), ("is_leave",)
    )
    old = tables.grouped("group_participants", "gjid", ("jid",), ("admin",))
    for row in tables.rows("chat", ("jid_row_id",), _CHAT):
        number, jid = row["jid_row_id"], people.jid(row, "jid_row_id")
        members = (*wa.members(people, present.get(number)), *wa.members(people, past.get(number), past=True))
        yield _conversation(row, jid, members or _old(old, jid) or people.mapped(number))
    for row in tables.rows("chat_list", ("key_remote_jid",), _OLD):
        jid = row.text("key_remote_jid")
        yield _conversation(row, jid, _old(old, jid))


def _conversation(row: rows.Row, jid: str | None, members: tuple[Participant, ...]) -> Conversation:
    """A row of chat or of chat_list, which has fewer columns."""
    hidden = (word for word in ("hidden", "chat_lock") if row.integer(word))
    return Conversation(
        locator=row.locator,
        state=row.state,
        service=wa.SERVICE,
        conversation=jid,
        conversation_name=row.text("subject"),
        visibility=stated.joined(*hidden),
        archived=chat.flag(row, "archived"),
        unread=row.integer("unseen_message_count"),
        expiry_s=row.integer("ephemeral_expiration") or None,
        participants=members,
        created=epochs.unix_ms(row["created_timestamp"]) or epochs.unix_ms(row["creation"]),
    )


def _old(found: dict[Any, list[rows.Row]], jid: str | None) -> tuple[Participant, ...]:
    """Members by the identifier of their group; an empty one stands for the owner."""
    members = found.get(jid, []) if jid else []
    return tuple(Participant(identifier=each.text("jid"), role=chat.words(each, "admin")) for each in members)
