"""Calls of Signal on iOS, decrypted."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import chat, epochs, rows, signal_ios

_VIDEO = {0: False, 1: True}
_MISSED = (3, 8, 10)
_STATUS: dict[int | None, str] = {
    0: "pending", 1: "accepted", 2: "not accepted", 3: "missed", 4: "generic group call", 5: "joined",
    6: "ringing accepted", 7: "ringing declined", 8: "ringing missed", 9: "ringing",
    10: "ringing missed, notification profile", 11: "generic call link", 12: "joined by call link",
}  # fmt: skip


@parser(
    name="ios.signal_calls",
    version="1.0",
    match=["**/grdb*/signal.sqlite"],
    tables=[("CallRecord.callId", "CallRecord.interactionRowId", "model_TSThread.uniqueId")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of CallRecord (since 2023). A status is what the application calls it.

    Calls before that are rows of model_TSInteraction, which the parser of messages gives with their kind.
    Reference: Signal-iOS, CallRecord and CallRecord+CallStatus (types, directions, statuses; milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("CallRecord", "callId"):
        return
    people = signal_ios.People(tables)
    threads = signal_ios.Threads(tables, people)
    places = tables.by_id("model_TSThread", signal_ios.THREAD, signal_ios.PLACE)
    columns = ("callId", "type", "direction", "status", "timestamp")
    for row in tables.rows(
        "CallRecord", columns, ("threadRowId", "groupCallRingerAci", "callEndedTimestamp")
    ):
        place, ringer, status = (
            places.get(row["threadRowId"]),
            row["groupCallRingerAci"],
            row.integer("status"),
        )
        group = place is not None and place.integer("recordType") == signal_ios.GROUP_THREAD
        way = chat.direction(row.integer("direction"))
        who, uuid = threads.who(place), isinstance(ringer, bytes) and len(ringer) == 16
        yield Call(
            locator=row.locator,
            state=row.state,
            service=signal_ios.SERVICE,
            direction="missed" if way == "incoming" and status in _MISSED else way,
            number=who,
            name=None if group else threads.name(place),
            video=_VIDEO.get(kind) if (kind := row.integer("type")) is not None else None,
            status=_STATUS.get(status, chat.words(row, "status")),
            group=True if group or kind == 2 else None,
            participants=people.participant(str(UUID(bytes=ringer)).upper(), role="ringer") if uuid else (),
            conversation=who or chat.text(place, "uniqueId"),
            conversation_name=threads.name(place) if group else None,
            identifier=row.text("callId"),
            started=epochs.unix_ms(row["timestamp"]),
            ended=epochs.unix_ms(row["callEndedTimestamp"] or None),
        )
