"""Computers that a device of iOS trusts, and devices that a computer may read."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import plist_tree

_KEY = "HostID"
_PROPERTIES = {"HostName": "device name"}


@parser(
    name="ios.pairings",
    version="1.0",
    match=[
        "**/Lockdown/pair_records/*.plist",
        "**/var/db/lockdown/*.plist",
        "**/var/lib/lockdown/*.plist",
        "**/Apple/Lockdown/*.plist",
    ],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads each text, number and mark of a pairing record; ``device`` is the other side: the record's own name.

    On a device that is the computer's HostID, on a computer (folders of macOS, Linux and Windows) the device's UDID.
    SystemBUID and HostName are the computer's, too. Keys, certificates and the escrow bag are left out.
    Reference: libimobiledevice, lockdown.c and userpref.c (keys, folders of computers); rpc-project, lockdown.py (the
    device's folder, HostName).
    """
    other = entry.path.rpartition("/")[2].removesuffix(".plist")
    top = plist_tree.opened(context)
    if plist_tree.at(top, _KEY) is None:
        return  # a computer's SystemConfiguration.plist lies beside its records
    for key, value in top.items():
        if isinstance(value, str | int | float):
            yield Device(
                locator=plist_tree.locator(key),
                name=key,
                value=str(value),
                property=_PROPERTIES.get(key),
                device=other,
            )
