"""Entries of Android's call log; on Samsung's devices some of them are messages.

Reference: android.provider.CallLog.Calls and VoicemailContract.Voicemails; AOSP packages/providers/ContactsProvider,
CallLogDatabaseHelper.java (schema, versions 1 to 14); Samsung's CallLog.Calls (SEM_ constants: types, kinds of entries,
m_content and m_subject); forensenellanebbia.blogspot.com, "Calllog.db and SMS data on Android 7.0 Nougat" (2018).
"""

from __future__ import annotations

from typing import Literal

from evidence.model.kinds import Call, Message, Participant
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row
from parsers.support.telephony import set_details

Direction = Literal["incoming", "outgoing", "missed", "rejected", "blocked", "voicemail", "unknown"]
_TYPE: dict[int | None, tuple[Direction, bool | None, str | None]] = {
    None: ("unknown", None, None),
    1: ("incoming", True, None),
    2: ("outgoing", None, None),  # whether the other side answered is not stored
    3: ("missed", False, None),
    4: ("voicemail", None, None),
    5: ("rejected", False, None),
    6: ("blocked", False, None),
    7: ("incoming", True, "answered on another device"),
    1100: ("outgoing", None, "visitor roaming"),
    1150: ("outgoing", None, "home roaming"),
    1200: ("incoming", True, "visitor roaming"),
    1250: ("missed", False, "roaming"),
    1300: ("rejected", False, "roaming"),
    1400: ("incoming", True, "answered on another device, shared call"),
    1450: ("rejected", False, "shared call"),
    1600: ("outgoing", None, "conference"),
}
_MESSAGES = {
    200: "MMS", 250: "RCS", 300: "SMS", 350: "IM", 400: "e-mail", 600: "SNS", 700: "IM", 1100: "RCS", 1200: "RCS",
    1250: "RCS", 1300: "RCS", 1600: "SMS", 1650: "MMS", 1700: "RCS", 1750: "RCS",
}  # fmt: skip
_VIDEO_CALLS = (500, 1050, 1450)
_VIDEO = 1  # CallLog.Calls.FEATURES_VIDEO
_SHOWN = 1  # CallLog.Calls.PRESENTATION_ALLOWED: the other side did not hide its number
_DETAILS = (
    *("features", "subscription_component_name", "post_dial_digits", "via_number", "data_usage"),
    *("block_reason", "missed_reason", "call_screening_app_name", "subject", "location", "priority"),
    *("composer_photo_uri", "asserted_display_name", "voicemail_uri", "transcription", "_data"),
    *("logtype", "messageid", "simnum", "cnap_name", "sec_memo", "sec_record"),
)
_OWN = (
    "countryiso",
    "geocoded_location",
    "deleted",
    "phone_account_address",
    "subscription_id",
    "presentation",
)
COLUMNS = ("number", "date", "duration", "type", "name")
OPTIONAL = (*_OWN, "m_subject", "m_content", *_DETAILS)


def entry(row: Row) -> Call | Message:
    """A row of calls, or of Samsung's logs."""
    kind = row.integer("logtype")
    return _message(row, kind) if kind in _MESSAGES or row["m_content"] else _call(row, kind)


def _call(row: Row, log: int | None) -> Call:
    kind, features = row.integer("type"), row.integer("features")
    direction, answered, status = _TYPE.get(kind, ("unknown", None, f"type {kind}"))
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
        video=True if log in _VIDEO_CALLS else None if features is None else bool(features & _VIDEO),
        country=row.text("countryiso"),
        place=row.text("geocoded_location") or None,
        status=status,
        account=row.text("phone_account_address") or row.text("subscription_id"),
        started=epochs.unix_ms(row["date"]),
        details=set_details(row, *hidden, *_DETAILS),
    )


def _message(row: Row, log: int | None) -> Message:
    """What Samsung's log repeats of a message: up to 50 characters of its text."""
    kind, number, name = row.integer("type"), row.text("number"), chat.filled(row, "name")
    moment = epochs.unix_ms(row["date"])
    incoming, outgoing = kind == 1, kind == 2
    return Message(
        locator=row.locator,
        state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
        service=_MESSAGES.get(log or 0, "message"),
        direction="incoming" if incoming else "outgoing" if outgoing else "unknown",
        sender=number if incoming else None,
        recipients=(number,) if number and not incoming else (),
        participants=(Participant(identifier=number, name=name),) if name else (),
        subject=chat.filled(row, "m_subject"),
        body=chat.filled(row, "m_content"),
        status=stated.joined("entry of the call log", None if incoming or outgoing else f"type {kind}"),
        account=row.text("phone_account_address") or row.text("subscription_id"),
        sent=None if incoming else moment,
        received=moment if incoming else None,
        details=set_details(row, "logtype", "messageid", "simnum"),
    )
