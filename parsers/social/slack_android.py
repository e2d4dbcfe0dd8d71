"""Messages and replies of a workspace in Slack on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, json_value, rows, slack

_MESSAGE = ("ts", "channel_id", "user_id", "subtype", "message_json", "thread_ts")
_REPLY = ("ts", "channel_id", "event_sub_type", "message_blob", "thread_ts")


@parser(
    name="slack.messages_android",
    version="1.1",
    match=["**/com.Slack/databases/org_*"],
    tables=[("messages.message_json", "messages.channel_id", "conversation.conversation_id")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages and of message_threads, whose JSON is the message as the server gave it.

    A message of a thread may stand in both. Whose account it is, the database does not state: no direction is known.
    Reference: ALEAPP, slack (2026): tables, columns, members of the JSON; ts in seconds since 1970, as text.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "channel_id"):
        return
    people = chat.one(tables, "users", "id", (), ("name", "profile_real_name"))
    channels = chat.one(tables, "conversation", "conversation_id", ("name_or_user",))
    for table, columns in (("messages", _MESSAGE), ("message_threads", _REPLY)):
        for row in tables.rows(table, columns):
            value = json_value.decoded(row["message_json"] or row["message_blob"])
            yield slack.message(row, value, slack.label(channels.get(row["channel_id"]), people), people)
