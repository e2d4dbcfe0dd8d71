"""The account that is signed in to Tinder on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from evidence.model.timestamp import Timestamp
from parsers.support import json_value, plist_tree, social, stated

_CREATED = "Profile.accountCreated"
_LINKED = ("apple_id_linked", "facebook_id_linked", "google_id_linked", "line_id_linked")
_SESSION = (
    "Session.firstConsecutiveLoginDate", "Session.lastConsecutiveLoginDate", "Session.hasAnyUserPreviouslyLoggedIn",
)  # fmt: skip


@parser(
    name="tinder.account_ios",
    version="1.0",
    match=["**/Library/Preferences/com.cardify.tinder.plist"],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the keys of the preferences that begin with Profile and Session; Profile.account holds JSON.

    Consecutive logins are a detail: which they count is not published. Who the holder is stands in Tinder2.sqlite.
    Reference: iLEAPP, tinder (of Tinder 14.9.0): keys.
    """
    tree = plist_tree.opened(context)
    if not isinstance(tree, dict):
        return
    held = tree.get("Profile.account")
    told = held if isinstance(held, dict) else json_value.decoded(held)
    emails = (json_value.text(tree, "Profile.email"), json_value.text(told, "account_email"))
    linked = ((name, json_value.at(told, name)) for name in _LINKED)
    session = ((name, tree.get(name)) for name in _SESSION)
    found = Account(
        locator=plist_tree.locator(),
        service="Tinder",
        app="com.cardify.tinder",
        own=True,
        emails=tuple(dict.fromkeys(social.given(*emails))),
        phones=social.given(json_value.text(told, "account_phone_number")),
        created=created if isinstance(created := tree.get(_CREATED), Timestamp) else None,
        details=tuple(
            stated.detail(name, value.raw if isinstance(value, Timestamp) else value)
            for name, value in (*linked, *session)
            if isinstance(value, str | int | float | Timestamp)
        ),
    )
    if found.emails or found.phones or found.created or found.details:
        yield found
