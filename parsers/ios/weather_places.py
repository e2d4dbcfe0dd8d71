"""The places that the Weather application of iOS knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, plist_details, plist_tree
from parsers.support.stated import joined, number_text

_LOCAL = "LocalWeather"
_USED = ("Lat", "Lon", "Name", "Country")


@parser(
    name="ios.weather_places",
    version="1.0",
    match=["**/group.com.apple.weather.plist"],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every city that somebody added, and the device's own place (LocalWeather) as it was last looked up.

    ``recorded`` of the own place is when it was last located; of a city nothing says when somebody was there, if ever:
    when its weather was fetched is a detail (UpateTime, as Apple writes it).
    Reference: iLEAPP, weatherAppLocations.py (keys, LastLocationUpdateTime in seconds since 1970).
    """
    top = plist_tree.opened(context)
    if not isinstance(top, dict):
        return
    cities = top.get("Cities")
    for number, found in enumerate(cities if isinstance(cities, list) else ()):
        if place := _place(found, ("Cities", number), "Weather, added city", context):
            yield place
    time = top.get("LastLocationUpdateTime")
    located = time if isinstance(time, Timestamp) else None
    if isinstance(time, int | float):
        located = epochs.unix_s(time)
    if place := _place(top.get(_LOCAL), (_LOCAL,), "Weather, place of the device", context, located):
        yield place


def _place(
    found: Any, keys: tuple[str | int, ...], origin: str, context: Context, located: Timestamp | None = None
) -> Location | None:
    if not isinstance(found, dict):
        return None
    latitude, longitude = number_text(found.get("Lat")), number_text(found.get("Lon"))
    if latitude is None or longitude is None:
        return None
    here = plist_tree.locator(*keys)
    name, country = (
        value if isinstance(value := found.get(key), str) else None for key in ("Name", "Country")
    )
    return Location(
        locator=here,
        latitude=latitude,
        longitude=longitude,
        origin=origin,
        name=joined(name, country),
        recorded=located,
        details=plist_details.rest(found, _USED, context, here),
    )
