"""What was searched, looked at and booked lately in Booking.com on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Booking, Bookmark, WebSearch
from parsers.support import booking, stated


@parser(
    name="booking.recents_ios",
    version="1.1",
    match=booking.places("KeyValueStorageRecentsDomain"),
    emits=[Booking, Bookmark, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Booking | Bookmark | WebSearch]:
    """Reads every entry of stored_searches, viewed and booked.

    What is booked states the hotel, not for when: checkInFrom and the like are its usual hours, without a day.
    Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0), and
    https://djangofaiola.blogspot.com/2024/07/ios-bookingcom-hotels-travel.html: members and their meanings.
    """
    tree = booking.opened(context)
    for place, value in booking.each(tree, context, "stored_searches"):
        target = value.get("destination")
        latitude, longitude = booking.coordinates(target)
        yield WebSearch(
            locator=place,
            service=booking.SERVICE,
            app=booking.IOS,
            query=booking.text(target, "string_") or "",
            result=booking.destination(target),
            type=booking.place_type(target),
            latitude=latitude,
            longitude=longitude,
            searched=booking.moment(value, "created"),
            details=booking.rest(value, context, place, "created"),
        )
    for place, value in booking.each(tree, context, "viewed"):
        hotel = value.get("hotel")
        yield Bookmark(
            locator=place,
            app=booking.IOS,
            list="viewed",
            title=booking.text(hotel, "name"),
            url=booking.text(hotel, "hotelURL"),
            text=stated.joined(booking.hotel_type(hotel), booking.hotel(hotel)),
            visited=booking.moment(hotel, "lastViewed"),
            details=booking.rest(value, context, place),
        )
    for place, value in booking.each(tree, context, "booked"):
        hotel = value.get("hotel")
        latitude, longitude = booking.coordinates(hotel)
        yield Booking(
            locator=place,
            service=booking.SERVICE,
            type=booking.hotel_type(hotel),
            title=booking.text(hotel, "name"),
            origin=booking.hotel(hotel),
            latitude=latitude,
            longitude=longitude,
            details=booking.rest(value, context, place),
        )
