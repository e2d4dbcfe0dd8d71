"""Places of Uber on Android: where it was used, and destinations that it offered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, json_value, stated, uber, written_time

_SHORTCUTS = "ShortcutsCache_CACHED_SHORTCUTS_MAP_KEY"
_STORE = "**/com.ubercab/files/base-key-value-store/"
_DESTINATION = ("title", "subtitle", "acceleratorType", "uuid")


@parser(
    name="uber.places",
    version="1.0",
    match=[
        f"{_STORE}realtime-demo_KEY_TARGET_LOCATION_SYNCED",
        f"{_STORE}{_SHORTCUTS}",
        "**/com.ubercab/files/simplestore/**/home_screen_layout_simple_store_key",
    ],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads the place from which the home screen was asked for, the one that is stored as KEY_TARGET_LOCATION_SYNCED
    (without a time) and, of the cache of shortcuts, the places from which it was filled and the destinations that
    were offered there. That one was offered does not say that somebody chose it or went there; so it has no time.

    Reference: ALEAPP, Uber (2026): files, members, milliseconds since 1970, ISO 8601.
    """
    data = uber.content(context)
    where, name = f"bytes 0+{len(data)}", entry.path.rpartition("/")[2]
    if not data:
        return
    found = uber.value(data, context)
    if name == _SHORTCUTS:
        entries = found.values() if isinstance(found, dict) else ()
        yield from (place for each in entries for place in _shortcuts(each, where))
        return
    at, asked = (
        json_value.at(found, "metadata", "requestLocation"),
        json_value.at(found, "metadata", "creationTime"),
    )
    yield from _place(found, where, "KEY_TARGET_LOCATION_SYNCED of Uber")
    yield from _place(at, where, "where Uber's home screen was asked for", written_time.moment(asked))


def _place(
    value: Any, where: str, origin: str, when: Timestamp | None = None, **more: Any
) -> Iterator[Location]:
    north, east = json_value.decimal(value, "latitude"), json_value.decimal(value, "longitude")
    if north and east:
        told = {"origin": origin, "app": uber.SERVICE, "recorded": when, **more}
        yield Location(locator=where, latitude=north, longitude=east, **told)


def _shortcuts(entry: Any, where: str) -> Iterator[Location]:
    when = epochs.unix_ms(json_value.integer(entry, "timestamp"))
    yield from _place(json_value.at(entry, "triggerLocation"), where, "where Uber offered destinations", when)
    for shortcut in json_value.objects(entry, "shortcuts"):
        told = ((name, json_value.text(shortcut, name)) for name in _DESTINATION)
        yield from _place(
            json_value.at(shortcut, "destination", "coordinate"),
            where,
            "a destination that Uber offered",
            name=json_value.text(shortcut, "destination", "addressLine1")
            or json_value.text(shortcut, "title"),
            address=json_value.text(shortcut, "destination", "fullAddress"),
            details=tuple(stated.detail(name, value) for name, value in told if value),
        )
