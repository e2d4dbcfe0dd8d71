"""Which applications of iOS may use the location, and when they last did."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Permission
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, plist_tree
from parsers.support.stated import detail

_PLAIN = (int, float, str, bool, Timestamp)
_USED = ("ReceivingLocationInformationTimeStopped", "LocationTimeStopped")


@parser(
    name="ios.location_clients",
    version="1.0",
    match=["**/locationd/clients.plist"],
    emits=[Permission],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Permission]:
    """Reads each client of the list. What it may stays the list's number; ``used`` is when it last received a location.

    All other values, times too, stand in the details as stored (seconds since 2001).
    Reference: the list itself (NSDate; iOS 8 to 18); MVT, locationd.py; iLEAPP, locServicesconfig.py.
    """
    top = plist_tree.opened(context)
    for client, found in top.items() if isinstance(top, dict) else ():
        if not isinstance(found, dict):
            continue
        name, status = found.get("BundleId"), found.get("Authorization")
        last = next((found[key] for key in _USED if isinstance(found.get(key), int | float)), None)
        yield Permission(
            locator=plist_tree.locator(client),
            app=name if isinstance(name, str) else client,
            permission="location",
            status=str(status) if isinstance(status, int) else None,
            used=epochs.cocoa_s(last),
            details=tuple(detail(key, value) for key, value in found.items() if isinstance(value, _PLAIN)),
        )
