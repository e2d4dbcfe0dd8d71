"""Ways between significant places of iOS, as routined keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, DeviceEvent
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, routined, rows
from parsers.support.stated import detail, details

_WAYS = "ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO"
_ENDS = {"origin": "ZVISITIDENTIFIERORIGIN", "destination": "ZVISITIDENTIFIERDESTINATION"}
_MORE = (
    "ZPREDOMINANTMOTIONACTIVITYTYPE", *_ENDS.values(), "ZLOCATIONOFINTEREST", "ZCREATIONDATE", "ZEXPIRATIONDATE",
)  # fmt: skip


@parser(
    name="ios.journeys",
    version="1.0",
    match=["**/com.apple.routined/Local.sqlite", "**/com.apple.routined/Cloud-V2.sqlite"],
    tables=[(f"{_WAYS}.ZSTARTDATE", f"{_WAYS}.ZSTOPDATE")],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads every transition: from when to when, and the stays before and after it with their coordinates.

    ``value`` is the number of the predominant motion, whose meaning Apple did not publish. Negative dates stand for
    none. On iOS 11 and before a transition names a place instead (ZLOCATIONOFINTEREST).
    Reference: iLEAPP, appleMapsTrips.py and routineDtransitions.py (tables, columns, NSDate); I. Whiffin, DoubleBlak,
    "Locations".
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_WAYS):
        return
    places = tables.by_id(routined.PLACES, (), routined.COORDINATES)
    stays = chat.one(
        tables, routined.STAYS, "ZIDENTIFIER", (), (*routined.COORDINATES, "ZLOCATIONOFINTEREST")
    )
    for row in tables.rows(_WAYS, ("ZSTARTDATE", "ZSTOPDATE"), _MORE):
        ends: list[Detail] = []
        for name, column in _ENDS.items():
            stay = stays.get(row[column]) if row[column] is not None else None
            ends.extend(_coordinates(name, stay, places.get(stay["ZLOCATIONOFINTEREST"]) if stay else None))
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="transition between places",
            value=row.text("ZPREDOMINANTMOTIONACTIVITYTYPE"),
            log=_WAYS,
            started=_moment(row, "ZSTARTDATE"),
            ended=_moment(row, "ZSTOPDATE"),
            details=(
                *ends,
                *_coordinates("place", places.get(row["ZLOCATIONOFINTEREST"])),
                *details(row, *_MORE[1:]),
            ),
        )


def _coordinates(name: str, *found: rows.Row | None) -> list[Detail]:
    """Latitude and longitude of the first that states both."""
    for row in found:
        if row is not None and (place := routined.at(row, *routined.COORDINATES)):
            return [
                detail(f"{name}.{column}", value)
                for column, value in zip(routined.COORDINATES, place, strict=True)
            ]
    return []


def _moment(row: rows.Row, column: str) -> Timestamp | None:
    stored = row[column]
    return None if isinstance(stored, int | float) and stored < 0 else epochs.cocoa_s(stored)
