"""A device or an item of Find My's lists.

Reference: iLEAPP, findMyItems.py (Items.data of iOS 15 to 17.3: keys, that later lists are encrypted); BlueBubbles
server, the types of what macOS keeps in Devices.data and Items.data; mrtracker (R. Wilkinson), client_transfer.py (as
other readers of Items.data of macOS: times are milliseconds since 1970).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Device, Location
from parsers.support import epochs, json_value, stated
from parsers.support.json_file import locator_of

ENCRYPTED = b"bplist"
"""What a list begins with that is encrypted: lists that are read are JSON."""
_Path = tuple[str | int, ...]
_PLACES = ("location", "crowdSourcedLocation")
_SAFE = "safeLocations"
_PROPERTIES = {"name": "device name", "serialNumber": "serial", "rawDeviceModel": "model"}
_STATED = ("isOld", "isInaccurate", "locationFinished", "floorLevel")
_ADDRESS = ("mapItemFullAddress", "streetAddress", "locality")
_MOST_DEPTH = 8


def places(here: _Path, thing: Any) -> Iterator[Location]:
    """Where it was, where others reported it, and the places that are safe for it."""
    owner = json_value.filled(thing, "name", "identifier", "id")
    for key in _PLACES:
        address = json_value.at(thing, "address") if key == "location" else None
        yield from _place((*here, key), json_value.at(thing, key), address, owner, f"Find My, {key}")
    for number, safe in enumerate(json_value.each(thing, _SAFE)):
        place, address = json_value.at(safe, "location"), json_value.at(safe, "address")
        at = (*here, _SAFE, number, "location")
        yield from _place(at, place, address, owner, f"Find My, {_SAFE}", json_value.text(safe, "name"))


def _place(
    here: _Path, place: Any, address: Any, owner: str | None, origin: str, name: str | None = None
) -> Iterator[Location]:
    latitude, longitude = _coordinates(place)
    if latitude is None or longitude is None:
        return
    marks = ((each, json_value.at(place, each)) for each in _STATED)
    yield Location(
        locator=locator_of(here),
        latitude=latitude,
        longitude=longitude,
        altitude_m=json_value.decimal(place, "altitude"),
        accuracy_m=json_value.decimal(place, "horizontalAccuracy"),
        altitude_accuracy_m=json_value.decimal(place, "verticalAccuracy"),
        origin=origin,
        source=json_value.text(place, "positionType"),
        name=name or json_value.filled(address, "label"),
        address=json_value.filled(address, *_ADDRESS) or _lines(address),
        owner=owner,
        recorded=epochs.unix_ms(json_value.decimal(place, "timeStamp")),
        details=tuple(
            stated.detail(each, value) for each, value in marks if isinstance(value, bool | int | str)
        ),
    )


def _coordinates(place: Any) -> tuple[str | None, str | None]:
    return json_value.decimal(place, "latitude"), json_value.decimal(place, "longitude")


def _lines(address: Any) -> str | None:
    lines = json_value.each(address, "formattedAddressLines")
    return stated.joined(*(each for each in lines if isinstance(each, str)))


def facts(here: _Path, thing: Any) -> Iterator[Device]:
    """Every text, number and mark that it states, addresses too, but for what stands in a place with coordinates."""
    owner = json_value.filled(thing, "name", "identifier", "id")
    for keys, value in _leaves(thing, (), _MOST_DEPTH):
        text = str(value) if isinstance(value, bool) else json_value.text(value)
        yield Device(
            locator=locator_of((*here, *keys)),
            name="/".join(str(key) for key in keys),
            value=text,
            property=_PROPERTIES.get(str(keys[0])) if len(keys) == 1 else None,
            device=owner,
        )


def _is_place(keys: _Path, value: Any) -> bool:
    known = len(keys) == 1 and keys[0] in _PLACES
    safe = len(keys) == 3 and (keys[0], keys[2]) == (_SAFE, "location")
    return (known or safe) and None not in _coordinates(value)


def _leaves(value: Any, keys: _Path, depth: int) -> Iterator[tuple[_Path, Any]]:
    inner: Any = ()
    if isinstance(value, dict) and depth:
        inner = () if _is_place(keys, value) else value.items()
    elif isinstance(value, list) and depth:
        inner = enumerate(value)
    elif keys and value not in (None, "") and not isinstance(value, dict | list):
        yield keys, value
    for key, each in inner:
        yield from _leaves(each, (*keys, key), depth - 1)
