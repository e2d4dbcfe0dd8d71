"""The call history of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import call_parties, chat, epochs, rows
from parsers.support.stated import details

_COLUMNS = ("ZADDRESS", "ZDATE", "ZDURATION", "ZORIGINATED", "ZANSWERED")
_OPTIONAL = ("ZSERVICE_PROVIDER", "ZISO_COUNTRY_CODE", "ZNAME", "ZLOCATION", "ZUNIQUE_ID")
_SERVICE = {"com.apple.Telephony": "phone", "com.apple.FaceTime": "FaceTime"}
_OLDER = ("name", "answered", "country_code", "network_code")


@parser(
    name="ios.calls",
    version="1.3",
    match=[
        "**/CallHistory.storedata",
        "**/CallHistoryTemp.storedata",
        "**/Library/CallHistory/call_history.db",
    ],
    tables=[
        ("ZCALLRECORD.ZADDRESS", "ZCALLRECORD.ZORIGINATED"),
        ("call.address", "call.flags", "call.duration"),
    ],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads ZCALLRECORD (iOS 8 and later, seconds since 2001) and the older table call (seconds since 1970).

    Those who took part, as in group calls of FaceTime, are of ZHANDLE. That an outgoing call was not answered no row
    says: ZANSWERED is 0 of all of them. Why a call ended, was filtered or blocked are numbers among the details.
    Reference: the databases' own schemas (Core Data model up to 46); CXCall and TUCallProvider names of Apple's
    CallKit; iLEAPP, callHistory.py (call types).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    parties = call_parties.Parties(tables)
    for row in tables.rows("ZCALLRECORD", _COLUMNS, (*_OPTIONAL, *call_parties.COLUMNS)):
        provider = row.text("ZSERVICE_PROVIDER")
        outgoing, answered = chat.flag(row, "ZORIGINATED"), chat.flag(row, "ZANSWERED")
        yield Call(
            locator=row.locator,
            state=row.state,
            service=_SERVICE.get(provider or "", provider or "unknown"),
            direction=call_parties.direction(outgoing, answered),
            number=row.text("ZADDRESS"),
            name=row.text("ZNAME"),
            duration_s=row.number("ZDURATION"),
            answered=answered if answered or outgoing is False else None,
            video=call_parties.video(row),
            country=row.text("ZISO_COUNTRY_CODE"),
            place=row.text("ZLOCATION"),
            identifier=row.text("ZUNIQUE_ID"),
            group=parties.is_group(row),
            participants=parties.of(row),
            started=epochs.cocoa_s(row["ZDATE"]),
            details=call_parties.details(row),
        )
    for row in tables.rows("call", ("address", "date", "duration", "flags"), _OLDER):
        flags = row.integer("flags")
        yield Call(
            locator=row.locator,
            state=row.state,
            service="FaceTime" if flags and flags & call_parties.FACETIME else "phone",
            direction=call_parties.older(flags),
            number=row.text("address"),
            name=row.text("name"),
            duration_s=row.number("duration"),
            answered=chat.flag(row, "answered"),
            started=epochs.unix_s(row["date"]),
            details=details(row, "flags", "country_code", "network_code"),
        )
