"""Hotels that were put on wish lists in Booking.com on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import booking, plist_tree

_LISTS = "wishlists"


@parser(
    name="booking.wish_lists_ios",
    version="1.1",
    match=booking.places("KeyValueStorageRecentsDomain"),
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads every list, then each of its hotels, of which number and time are stored: what it is called is not.

    Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0): members.
    """
    tree = booking.opened(context)
    lists = plist_tree.at(tree, _LISTS)
    for number in range(len(lists) if isinstance(lists, list) else 0):
        place = plist_tree.locator(_LISTS, number)
        named = plist_tree.at(lists, number)
        folder = booking.text(named, "name")
        yield Bookmark(
            locator=place,
            app=booking.IOS,
            list="wish list",
            folder=folder,
            details=booking.rest(named, context, place, "name", "hotels"),
        )
        for inner, hotel in booking.each(tree, context, _LISTS, number, "hotels"):
            yield Bookmark(
                locator=inner,
                app=booking.IOS,
                list="wish list",
                folder=folder,
                created=booking.moment(hotel, "date"),
                details=booking.rest(hotel, context, inner, "date"),
            )
