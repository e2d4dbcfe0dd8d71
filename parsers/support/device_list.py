"""What a property list about a device of iOS states, each plain value as a fact.

Reference: Apple, libMobileGestalt's and lockdown's keys; iLEAPP, backupSettings.py (which numbers are NSDate).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Device
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, plist_tree
from parsers.support.stated import detail

_PROPERTIES = {
    "ProductVersion": "version", "ProductBuildVersion": "build", "BuildVersion": "build", "ProductName": "system",
    "ProductType": "model", "DeviceName": "device name", "TimeZone": "zone", "SerialNumber": "serial",
    "UniqueDeviceID": "udid", "InternationalMobileEquipmentIdentity": "imei", "MobileEquipmentIdentifier": "meid",
    "ReportedPhoneNumber": "phone number", "PhoneNumber": "phone number", "WiFiAddress": "mac",
    "LSAdvertiserIdentifier": "advertising id", "ComputerName": "device name", "IOMACAddress": "mac",
}  # fmt: skip
_OF_ANOTHER = ("DeviceTransferInfo", "RestoreInfo")
"""What a backup or a device before this one was like: a common word would say that it is of this one."""
_HARDWARE = "IOMACAddress"
_NSDATE = ("LastiTunesBackupDate", "LastCloudBackupDate")
"""Numbers of com.apple.mobile.ldbackup.plist: seconds since 2001-01-01 UTC."""


def facts(top: Any) -> Iterator[Device]:
    """Every text, number, mark, date and hardware address, named by the keys that lead to it."""
    for keys, value in _leaves(top, ()):
        name = str(next((key for key in reversed(keys) if isinstance(key, str)), ""))
        stated = detail(name, value.raw if isinstance(value, Timestamp) else value).value
        yield Device(
            locator=plist_tree.locator(*keys),
            name="/".join(str(key) for key in keys),
            value=str(stated),
            property=None if keys[0] in _OF_ANOTHER else _PROPERTIES.get(name.removeprefix("-")),
            recorded=_moment(name, value),
        )


def _moment(name: str, value: Any) -> Timestamp | None:
    if name in _NSDATE and isinstance(value, int | float) and not isinstance(value, bool):
        return epochs.cocoa_s(value)
    return value if isinstance(value, Timestamp) else None


def _leaves(value: Any, keys: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The plain values in the order of the list with the keys that lead to them."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*keys, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _leaves(inner, (*keys, place))
    elif isinstance(value, str | int | float | Timestamp) and keys:
        yield keys, value
    elif isinstance(value, bytes) and keys and keys[-1] == _HARDWARE:
        yield keys, value.hex(":")
