"""Batteries of Bluetooth devices that an Android device was connected to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import BluetoothDevice, DeviceEvent
from parsers.support import chat, epochs, rows, stated

_DEVICE = ("bd_addr", "device_identifier")


@parser(
    name="android.bluetooth_battery",
    version="1.0",
    match=["**/com.google.android.apps.turbo/**/bluetooth.db"],
    tables=[("battery_event.device_idx", "battery_event.timestamp_millis", "device_address.bd_addr")],
    emits=[BluetoothDevice, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[BluetoothDevice | DeviceEvent]:
    """Reads every row of battery_event with the device that it is of, and of device_address.

    Reference: ALEAPP, module Turbo - Bluetooth Device Info (tables, columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("battery_event", "device_idx"):
        return
    devices = chat.one(tables, "device_address", "device_idx", _DEVICE)
    columns = ("device_idx", "timestamp_millis", "battery_level")
    for row in tables.rows("battery_event", columns, ("volume_level", "time_zone")):
        device = devices.get(row["device_idx"])
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="battery level of a Bluetooth device",
            value=row.text("battery_level"),
            unit="%",
            log="battery_event",
            started=epochs.unix_ms(row["timestamp_millis"]),
            details=(*stated.details(device, *_DEVICE), *stated.details(row, "volume_level", "time_zone")),
        )
    for row in tables.rows("device_address", ("device_idx", *_DEVICE)):
        yield BluetoothDevice(
            locator=row.locator,
            state=row.state,
            address=row.text("bd_addr"),
            details=stated.details(row, "device_identifier"),
        )
