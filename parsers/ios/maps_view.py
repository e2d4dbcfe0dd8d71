"""What Apple's Maps showed last, of its preferences on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import plist_tree
from parsers.support.protobuf.wire import Message
from parsers.support.stated import number_text

_KEYS: dict[str, tuple[int, ...]] = {
    "__internal__LastActivityCamera": (),
    "MapsLastActivityCamera": (),
    "MapsActivity": (1, 5),
}
"""Where the camera's message stands inside of the value."""


@parser(
    name="ios.maps_view",
    version="1.0",
    match=["**/Preferences/com.apple.Maps.plist", "**/Preferences/group.com.apple.Maps.plist"],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads the centre of the map as it was left: where somebody looked, not where the device was. No time is kept.

    Reference: iLEAPP, appleMapsApplication.py and appleMapsGroup.py (keys, fields of the messages).
    """
    top = plist_tree.opened(context)
    for key, way in _KEYS.items():
        data = plist_tree.at(top, key)
        if not isinstance(data, bytes):
            continue
        message = Message(data)
        latitude, longitude = (_degrees(message, *way, number) for number in (1, 2))
        if latitude is None or longitude is None:
            context.warn("the camera of the map states no place", plist_tree.locator(key))
            continue
        yield Location(
            locator=plist_tree.locator(key),
            latitude=latitude,
            longitude=longitude,
            origin="Maps, last view",
        )


def _degrees(message: Message, *numbers: int) -> str | None:
    found = message.at(*numbers)
    return number_text(found.real) if found else None
