"""The account of Booking.com on Android, as its preferences hold it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, booking, social, stated

_NAME = ("pref3firstname", "pref3lastname")
_TAKEN = ("pref3uid", *_NAME, "pref3phone", "pref3email")


@parser(
    name="booking.profile",
    version="1.1",
    match=app_accounts.places(
        "com.booking/shared_prefs/mybooking", "com.booking/shared_prefs/remote_profile"
    ),
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the keys that begin with pref3; all other texts, numbers and marks of the file are details as stored.

    Reference: ALEAPP, booking.py: keys.
    """
    found = app_accounts.opened(context)
    if found is None:
        return
    names = dict.fromkeys(each.name for each in found.all)
    stating = [name for name in names if name.startswith("pref3") and found.text(name)]
    if not stating:
        return
    yield Account(
        locator=found.locator(*stating),
        service=booking.SERVICE,
        app=booking.ANDROID,
        own=True,
        identifier=found.text("pref3uid"),
        name=stated.joined(*(found.text(name) for name in _NAME), by=" "),
        phones=social.given(found.text("pref3phone")),
        emails=social.given(found.text("pref3email")),
        details=found.details(*(name for name in names if name not in _TAKEN)),
    )
