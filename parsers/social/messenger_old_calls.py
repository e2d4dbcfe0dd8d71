"""Calls in the messages of Facebook Messenger on Android before 2021 (threads_db2)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import chat, epochs, json_details, json_value, messenger_old, rows, social, stated
from parsers.support.messenger import SERVICE

_JSON = messenger_old.EVENT
_REST = ("text", "sender", "subject", "snippet", "msg_type", "source", "affected_users")


@parser(
    name="messenger.calls_threads_db2",
    version="1.0",
    match=["**/threads_db2"],
    tables=[("messages.msg_id", f"messages.{_JSON}", "messages.timestamp_ms")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of messages whose JSON of an event names who called or how long a call was.

    The row is no message then; what it holds beside is a detail. The file threads_db2-uid beside the database states
    the account, without which the direction is unknown. The row's time is the call's end, the duration in seconds.
    Reference: ALEAPP, FacebookMessenger (members of the JSON, of which the time is); times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", _JSON):
        return
    own = messenger_old.account(context)
    threads = chat.one(tables, "threads", "thread_key", ("name",))
    for row in tables.rows("messages", ("msg_id", "timestamp_ms", _JSON), ("thread_key", *_REST)):
        event = json_value.decoded(row[_JSON])
        if not messenger_old.is_call(event):
            continue
        caller = json_value.filled(event, "caller_id")
        seconds, duration = (
            read(event, "call_duration") for read in (json_value.integer, json_value.decimal)
        )
        direction = social.direction(own, None if caller is None else f"FACEBOOK:{caller}")
        yield Call(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=direction,
            number=None if direction == "outgoing" else caller,
            conversation=row.text("thread_key"),
            conversation_name=chat.text(threads.get(row["thread_key"]), "name"),
            identifier=row.text("msg_id"),
            duration_s=duration if seconds is None else seconds,
            video=json_value.flag(event, "video"),
            ended=epochs.unix_ms(row["timestamp_ms"]),
            details=(*json_details.details(event, context, row.locator), *stated.details(row, *_REST)),
        )
