"""Trackers that are not the owner's and that Google Play services saw near an Android device."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import BluetoothDevice, Detail, DeviceEvent, Location
from parsers.support import epochs, rows, stated
from parsers.support.protobuf.wire import Message
from parsers.support.rows import Row

_TIMES = ("creationTimestampMillis", "lastUpdatedTimestampMillis")
_DEVICE = ("deviceType", "optionalDeviceData", "alertLifecycleId", "alertStatus")
_APP = "com.google.android.gms"
_NORTH, _EAST, _SIGNAL = 4, 5, 2
_PLACES = 7


@parser(
    name="android.unknown_trackers",
    version="1.0",
    match=["**/com.google.android.gms/databases/personalsafety_db"],
    tables=[("DeviceData.alertStatus", "DeviceData.macAddress"), ("Scan.blescan", "Scan.locationScan")],
    emits=[BluetoothDevice, DeviceEvent, Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[BluetoothDevice | DeviceEvent | Location]:
    """Reads every row of DeviceData, a tracker with its alert, and of Scan, one time that one was seen, with where this
    device was then. Codes of alerts and states are as stored.

    Reference: ALEAPP, module Android Airtag Alerts and Scans (tables, columns, fields 4 and 5 of the place in ten-
    millionths of a degree, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("DeviceData", ("macAddress", *_TIMES), _DEVICE):
        yield DeviceEvent(
            locator=row.locator, state=row.state, event="unknown tracker", value=_address(row), log="DeviceData",
            app=_APP, started=epochs.unix_ms(row[_TIMES[0]]), details=stated.details(row, *_DEVICE, _TIMES[1]),
        )  # fmt: skip
    for row in tables.rows("Scan", ("macAddress", *_TIMES), ("state", "blescan", "locationScan")):
        seen, signal = epochs.unix_ms(row[_TIMES[0]]), Message(_bytes(row["blescan"])).at(_SIGNAL)
        told = (Detail(name="signal", value=signal.signed),) if signal and signal.signed is not None else ()
        yield BluetoothDevice(
            locator=row.locator, state=row.state, address=_address(row), type="tracker", paired=False, last_seen=seen,
            details=(*stated.details(row, "state", _TIMES[1]), *told),
        )  # fmt: skip
        place = Message(_bytes(row["locationScan"]))
        north, east = (found.signed if (found := place.at(number)) else None for number in (_NORTH, _EAST))
        if north is not None and east is not None:
            yield Location(
                locator=row.locator, state=row.state, latitude=_degrees(north), longitude=_degrees(east),
                origin="scan that saw an unknown tracker", recorded=seen, app=_APP,
            )  # fmt: skip


def _address(row: Row) -> str | None:
    stored = row["macAddress"]
    return stored.hex() if isinstance(stored, bytes) else row.text("macAddress")


def _bytes(stored: object) -> bytes:
    return stored if isinstance(stored, bytes) else b""


def _degrees(number: int) -> str:
    return f"{Decimal(number).scaleb(-_PLACES).normalize():f}"
