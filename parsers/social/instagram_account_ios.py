"""Which accounts Instagram on iOS names as signed in."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_details, json_value, keyed, plist_tree
from parsers.support.instagram import SERVICE

_LAST, _NUMBER = "last-logged-in-account-dict", "switcherLoggedInUid"


@parser(
    name="instagram.account_ios",
    version="1.0",
    match=["**/Library/Preferences/com.burbn.instagram.plist"],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the user name of last-logged-in-account-dict and the number switcherLoggedInUid; the status names the key.

    Whether the two are of the same account does not stand there: they are two.
    Reference: public scripts that read com.burbn.instagram.plist: keys.
    """
    tree = plist_tree.opened(context)
    last = plist_tree.at(tree, _LAST)
    if username := json_value.filled(last, "username"):
        place = plist_tree.locator(_LAST)
        rest = {name: value for name, value in last.items() if name != "username"}
        yield Account(
            locator=place,
            service=SERVICE,
            app="com.burbn.instagram",
            username=username,
            status=_LAST,
            details=json_details.details(keyed.plain(rest), context, place),
        )
    if number := json_value.filled(tree, _NUMBER):
        yield Account(
            locator=plist_tree.locator(_NUMBER),
            service=SERVICE,
            app="com.burbn.instagram",
            identifier=number,
            status=_NUMBER,
        )
