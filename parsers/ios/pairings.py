"""Computers that a device of iOS trusts, and devices that a computer may read."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import plist_tree


@parser(name="ios.pairings", version="1.0", match=["**/pair_records/*.plist"], emits=[Device])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads each text, number and mark of a pairing record; ``device`` is the other side: the record's own name.

    HostID and SystemBUID name the computer. Keys and certificates are left out.
    Reference: libimobiledevice, lockdown.c (the keys of the record).
    """
    other = entry.path.rpartition("/")[2].removesuffix(".plist")
    top = plist_tree.opened(context)
    for key, value in top.items() if isinstance(top, dict) else ():
        if isinstance(value, str | int | float):
            yield Device(locator=plist_tree.locator(key), name=key, value=str(value), device=other)
