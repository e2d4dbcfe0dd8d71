"""The numbers and addresses that are blocked on a device of iOS or macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import plist_tree
from parsers.support.stated import detail

_WHERE = ("__kCMFBlockListStoreTopLevelKey", "__kCMFBlockListStoreArrayKey")
_PHONE, _EMAIL = "__kCMFItemPhoneNumberUnformattedKey", "__kCMFItemEmailUnformattedKey"
_MORE = ("__kCMFItemPhoneNumberCountryCodeKey", "__kCMFItemTypeKey")
_PLAIN = (str, int)


@parser(
    name="ios.blocked",
    version="1.0",
    match=["**/Library/Preferences/com.apple.cmfsyncagent.plist"],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every entry of the list, which calls, messages, FaceTime and Mail share.

    When an entry was made is not stored, only when the whole list last changed. An entry of another kind than number
    or address is given with what it holds.
    Reference: the list itself; iLEAPP, blockedContacts.py (keys; iOS 12 to 18).
    """
    members = plist_tree.at(plist_tree.opened(context), *_WHERE)
    for place, found in enumerate(members if isinstance(members, list) else ()):
        if not isinstance(found, dict):
            continue
        phone, email = (value if isinstance(value := found.get(key), str) else "" for key in (_PHONE, _EMAIL))
        yield Contact(
            locator=plist_tree.locator(*_WHERE, place),
            phones=(phone,) if phone else (),
            emails=(email,) if email else (),
            blocked=True,
            details=tuple(detail(key, found[key]) for key in _MORE if isinstance(found.get(key), _PLAIN)),
        )
