"""The account of Booking.com on iOS as its settings show it, whom it travels with, and its payment cards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Contact
from parsers.support import booking, json_value, plist_tree, social, stated

_DETAILS = ("userDetailsResponse", "userDetails")
_PERSON, _WAYS = "personalDetails", "contactDetails"


@parser(
    name="booking.settings_ios",
    version="1.1",
    match=booking.places("AccountSettings"),
    emits=[Account, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Contact]:
    """Reads userDetails, each of its travellers and each card of cardsResponse, of which the last digits are stored.

    Reference: iLEAPP, booking.py (of Booking.com up to 48.0): members.
    """
    tree = booking.opened(context)
    user = plist_tree.at(tree, *_DETAILS)
    if isinstance(user, dict):
        place = plist_tree.locator(*_DETAILS)
        yield Account(
            locator=place,
            service=booking.SERVICE,
            app=booking.IOS,
            own=True,
            name=_name(user, _PERSON, "name"),
            phones=booking.words(user, _WAYS, "primaryPhone", "fullNumber"),
            emails=booking.words(user, _WAYS, "primaryEmail", "address"),
            details=booking.rest(user, context, place, "travellers"),
        )
    for place, value in booking.each(tree, context, *_DETAILS, "travellers"):
        yield Contact(
            locator=place,
            service=booking.SERVICE,
            name=_name(value, "fullName"),
            relation="traveller",
            identifiers=social.identifiers(booking.SERVICE, booking.text(value, "id")),
            birthday=_day(value.get("dateOfBirth")),
            details=booking.rest(value, context, place, "id"),
        )
    for place, value in booking.each(tree, context, "cardsResponse", "values"):
        yield booking.card(value, context, place)


def _name(value: Any, *keys: str) -> str | None:
    return stated.joined(booking.text(value, *keys, "first"), booking.text(value, *keys, "last"), by=" ")


def _day(value: Any) -> str | None:
    """A day of which year, month and day are stated; of another one the details hold what is."""
    year, month, day = (json_value.integer(plist_tree.at(value, name)) for name in ("year", "month", "day"))
    if not year or not month or not day:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
