"""Conversations of Snapchat."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Participant
from parsers.support import chat, epochs, rows, snapchat, stated

_FEED = (
    "last_updated_timestamp", "conversation_title", "conversation_type", "streak_count", "feedItemCreator",
    "last_chat_sender", "tombstoned", "streak_expiration_timestamp_ms",
)  # fmt: skip
_DETAILS = ("streak_count", "feedItemCreator", "last_chat_sender", "tombstoned", _FEED[-1])


@parser(
    name="snapchat.conversations",
    version="1.0",
    match=["**/arroyo.db"],
    tables=[("conversation.client_conversation_id", "conversation.conversation_metadata")],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of conversation with its members, and what feed_entry says of it; then rows of that alone.

    That the application marks one as gone (tombstoned, tombstoned_at_timestamp) is among the details.
    Reference: ALEAPP, snapchat (of com.snapchat.android 101539 to 302522): columns and their meanings, times in
    milliseconds since 1970; parsers/support/snapchat.py: the members.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("conversation", "client_conversation_id"):
        return
    feed = chat.one(tables, "feed_entry", "client_conversation_id", (), (*_FEED, "participants"))
    columns = ("client_conversation_id", "conversation_metadata")
    optional = ("creation_timestamp", "tombstoned_at_timestamp", "send_state_type")
    seen = set()
    for row in tables.rows("conversation", columns, optional):
        seen.add(row["client_conversation_id"])
        shown = feed.get(row["client_conversation_id"])
        yield _conversation(row, shown, snapchat.members(row["conversation_metadata"]))
    for name, row in feed.items():
        if name not in seen:
            yield _conversation(row, row, snapchat.listed(row["participants"]))


def _conversation(row: rows.Row, feed: rows.Row | None, members: tuple[str, ...]) -> Conversation:
    return Conversation(
        locator=row.locator,
        state=row.state,
        service=snapchat.SERVICE,
        conversation=row.text("client_conversation_id"),
        conversation_name=chat.text(feed, "conversation_title"),
        type=chat.words(feed, "conversation_type"),
        participants=tuple(Participant(identifier=member) for member in members),
        created=epochs.unix_ms(row["creation_timestamp"]),
        modified=chat.moment(feed, "last_updated_timestamp", epochs.unix_ms),
        details=(
            *stated.details(row, "send_state_type", "tombstoned_at_timestamp"),
            *stated.details(feed, *_DETAILS),
        ),
    )
