"""The account that is signed in to Booking.com on iOS, its token and its payment cards."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Credential
from parsers.support import booking, plist_tree, stated

_PROFILE, _CARDS = "user_profile", "cc_details"
_TAKEN = (_CARDS, "uid", "first_name", "last_name", "telephone", "email_address")


@parser(
    name="booking.account_ios",
    version="1.1",
    match=booking.places("KeyValueStorageAccountDomain"),
    emits=[Account, Credential],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Credential]:
    """Reads user_profile, each card in its cc_details (of whose number the last digits are stored), and auth_token.

    Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0), and
    https://djangofaiola.blogspot.com/2024/07/ios-bookingcom-hotels-travel.html: members.
    """
    tree = booking.opened(context)
    profile = plist_tree.at(tree, _PROFILE)
    uid = booking.text(profile, "uid")
    if isinstance(profile, dict):
        place = plist_tree.locator(_PROFILE)
        yield Account(
            locator=place,
            service=booking.SERVICE,
            app=booking.IOS,
            own=True,
            identifier=uid,
            name=stated.joined(
                booking.text(profile, "first_name"), booking.text(profile, "last_name"), by=" "
            ),
            phones=booking.words(profile, "telephone"),
            emails=booking.words(profile, "email_address"),
            details=booking.rest(profile, context, place, *_TAKEN),
        )
    for place, value in booking.each(tree, context, _PROFILE, _CARDS):
        yield booking.card(value, context, place, "cc_")
    if token := booking.text(tree, "auth_token"):
        yield Credential(
            locator=plist_tree.locator("auth_token"),
            service=booking.SERVICE,
            username=uid,
            secret=token,
            type="auth_token",
        )
