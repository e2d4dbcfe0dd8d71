"""Calls of Viber on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import chat, epochs, rows, stated

_WAY = {1: 0, 2: 1}
_VIDEO = {1: False, 4: True}
_CALL = ("call_id", "viber_call_type", "end_reason", "token", "viber_call", "group_id")


@parser(
    name="android.viber_calls",
    version="1.0",
    match=["**/com.viber.voip/databases/viber_data"],
    tables=[("calls.canonized_number", "calls.viber_call")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of calls.

    A type other than 1 (incoming) and 2 (outgoing) has no direction; reasons are numbers as stored.
    Reference: the database's own schema, as in the corpus (2022); plaso's plug-in android_viber_call and ALEAPP's Viber
    (types, kinds of calls, milliseconds since 1970, durations in seconds).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("calls", "canonized_number"):
        return
    for row in tables.rows("calls", ("number", "canonized_number", "date", "duration", "type"), _CALL):
        kind = row.integer("type")
        yield Call(
            locator=row.locator,
            state=row.state,
            service="Viber",
            direction=chat.direction(_WAY.get(kind or 0)),
            number=chat.filled(row, "canonized_number", "number"),
            duration_s=row.number("duration"),
            video=_VIDEO.get(row.integer("viber_call_type") or 0),
            status=chat.words(row, "type", "viber_call_type", "end_reason"),
            identifier=row.text("token"),
            started=epochs.unix_ms(row["date"]),
            details=stated.details(row, "viber_call", "group_id", "call_id"),
        )
