"""Reservations in Booking.com on iOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Booking, Participant
from parsers.support import booking, epochs, plist_tree, stated

_TAKEN = (
    "hotel_name", "id", "user_selected_currency_code", "created_epoch", "booker_firstname",
    "booker_lastname", "booker_email", "hotel_full_address", "hotel_country_name",
)  # fmt: skip


@parser(
    name="booking.reservations_ios",
    version="1.1",
    match=booking.places("BookingClouds"),
    emits=[Booking],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Booking]:
    """Reads every reservation below DeviceBookings and AccountBookings; one that stands in both is there twice.

    It starts when one can check in first and ends when one must have checked out; the days are stored without the
    hotel's zone, which is a detail, as are its rooms, whether they are cancelled, and all else. The application keeps
    a confirmation as ``Documents/Booking #NUMBER.pdf``, which is not read.
    Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0), and
    https://djangofaiola.blogspot.com/2024/07/ios-bookingcom-hotels-travel.html: members and their meanings.
    """
    tree = booking.opened(context)
    for root in ("DeviceBookings", "AccountBookings"):
        for place, value in booking.each(tree, context, root):
            yield Booking(
                locator=place,
                service=booking.SERVICE,
                title=booking.text(value, "hotel_name"),
                reference=booking.text(value, "id"),
                origin=stated.joined(
                    *(booking.text(value, f"hotel_{name}") for name in ("full_address", "country_name"))
                ),
                amount=booking.decimal(value, "totalprice"),
                currency=booking.text(value, "user_selected_currency_code"),
                starts_local=epochs.local(booking.moment(value, "checkin")),
                ends_local=epochs.local(booking.moment(value, "checkout")),
                participants=tuple(_people(value)),
                starts=booking.moment(value, "checkin_from_epoch"),
                ends=booking.moment(value, "checkout_until_epoch"),
                created=booking.moment(value, "created_epoch"),
                details=booking.rest(value, context, place, *_TAKEN),
            )


def _people(value: Any) -> Iterator[Participant]:
    """Who booked, then the guest of each room, of whom both stores may name one person."""
    first, last = booking.text(value, "booker_firstname"), booking.text(value, "booker_lastname")
    name, email = stated.joined(first, last, by=" "), booking.text(value, "booker_email")
    if name or email:
        yield Participant(identifier=email, name=name, role="booker")
    rooms = plist_tree.at(value, "room")
    for room in rooms if isinstance(rooms, list) else ():
        if guest := booking.text(room, "guest_name"):
            yield Participant(name=guest, role="guest")
