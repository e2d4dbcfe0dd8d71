"""The last place that Uber on Android kept."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import epochs, json_value, uber
from parsers.support.protobuf import numbered
from parsers.support.protobuf.wire import Field, Message

_KNOWN = ("1.1", "2.1", "2.2")


@parser(
    name="uber.last_place",
    version="1.0",
    match=["**/com.ubercab/files/simplestore/**/CACHED_UBER_LOCATION"],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads the message of the file: its time and coordinates. No declaration of it is published: all other fields
    are details by their numbers.

    Reference: ALEAPP, Uber (2026): fields 1.1 (milliseconds since 1970), 2.1 and 2.2 (degrees), as they were found
    beside named values of the same device.
    """
    data = uber.content(context)
    message = Message(data)
    latitude, longitude = _degrees(message.at(2, 1), 90), _degrees(message.at(2, 2), 180)
    if latitude is None or longitude is None:
        return
    when = message.at(1, 1)
    yield Location(
        locator=f"bytes 0+{len(data)}",
        latitude=latitude,
        longitude=longitude,
        origin="the last place that Uber kept",
        app=uber.SERVICE,
        recorded=epochs.unix_ms(when.unsigned) if when is not None and when.unsigned else None,
        details=tuple(each for each in numbered.details(message) if each.name not in _KNOWN),
    )


def _degrees(field: Field | None, limit: int) -> str | None:
    """To seven places, which is more than a number of 32 bits holds."""
    value = None if field is None else field.real
    if value is None or not abs(value) <= limit:
        return None
    return json_value.decimal_text(round(Decimal(repr(value)), 7).normalize())
