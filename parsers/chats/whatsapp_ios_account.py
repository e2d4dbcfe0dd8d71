"""Whose account WhatsApp on iOS is registered to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_value, plist_tree, stated

_OWN, _LAST = "OwnJabberID", "LastOwnJabberID"
_MORE = (_LAST, "CurrentStatusText", "OwnPhoneNumber")


@parser(
    name="ios.whatsapp_account",
    version="1.0",
    match=[
        "**/Library/Preferences/group.net.whatsapp.WhatsApp*.shared.plist",
        "**/Library/Preferences/net.whatsapp.WhatsApp*.plist",
    ],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the number (OwnJabberID; LastOwnJabberID where it is gone, which the status says) and name of the account.

    OwnPhoneNumber, which is encoded, and the text about themselves are details.
    Reference: IPED (WAAccount, of iOS): keys.
    """
    tree = plist_tree.opened(context)
    own, last = (json_value.filled(tree, name) for name in (_OWN, _LAST))
    if own or last:
        held = ((name, plist_tree.at(tree, name)) for name in _MORE)
        yield Account(
            locator=plist_tree.locator(),
            service="WhatsApp",
            app=entry.path.rpartition("/")[2].removesuffix(".plist"),
            identifier=own or last,
            name=json_value.filled(tree, "FullUserName"),
            own=True if own else None,
            status=None if own else _LAST,
            details=tuple(
                stated.detail(name, value) for name, value in held if isinstance(value, str | bytes | int)
            ),
        )
