"""The Bluetooth Low Energy devices that iOS paired with or saw."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import BluetoothDevice
from parsers.support import rows
from parsers.support.stated import details

_TABLES = {"PairedDevices": True, "OtherDevices": False}
_MORE = (
    "Uuid",
    "NameOrigin",
    "ResolvedAddress",
    "LastSeenTime",
    "LastConnectionTime",
    "Tags",
    "iCloudIdentifier",
)


@parser(
    name="ios.bluetooth",
    version="1.0",
    match=[
        "**/com.apple.MobileBluetooth.ledevices.paired.db",
        "**/com.apple.MobileBluetooth.ledevices.other.db",
    ],
    tables=[
        ("PairedDevices.Uuid", "PairedDevices.NameOrigin"),
        ("OtherDevices.Uuid", "OtherDevices.NameOrigin"),
    ],
    emits=[BluetoothDevice],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[BluetoothDevice]:
    """Reads PairedDevices and OtherDevices (seen, not paired).

    LastSeenTime and LastConnectionTime count from a moment that is not known: they stand in the details.
    Reference: the databases' own schemas (iOS 11 to 18); iLEAPP, bluetoothPaired.py and bluetoothOther.py;
    Cellebrite, "How to Use iOS Bluetooth Connections to Solve Crimes Faster" (2020) on the times.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, paired in _TABLES.items():
        if not tables.has(table, "Address"):
            continue
        for row in tables.rows(table, ("Name", "Address"), _MORE):
            yield BluetoothDevice(
                locator=row.locator,
                state=row.state,
                address=row.text("Address"),
                name=row.text("Name") or None,
                paired=paired,
                details=details(row, *_MORE),
            )
