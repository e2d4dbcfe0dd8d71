"""The search that Booking.com keeps in its preferences on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import app_accounts, booking, json_details, json_value

_QUERIES = ("specific_query", "general_query")


@parser(
    name="booking.searches",
    version="1.0",
    match=app_accounts.places("com.booking/shared_prefs/com.booking_preferences"),
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads specific_query and general_query, which mostly are alike. When it was searched is not stored.

    Days of arrival and departure, which have no zone, guests and rooms are details.
    Reference: ALEAPP, booking.py: keys, members of the JSON.
    """
    found = app_accounts.opened(context)
    if found is None:
        return
    for name in _QUERIES:
        held = found.text(name)
        if held is None:
            continue
        place = found.locator(name)
        value = json_value.decoded(held)
        if not isinstance(value, dict):
            context.warn(f"{name} holds no JSON object that can be read", place)
            continue
        target = json_value.at(value, "location")
        yield WebSearch(
            locator=place,
            service=booking.SERVICE,
            app=booking.ANDROID,
            query=json_value.filled(target, "name", "city") or "",
            type=json_value.text(target, "type"),
            details=json_details.details({name: value}, context, place),
        )
