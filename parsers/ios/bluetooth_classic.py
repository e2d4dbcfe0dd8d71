"""The Bluetooth devices, other than Low Energy ones, that iOS knows."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import BluetoothDevice
from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree
from parsers.support.stated import detail

_NAMES = {"DefaultName", "Name", "UserNameKey"}
_PLAIN = (str, int, float, bool, Timestamp)


@parser(
    name="ios.bluetooth_classic",
    version="1.0",
    match=["**/com.apple.MobileBluetooth.devices.plist"],
    emits=[BluetoothDevice],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[BluetoothDevice]:
    """Reads each device of the list, whose key is the address.

    LastSeenTime is not a moment in UTC but follows the zone of the device: it stands in the details as written.
    Reference: the list itself (iOS 11 to 18); iLEAPP, bluetooth.py; Cellebrite, "How to Use iOS Bluetooth Connections
    to Solve Crimes Faster" (2020) on the time.
    """
    top = plist_tree.opened(context)
    for address, found in top.items() if isinstance(top, dict) else ():
        if not isinstance(found, dict):
            continue
        texts = {name: found[name] for name in _NAMES if isinstance(found.get(name), str)}
        yield BluetoothDevice(
            locator=plist_tree.locator(address),
            address=address,
            name=texts.get("Name") or texts.get("DefaultName"),
            alias=texts.get("UserNameKey"),
            details=tuple(
                detail(name, value)
                for name, value in found.items()
                if isinstance(value, _PLAIN) and name not in ("Name", "UserNameKey")
            ),
        )
