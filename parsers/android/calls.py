"""The call log of Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import epochs, rows
from parsers.support.telephony import set_details

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
_STATUS: dict[int | None, str | None] = {7: "answered on another device", None: None}
_VIDEO = 1  # CallLog.Calls.FEATURES_VIDEO
_SHOWN = 1  # CallLog.Calls.PRESENTATION_ALLOWED: the other side did not hide its number
_DETAILS = (
    *("features", "subscription_component_name", "post_dial_digits", "via_number", "data_usage"),
    *("block_reason", "missed_reason", "call_screening_app_name", "subject", "location", "priority"),
    *("composer_photo_uri", "asserted_display_name", "voicemail_uri", "transcription", "_data"),
)
_OPTIONAL = ("countryiso", "geocoded_location", "deleted", "phone_account_address", "subscription_id")


@parser(
    name="android.calls",
    version="1.1",
    match=[f"**/com.android.providers.contacts/**/{name}.db" for name in ("calllog", "contacts2")],
    # Viber's table calls, among others, has no column new.
    tables=[("calls.number", "calls.date", "calls.duration", "calls.type", "calls.new")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads the table calls, which stood in contacts2.db before Android 7 and stands in calllog.db since.

    Calls that wait for the user to unlock the device are in calllog_shadow.db. Which service made a call says
    subscription_component_name. A voicemail that is marked deleted has the state deleted.
    Reference: android.provider.CallLog.Calls and VoicemailContract.Voicemails; AOSP
    packages/providers/ContactsProvider, CallLogDatabaseHelper.java (schema, versions 1 to 14).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    columns = ("number", "date", "duration", "type", "name")
    for row in tables.rows("calls", columns, (*_OPTIONAL, "presentation", *_DETAILS)):
        yield _call(row)


def _call(row: rows.Row) -> Call:
    kind, features = row.integer("type"), row.integer("features")
    direction, answered = _TYPE.get(kind, ("unknown", None))
    hidden = () if row["presentation"] == _SHOWN else ("presentation",)
    return Call(
        locator=row.locator,
        state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
        service="phone",
        direction=direction,
        number=row.text("number"),
        name=row.text("name"),
        duration_s=row.number("duration"),
        answered=answered,
        video=None if features is None else bool(features & _VIDEO),
        country=row.text("countryiso"),
        place=row.text("geocoded_location") or None,
        status=_STATUS.get(kind, None if kind in _TYPE else f"type {kind}"),
        account=row.text("phone_account_address") or row.text("subscription_id"),
        started=epochs.unix_ms(row["date"]),
        details=set_details(row, *hidden, *_DETAILS),
    )
