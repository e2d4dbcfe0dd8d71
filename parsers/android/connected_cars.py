"""Cars that Android Auto was connected to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import BluetoothDevice, WifiNetwork
from parsers.support import epochs, rows, stated

_CAR = ("connectiontime", "manufacturer", "model", "modelyear", "bluetoothaddress")
_NETWORK = ("wifissid", "wifibssid", "wifipassword")


@parser(
    name="android.connected_cars",
    version="1.0",
    match=["**/com.google.android.projection.gearhead/databases/carservicedata.db"],
    tables=[("allowedcars.manufacturer", "allowedcars.bluetoothaddress")],
    emits=[BluetoothDevice, WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[BluetoothDevice | WifiNetwork]:
    """Reads every row of allowedcars: the car and, where it has one, its network with the key.

    Reference: ALEAPP, module Android Auto Connected Cars (columns, milliseconds since 1970; 2025).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("allowedcars", _CAR, _NETWORK):
        connected = epochs.unix_ms(row["connectiontime"])
        yield BluetoothDevice(
            locator=row.locator,
            state=row.state,
            address=row.text("bluetoothaddress"),
            name=row.text("model"),
            type="car",
            manufacturer=row.text("manufacturer"),
            last_connected=connected,
            details=stated.details(row, "modelyear"),
        )
        if any(row[name] for name in _NETWORK):
            yield WifiNetwork(
                locator=row.locator,
                state=row.state,
                ssid=row.text("wifissid"),
                bssid=row.text("wifibssid"),
                password=row.text("wifipassword"),
                origin="Android Auto",
                last_joined=connected,
            )
