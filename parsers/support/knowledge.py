"""What a row of ZOBJECT of knowledgeC.db states, by the stream that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from evidence.model.artifact import Artifact
from evidence.model.kinds import AppUsage, DeviceEvent, Interaction, Location, Notification, WebVisit
from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.support.rows import Row
from parsers.support.stated import decimal, details

COLUMNS = ("ZSTREAMNAME", "ZVALUESTRING", "ZVALUEINTEGER", "ZVALUEDOUBLE", "ZSTARTDATE", "ZENDDATE")
OPTIONAL = ("ZCREATIONDATE", "ZSECONDSFROMGMT", "ZSOURCE", "ZSTRUCTUREDMETADATA", "ZUUID")
SOURCE = ("ZBUNDLEID", "ZDEVICEID", "ZGROUPID", "ZITEMID", "ZSOURCEID", "ZINTENTID")
_OWN = ("ZCREATIONDATE", "ZSECONDSFROMGMT", "ZUUID")
_CORE_DATA = ("Z_PK", "Z_ENT", "Z_OPT", "ZMETADATAHASH")
_PLACE = "Z_DKLOCATIONAPPLICATIONACTIVITYMETADATAKEY__"
_NOTIFICATION = "Z_DKNOTIFICATIONUSAGEMETADATAKEY__"


def statements(row: Row, source: Row | None, more: Row | None) -> list[Artifact]:
    """The artifacts of one event: that of its stream and, where it states a place, that place.

    ``source`` and ``more`` are its rows of ZSOURCE and ZSTRUCTUREDMETADATA.
    """
    common: dict[str, Any] = {
        "locator": row.locator,
        "state": row.state,
        "details": (*details(row, *_OWN), *details(source, *SOURCE), *details(more, but=_CORE_DATA)),
    }
    stream = row.text("ZSTREAMNAME") or ""
    build = _STREAMS.get(stream, _app if stream.startswith("/app/") and row.text("ZVALUESTRING") else _event)
    artifact = build(row, source, more, common)
    return [artifact, *_place(row, more)]


def _event(row: Row, source: Row | None, more: Row | None, common: dict[str, Any]) -> Artifact:
    value = row.text("ZVALUESTRING")  # ZVALUEINTEGER and ZVALUEDOUBLE are then sums of the text
    if value is None:
        value = (
            decimal(row, "ZVALUEDOUBLE") if row["ZVALUEDOUBLE"] is not None else decimal(row, "ZVALUEINTEGER")
        )
    return DeviceEvent(
        event=row.text("ZSTREAMNAME") or "",
        value=value,
        app=_text(source, "ZBUNDLEID"),
        log="knowledgeC",
        started=_start(row),
        ended=_end(row),
        **common,
    )


def _app(row: Row, source: Row | None, more: Row | None, common: dict[str, Any]) -> Artifact:
    return AppUsage(
        app=row.text("ZVALUESTRING") or "",
        name=_text(more, "Z_DKAPPINSTALLMETADATAKEY__TITLE"),
        event=row.text("ZSTREAMNAME"),
        source="knowledgeC",
        started=_start(row),
        ended=_end(row),
        **common,
    )


def _intent(row: Row, source: Row | None, more: Row | None, common: dict[str, Any]) -> Artifact:
    return Interaction(
        app=_text(source, "ZBUNDLEID") or row.text("ZVALUESTRING") or "",
        direction=_text(more, "Z_DKINTENTMETADATAKEY__DIRECTION"),
        mechanism=_text(more, "Z_DKINTENTMETADATAKEY__INTENTCLASS"),
        conversation=_text(source, "ZGROUPID"),
        started=_start(row),
        ended=_end(row),
        created=epochs.cocoa_s(row["ZCREATIONDATE"]),
        **common,
    )


def _notification(row: Row, source: Row | None, more: Row | None, common: dict[str, Any]) -> Artifact:
    return Notification(
        app=_text(more, f"{_NOTIFICATION}BUNDLEID") or "",
        status=row.text("ZVALUESTRING"),
        identifier=_text(more, f"{_NOTIFICATION}IDENTIFIER"),
        posted=_start(row),
        **common,
    )


def _page(row: Row, source: Row | None, more: Row | None, common: dict[str, Any]) -> Artifact:
    return WebVisit(
        browser=_text(source, "ZBUNDLEID") or "Safari",
        url=row.text("ZVALUESTRING") or "",
        title=_text(more, "Z_DKSAFARIHISTORYMETADATAKEY__TITLE"),
        visited=_start(row),
        **common,
    )


def _place(row: Row, more: Row | None) -> list[Artifact]:
    latitude = decimal(more, f"{_PLACE}LATITUDE") if more else None
    longitude = decimal(more, f"{_PLACE}LONGITUDE") if more else None
    if more is None or latitude is None or longitude is None:
        return []
    return [
        Location(
            locator=more.locator,
            state=more.state,
            latitude=latitude,
            longitude=longitude,
            origin=f"{row.text('ZSTREAMNAME')} of knowledgeC, {row.locator}",
            name=_text(more, f"{_PLACE}LOCATIONNAME") or _text(more, f"{_PLACE}DISPLAYNAME"),
            address=_text(more, f"{_PLACE}FULLYFORMATTEDADDRESS"),
            app=row.text("ZVALUESTRING"),
            recorded=_start(row),
        )
    ]


def _text(row: Row | None, column: str) -> str | None:
    return row.text(column) if row else None


def _start(row: Row) -> Timestamp | None:
    return epochs.cocoa_s(row["ZSTARTDATE"])


def _end(row: Row) -> Timestamp | None:
    return epochs.cocoa_s(row["ZENDDATE"])


_STREAMS: dict[str, Callable[[Row, Row | None, Row | None, dict[str, Any]], Artifact]] = {
    "/app/intents": _intent,
    "/notification/usage": _notification,
    "/safari/history": _page,
}
