"""Destinations that Booking.com keeps on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import booking, stated


@parser(
    name="booking.destinations_ios",
    version="1.1",
    match=booking.places("KeyValueStorageSharedDomain"),
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads every entry of stored_destinations: nothing says that the device was there, so its place is a detail.

    Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0), and
    https://djangofaiola.blogspot.com/2024/07/ios-bookingcom-hotels-travel.html: members and their meanings.
    """
    tree = booking.opened(context)
    for place, value in booking.each(tree, context, "stored_destinations"):
        target = value.get("loc")
        yield Bookmark(
            locator=place,
            app=booking.IOS,
            list="stored destination",
            title=booking.text(target, "string_"),
            text=stated.joined(booking.place_type(target), booking.destination(target)),
            created=booking.moment(value, "created"),
            details=booking.rest(value, context, place, "created"),
        )
