"""Places of the databases of routined: fixes, stays, significant places and parked cars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evidence.model.kinds import Location
from parsers.support import epochs
from parsers.support.rows import Row, Tables
from parsers.support.stated import decimal, details

FIXES, HINTS, VISITS = "ZRTCLLOCATIONMO", "ZRTHINTMO", "ZRTVISITMO"
PLACES = "ZRTLEARNEDLOCATIONOFINTERESTMO"
STAYS = "ZRTLEARNEDLOCATIONOFINTERESTVISITMO"
CARS = "ZRTVEHICLEEVENTMO"
COORDINATES = ("ZLOCATIONLATITUDE", "ZLOCATIONLONGITUDE")
PLACE_COLUMNS = (
    *COORDINATES, "ZLOCATIONHORIZONTALUNCERTAINTY", "ZLOCATIONUNCERTAINTY",
    "ZCREATIONDATE", "ZEXPIRATIONDATE", "ZPLACETYPE", "ZCONFIDENCE", "ZDATAPOINTCOUNT", "ZIDENTIFIER",
)  # fmt: skip
_PLACE_MORE = PLACE_COLUMNS[4:]
_VISIT_MORE = ("ZDETECTIONDATE", "ZLOCATIONDATE", "ZTYPE", "ZCONFIDENCE", "ZDATAPOINTCOUNT")
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
        place = at(row, *_FIX[:2])
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


def hints(tables: Tables) -> Iterator[Location | None]:
    """Places that something gave in passing; what that was is a number."""
    for row in tables.rows(HINTS, ("ZDATE", *_FIX[:2]), ("ZSOURCE", "ZHORIZONTALACCURACY")):
        place = at(row, *_FIX[:2])
        yield place and Location(
            locator=row.locator,
            state=row.state,
            latitude=place[0],
            longitude=place[1],
            accuracy_m=_positive(row, "ZHORIZONTALACCURACY"),
            origin=HINTS,
            source=row.text("ZSOURCE"),
            recorded=epochs.cocoa_s(row["ZDATE"]),
        )


def visits(tables: Tables) -> Iterator[Location | None]:
    """Stays as they were noticed, at a significant place or not."""
    for row in tables.rows(
        VISITS, ("ZENTRYDATE", "ZEXITDATE", *COORDINATES), (*PLACE_COLUMNS[2:4], *_VISIT_MORE)
    ):
        yield stay(row, None, details=details(row, *_VISIT_MORE))


def stays(tables: Tables, places: Mapping[Any, Row]) -> Iterator[Location | None]:
    """Stays at a place: at their own coordinates, else at those of the place."""
    columns = ("ZENTRYDATE", "ZEXITDATE", "ZLOCATIONOFINTEREST")
    for row in tables.rows(STAYS, columns, PLACE_COLUMNS):
        of = places.get(row["ZLOCATIONOFINTEREST"])
        spare = at(of, *COORDINATES) if of else None
        yield stay(
            row,
            spare,
            uncertainty(of) if of else None,
            details=details(row, "ZLOCATIONOFINTEREST", *_PLACE_MORE),
        )


def stay(
    row: Row, spare: tuple[str, str] | None, spare_accuracy: str | None = None, **more: Any
) -> Location | None:
    """A stay at its own coordinates, else at those of its place, ``spare``; None where neither has any."""
    own = at(row, *COORDINATES)
    place = own or spare
    return place and Location(
        locator=row.locator,
        state=row.state,
        latitude=place[0],
        longitude=place[1],
        accuracy_m=uncertainty(row) if own else spare_accuracy,
        origin=row.table,
        arrived=epochs.cocoa_s(row["ZENTRYDATE"]),
        departed=epochs.cocoa_s(row["ZEXITDATE"]),
        **more,
    )


def known(places: Iterable[Row]) -> Iterator[Location | None]:
    """The significant places themselves, without a time."""
    for row in places:
        place = at(row, *COORDINATES)
        yield place and Location(
            locator=row.locator,
            state=row.state,
            latitude=place[0],
            longitude=place[1],
            accuracy_m=uncertainty(row),
            origin=PLACES,
            details=details(row, *_PLACE_MORE),
        )


def cars(tables: Tables) -> Iterator[Location | None]:
    """Where a car was parked."""
    for row in tables.rows(CARS, _CAR, ("ZLOCUNCERTAINTY", *_CAR_MORE)):
        place = at(row, "ZLOCLATITUDE", "ZLOCLONGITUDE")
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


def at(row: Row, latitude: str, longitude: str) -> tuple[str, str] | None:
    """The two degrees; None where one is missing."""
    found = decimal(row, latitude), decimal(row, longitude)
    return None if found[0] is None or found[1] is None else (found[0], found[1])


def uncertainty(row: Row) -> str | None:
    """How many metres a place may be off, under either of its names."""
    return decimal(row, "ZLOCATIONHORIZONTALUNCERTAINTY") or decimal(row, "ZLOCATIONUNCERTAINTY")


def _positive(row: Row, column: str) -> str | None:
    value = decimal(row, column)
    return None if value is None or value.startswith("-") else value
