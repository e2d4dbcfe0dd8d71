"""The call history of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call
from parsers.support import call_parties, epochs, rows

_COLUMNS = ("ZADDRESS", "ZDATE", "ZDURATION", "ZORIGINATED", "ZANSWERED")
_OPTIONAL = ("ZCALLTYPE", "ZSERVICE_PROVIDER", "ZISO_COUNTRY_CODE", "ZNAME", "ZLOCATION", "ZUNIQUE_ID")
_SERVICE = {"com.apple.Telephony": "phone", "com.apple.FaceTime": "FaceTime"}
_FACETIME_VIDEO = 8
_OUTGOING = 1  # lowest bit of call.flags


@parser(
    name="ios.calls",
    version="1.2",
    match=["**/CallHistory.storedata", "**/Library/CallHistory/call_history.db"],
    tables=[
        ("ZCALLRECORD.ZADDRESS", "ZCALLRECORD.ZORIGINATED"),
        ("call.address", "call.flags", "call.duration"),
    ],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads ZCALLRECORD (iOS 8 and later, seconds since 2001) and the older table call (seconds since 1970).

    Those who took part, as in group calls of FaceTime, are of ZHANDLE.
    Reference: the databases' own schemas; CXCall and TUCallProvider names of Apple's CallKit.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    parties = call_parties.by_call(tables)
    for row in tables.rows("ZCALLRECORD", _COLUMNS, _OPTIONAL):
        provider, kind = row.text("ZSERVICE_PROVIDER"), row.integer("ZCALLTYPE")
        outgoing, answered = row.integer("ZORIGINATED"), row.integer("ZANSWERED")
        yield Call(
            locator=row.locator,
            state=row.state,
            service=_SERVICE.get(provider or "", provider or "unknown"),
            direction="outgoing" if outgoing else "incoming" if answered else "missed",
            number=row.text("ZADDRESS"),
            name=row.text("ZNAME"),
            duration_s=row.number("ZDURATION"),
            answered=None if answered is None else bool(answered),
            video=None if kind is None else kind == _FACETIME_VIDEO,
            country=row.text("ZISO_COUNTRY_CODE"),
            place=row.text("ZLOCATION"),
            identifier=row.text("ZUNIQUE_ID"),
            participants=tuple(parties.get(row.rowid, ())),
            started=epochs.cocoa_s(row["ZDATE"]),
        )
    for row in tables.rows("call", ("address", "date", "duration", "flags"), ("name", "answered")):
        flags, answered = row.integer("flags"), row.integer("answered")
        yield Call(
            locator=row.locator,
            state=row.state,
            service="phone",
            direction="unknown" if flags is None else "outgoing" if flags & _OUTGOING else "incoming",
            number=row.text("address"),
            name=row.text("name"),
            duration_s=row.number("duration"),
            answered=None if answered is None else bool(answered),
            started=epochs.unix_s(row["date"]),
        )
