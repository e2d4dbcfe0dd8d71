"""The account of Booking.com on Android, as its servers answered."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import booking, booking_cache, json_details, json_value, social, stated

_PROFILE = "personalProfile"
_MORE = ("geniusGuestData", "walletSummary")


@parser(
    name="booking.account",
    version="1.0",
    match=["**/com.booking/databases/account_data_cache"],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the object personalProfile; its address, documents, fellow travellers, level and wallet are details.

    What a fellow traveller or document looks like is not published: each value stands by the way that leads to it.
    Reference: ALEAPP, booking.py: keys and members.
    """
    cache = booking_cache.opened(context)
    if cache is None:
        return
    more = {key: cache.whole(key, found) for key in _MORE if (found := cache.row(key))}
    for key, row in cache.rows:
        if key != _PROFILE:
            continue
        whole = cache.whole(key, row)
        name = (json_value.text(whole, "personalData", f"{which}Name") for which in ("first", "last"))
        phone = json_value.text(whole, "contactPhone", "number") or json_value.text(whole, "contactPhone")
        yield Account(
            locator=row.locator,
            state=row.state,
            service=booking.SERVICE,
            app=booking.ANDROID,
            own=True,
            name=stated.joined(*name, by=" "),
            phones=social.given(phone),
            emails=social.given(json_value.text(whole, "contactEmail", "address")),
            details=json_details.details({key: whole, **more}, context, row.locator),
        )
