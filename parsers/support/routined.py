"""Places of the databases of routined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from evidence.model.kinds import Location
from parsers.support import epochs
from parsers.support.rows import Row, Tables
from parsers.support.stated import decimal, details

FIXES = "ZRTCLLOCATIONMO"
PLACES = "ZRTLEARNEDLOCATIONOFINTERESTMO"
STAYS = "ZRTLEARNEDLOCATIONOFINTERESTVISITMO"
CARS = "ZRTVEHICLEEVENTMO"
PLACE_COLUMNS = (
    "ZLOCATIONLATITUDE", "ZLOCATIONLONGITUDE", "ZLOCATIONHORIZONTALUNCERTAINTY", "ZLOCATIONUNCERTAINTY",
    "ZCREATIONDATE", "ZEXPIRATIONDATE", "ZPLACETYPE", "ZCONFIDENCE", "ZDATAPOINTCOUNT",
)  # fmt: skip
_PLACE_MORE = ("ZCREATIONDATE", "ZEXPIRATIONDATE", "ZPLACETYPE", "ZCONFIDENCE", "ZDATAPOINTCOUNT")
_FIX = ("ZLATITUDE", "ZLONGITUDE", "ZTIMESTAMP")
_FIX_MORE = ("ZALTITUDE", "ZCOURSE", "ZSPEED", "ZHORIZONTALACCURACY", "ZVERTICALACCURACY")
_CAR = ("ZDATE", "ZLOCLATITUDE", "ZLOCLONGITUDE")
_CAR_MORE = (
    "ZLOCDATE", "ZVEHICLEIDENTIFIER", "ZLOCATIONQUALITY", "ZUSERSETLOCATION", "ZUSUALLOCATION", "ZNOTES", "ZIDENTIFIER",
)  # fmt: skip


def fixes(tables: Tables) -> Iterator[Location | None]:
    """Single fixes. A negative speed, course or accuracy means that there is none, and stands in the details."""
    for row in tables.rows(FIXES, _FIX, _FIX_MORE):
        known = {column: value for column in _FIX_MORE[1:] if (value := _positive(row, column)) is not None}
        place = _at(row, "ZLATITUDE", "ZLONGITUDE")
        yield place and Location(
            locator=row.locator,
            state=row.state,
            latitude=place[0],
            longitude=place[1],
            altitude_m=decimal(row, "ZALTITUDE"),
            accuracy_m=known.get("ZHORIZONTALACCURACY"),
            altitude_accuracy_m=known.get("ZVERTICALACCURACY"),
            speed_mps=known.get("ZSPEED"),
            bearing_deg=known.get("ZCOURSE"),
            origin=FIXES,
            recorded=epochs.cocoa_s(row["ZTIMESTAMP"]),
            details=details(row, but=(*_FIX, "ZALTITUDE", *known)),
        )


def stays(tables: Tables, places: Mapping[Any, Row]) -> Iterator[Location | None]:
    """Stays at a place: at their own coordinates, else at those of the place."""
    columns = ("ZENTRYDATE", "ZEXITDATE", "ZLOCATIONOFINTEREST")
    for row in tables.rows(STAYS, columns, PLACE_COLUMNS):
        of = places.get(row["ZLOCATIONOFINTEREST"])
        own = _at(row, *PLACE_COLUMNS[:2])
        place = own or (_at(of, *PLACE_COLUMNS[:2]) if of else None)
        yield place and Location(
            locator=row.locator,
            state=row.state,
            latitude=place[0],
            longitude=place[1],
            accuracy_m=_uncertainty(row if own or of is None else of),
            origin=STAYS,
            arrived=epochs.cocoa_s(row["ZENTRYDATE"]),
            departed=epochs.cocoa_s(row["ZEXITDATE"]),
            details=details(row, "ZLOCATIONOFINTEREST", *_PLACE_MORE),
        )


def known(places: Mapping[Any, Row]) -> Iterator[Location | None]:
    """The significant places themselves, without a time."""
    for row in places.values():
        place = _at(row, *PLACE_COLUMNS[:2])
        yield place and Location(
            locator=row.locator,
            state=row.state,
            latitude=place[0],
            longitude=place[1],
            accuracy_m=_uncertainty(row),
            origin=PLACES,
            details=details(row, *_PLACE_MORE),
        )


def cars(tables: Tables) -> Iterator[Location | None]:
    """Where a car was parked."""
    for row in tables.rows(CARS, _CAR, ("ZLOCUNCERTAINTY", *_CAR_MORE)):
        place = _at(row, "ZLOCLATITUDE", "ZLOCLONGITUDE")
        yield place and Location(
            locator=row.locator,
            state=row.state,
            latitude=place[0],
            longitude=place[1],
            accuracy_m=decimal(row, "ZLOCUNCERTAINTY"),
            origin=CARS,
            owner="vehicle",
            recorded=epochs.cocoa_s(row["ZDATE"]),
            details=details(row, *_CAR_MORE),
        )


def _at(row: Row, latitude: str, longitude: str) -> tuple[str, str] | None:
    found = decimal(row, latitude), decimal(row, longitude)
    return None if found[0] is None or found[1] is None else (found[0], found[1])


def _positive(row: Row, column: str) -> str | None:
    value = decimal(row, column)
    return None if value is None or value.startswith("-") else value


def _uncertainty(row: Row) -> str | None:
    return decimal(row, "ZLOCATIONHORIZONTALUNCERTAINTY") or decimal(row, "ZLOCATIONUNCERTAINTY")
