"""Calls of Signal on Android, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import chat, epochs, rows, signal_android, stated

_VIDEO = {0: False, 1: True}
_GROUP = (3, 4)
_EVENT: dict[int | None, str] = {
    0: "ongoing", 1: "accepted", 2: "not accepted", 3: "missed", 4: "delete", 5: "generic group call", 6: "joined",
    7: "ringing", 8: "declined", 9: "outgoing ring", 10: "missed, notification profile",
}  # fmt: skip


@parser(
    name="android.signal_calls",
    version="1.0",
    match=["**/org.thoughtcrime.securesms/databases/signal.db"],
    tables=[("call.call_id", "call.peer", "call.event")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of call. An event is what the application calls it; it states no duration.

    A call that was deleted keeps its row for some hours, with the event ``delete``.
    Reference: Signal-Android, org.thoughtcrime.securesms.database.CallTable (types, directions, events; milliseconds
    since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("call", "peer"):
        return
    people = signal_android.People(tables)
    for row in tables.rows(
        "call",
        ("call_id", "peer", "type", "direction", "event", "timestamp"),
        ("ringer", "deletion_timestamp"),
    ):
        kind, event = row.integer("type"), row.integer("event")
        peer, group = row["peer"], kind in _GROUP
        way = chat.direction(row.integer("direction"))
        missed = way == "incoming" and event in (3, 10)
        yield Call(
            locator=row.locator,
            state=row.state,
            service=signal_android.SERVICE,
            direction="missed" if missed else way,
            number=None if group else people.who(peer),
            name=None if group else people.name(peer),
            video=None if kind is None else _VIDEO.get(kind),
            status=_EVENT.get(event, chat.words(row, "event")),
            group=True if group else None,
            participants=people.participant(row["ringer"], "ringer") if row["ringer"] else (),
            conversation=people.who(peer),
            conversation_name=people.name(peer) if group else None,
            identifier=row.text("call_id"),
            started=epochs.unix_ms(row["timestamp"]),
            details=stated.details(row, "deletion_timestamp") if row["deletion_timestamp"] else (),
        )
