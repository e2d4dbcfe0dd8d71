"""The call log of Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import epochs, rows

Direction = Literal["incoming", "outgoing", "missed", "rejected", "blocked", "voicemail", "unknown"]
_TYPE: dict[int | None, tuple[Direction, bool | None]] = {
    1: ("incoming", True),
    2: ("outgoing", None),  # whether the other side answered is not stored
    3: ("missed", False),
    4: ("voicemail", None),
    5: ("rejected", False),
    6: ("blocked", False),
    7: ("incoming", True),  # answered on another device
}
_VIDEO = 1  # CallLog.Calls.FEATURES_VIDEO


@parser(
    name="android.calls",
    version="1.1",
    match=[
        "**/com.android.providers.contacts/**/calllog.db",
        "**/com.android.providers.contacts/**/contacts2.db",
    ],
    # Viber's table calls, among others, has no column new.
    tables=[("calls.number", "calls.date", "calls.duration", "calls.type", "calls.new")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads the table calls, which stood in contacts2.db before Android 7 and stands in calllog.db since.

    Reference: android.provider.CallLog.Calls; AOSP packages/providers/ContactsProvider,
    CallLogDatabaseHelper.java (schema).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(
        "calls", ("number", "date", "duration", "type", "name"), ("countryiso", "features")
    ):
        direction, answered = _TYPE.get(row.integer("type"), ("unknown", None))
        features = row.integer("features")
        yield Call(
            locator=row.locator,
            state=row.state,
            service="phone",
            direction=direction,
            number=row.text("number"),
            name=row.text("name"),
            duration_s=row.number("duration"),
            answered=answered,
            video=None if features is None else bool(features & _VIDEO),
            country=row.text("countryiso"),
            started=epochs.unix_ms(row["date"]),
        )
