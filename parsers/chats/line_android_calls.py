"""Calls of LINE on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import chat, epochs, rows, stated

_VIDEO = {"V": True, "A": False, "VIDEO": True, "AUDIO": False}
_COLUMNS = ("caller_mid", "call_type", "start_time", "end_time", "voip_type")


@parser(
    name="android.line_calls",
    version="1.0",
    match=["**/jp.naver.line.android/databases/call_history"],
    tables=[("call_history.caller_mid", "call_history.call_type", "call_history.voip_type")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of call_history. ``caller_mid`` is the other side or the group, whoever called.

    Reference: LINE module of Autopsy (version 9.15.1, Apache-2.0): call_type ends with O or I; voip_type is V, A or G
    (a group, whose kind is voip_gc_media_type); milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(
        "call_history", _COLUMNS, ("voip_gc_media_type", "number", "name", "duration", "date")
    ):
        kind, other = row.text("call_type") or "", row.text("caller_mid")
        group = row.text("voip_type") == "G"
        media = row.text("voip_gc_media_type" if group else "voip_type")
        way = {"O": 1, "I": 0}.get(kind[-1:])
        yield Call(
            locator=row.locator,
            state=row.state,
            service="LINE",
            direction=chat.direction(way),
            number=None if group else other,
            name=chat.filled(row, "name"),
            video=_VIDEO.get(media or ""),
            status=chat.words(row, "call_type", "voip_type"),
            group=True if group else None,
            conversation=other,
            started=epochs.unix_ms(row["start_time"]),
            ended=epochs.unix_ms(row["end_time"]),
            details=stated.details(row, "number", "duration", "date"),
        )
