"""Calls of Signal Desktop, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import chat, epochs, rows, signal_desktop

_COLUMNS = ("callId", "peerId", "mode", "type", "direction", "status", "timestamp")
_WAY = {"Incoming": 0, "Outgoing": 1}
_MISSED = ("Missed", "MissedNotificationProfile")
_VIDEO = {"Audio": False, "Video": True}
_ROLES = (("ringerId", "ringer"), ("startedById", "started"))


@parser(
    name="signal.desktop_calls",
    version="1.0",
    match=["**/Signal*/sql/db.sqlite"],
    tables=[("callsHistory.callId", "callsHistory.peerId", "callsHistory.ringerId")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of callsHistory (since 2023). A status is the application's own word.

    A call before that is a message of the type call-history.
    Reference: Signal-Desktop, ts/types/CallDisposition.ts and ts/sql/migrations 89 (peerId is a conversation's
    identifier, a person's or a group's; milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("callsHistory", "callId"):
        return
    store = signal_desktop.Store(tables)
    for row in tables.rows("callsHistory", _COLUMNS, ("ringerId", "startedById", "endedTimestamp")):
        group, way = row.text("mode") not in ("Direct", None), chat.direction(_WAY.get(row["direction"]))
        place, who, name = store.peer(chat.filled(row, "peerId"))
        ringers = (store.person(chat.filled(row, column), role) for column, role in _ROLES)
        yield Call(
            locator=row.locator,
            state=row.state,
            service=signal_desktop.SERVICE,
            direction="missed" if way == "incoming" and row["status"] in _MISSED else way,
            number=None if group else who,
            name=None if group else name,
            video=_VIDEO.get(row.text("type") or ""),
            status=row.text("status"),
            group=True if group else None,
            participants=tuple(each for each in ringers if each),
            conversation=place,
            conversation_name=name if group else None,
            identifier=row.text("callId"),
            started=epochs.unix_ms(row["timestamp"]),
            ended=epochs.unix_ms(row["endedTimestamp"]),
        )
