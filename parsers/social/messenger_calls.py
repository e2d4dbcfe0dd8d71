"""Calls of Facebook Messenger on Android, from 2021 on."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import epochs, messenger, rows, stated
from parsers.support.chat import Direction

_COLUMNS = ("call_timestamp_ms", "call_duration", "call_direction", "thread_key")
_DIRECTION: dict[int | None, Direction] = {1: "outgoing", 2: "incoming"}


@parser(
    name="messenger.calls",
    version="1.0",
    match=["**/msys_database*"],
    tables=[("call_log.call_timestamp_ms", "call_log.thread_key")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of call_log.

    Direction 1 is outgoing and 2 incoming, the duration is in seconds, media type 2 is a video call; has_been_seen
    stays a number.
    Reference: ALEAPP, FacebookMessenger (of com.facebook.orca 323609457 to 343213368): names and meanings of the
    columns; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = messenger.People(tables)
    for row in tables.rows("call_log", _COLUMNS, ("call_media_type", "has_been_seen")):
        yield Call(
            locator=row.locator,
            state=row.state,
            service=messenger.SERVICE,
            direction=_DIRECTION.get(row.integer("call_direction"), "unknown"),
            number=row.text("thread_key"),
            name=people.name(row["thread_key"]),
            duration_s=row.number("call_duration"),
            video=True if row.integer("call_media_type") == 2 else None,
            started=epochs.unix_ms(row["call_timestamp_ms"]),
            details=stated.details(row, "call_media_type", "has_been_seen"),
        )
