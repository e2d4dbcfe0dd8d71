"""Which numbers and addresses iOS asked Apple about, to message or call them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Interaction
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, plist_tree
from parsers.support.stated import detail

_PLAIN = (int, float, str, Timestamp)


@parser(
    name="ios.id_lookups",
    version="1.0",
    match=["**/com.apple.identityservices.idstatuscache.plist", "**/IdentityServices/idstatuscache.plist"],
    emits=[Interaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Interaction]:
    """Reads each identifier below each service of the list. A lookup does not say that anything was sent.

    Reference: the list itself (NSDate; iOS 7 to 14); MVT, idstatuscache.py; plaso, ios_identityservices.py.
    """
    top = plist_tree.opened(context)
    for service, found in top.items() if isinstance(top, dict) else ():
        for who, status in found.items() if isinstance(found, dict) else ():
            date = plist_tree.at(status, "LookupDate")
            if not isinstance(status, dict):
                continue
            yield Interaction(
                locator=plist_tree.locator(service, who),
                app=service,
                mechanism="identity lookup",
                recipients=(who,),
                started=epochs.cocoa_s(date) if isinstance(date, int | float) else None,
                details=tuple(
                    detail(name, value) for name, value in status.items() if isinstance(value, _PLAIN)
                ),
            )
