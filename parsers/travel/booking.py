"""Reservations in Booking.com on Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Booking
from evidence.model.timestamp import Timestamp
from parsers.support import booking, booking_cache, epochs, json_details, json_value, stated, written_time

_BOOKED, _STAY = "postBookingReservationQuery", "accommodationDetailsQueries.accommodationDetails"


@parser(
    name="booking.reservations",
    version="1.0",
    match=["**/com.booking/databases/post_booking_reservation_cache"],
    emits=[Booking],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Booking]:
    """Reads every answer of two queries; a reservation that both answered is there twice. Rooms and PIN are details.

    Of the first query, start and end are midnight at the hotel, whose zone is a detail; of the other they are as
    written, and moments where the offset to UTC stands there.
    Reference: ALEAPP, booking.py: keys, members and their meanings; times in seconds since 1970 and ISO 8601.
    """
    cache = booking_cache.opened(context)
    if cache is None:
        return
    for key, row in cache.rows:
        for query, read in ((_BOOKED, _booked), (_STAY, _stay)):
            arguments = booking_cache.asked(key, query)
            if arguments is not None:
                whole = cache.whole(key, row)
                yield Booking(
                    locator=row.locator,
                    state=row.state,
                    service=booking.SERVICE,
                    details=json_details.details({"asked": arguments, **whole}, context, row.locator),
                    **read(whole, json_value.at(arguments, "input")),
                )
    if left := sum(cache.unnamed(query) for query in (_BOOKED, _STAY)):
        context.warn(f"{left} objects of the cache belong to no reservation whose own row is there: not read")


def _booked(whole: Any, asked: Any) -> dict[str, Any]:
    hotel, text = json_value.at(whole, "property"), json_value.text
    address = (
        text(hotel, "hotelAddress", "rawValue"), text(hotel, "hotelZip"), text(hotel, "hotelCity", "rawValue"),
        text(hotel, "country", "translation"),
    )  # fmt: skip
    return {
        "title": text(hotel, "hotelName", "translation"),
        "reference": text(asked, "bookingNumber") or text(whole, "identity", "reservationId"),
        "status": text(whole, "reservationStatus"),
        "origin": text(whole, "hotelPageProperty", "location", "formattedAddress") or stated.joined(*address),
        "starts": epochs.unix_s(json_value.integer(whole, "reservationCheckinDate", "rawDate")),
        "ends": epochs.unix_s(json_value.integer(whole, "reservationCheckoutDate", "rawDate")),
    }


def _stay(whole: Any, asked: Any) -> dict[str, Any]:
    held = json_value.at(whole, "reservation")
    times: dict[str, str | Timestamp] = {}
    for name, member in (("starts", "startDateTime"), ("ends", "endDateTime")):
        if found := written_time.moment(json_value.text(held, member)):
            times |= {f"{name}_local": found.raw} if found.unix_ns is None else {name: found}
    return times | {
        "title": json_value.text(held, "property", "name"),
        "reference": json_value.text(held, "identifiers", "hotelReservationId"),
        "status": json_value.text(held, "reservationStatus"),
    }
