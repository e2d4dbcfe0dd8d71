"""What iOS states of the device: version, lockdown's data, telephony."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree
from parsers.support.stated import detail

_PROPERTIES = {
    "ProductVersion": "version", "ProductBuildVersion": "build", "BuildVersion": "build", "ProductName": "system",
    "ProductType": "model", "DeviceName": "device name", "TimeZone": "zone", "SerialNumber": "serial",
    "UniqueDeviceID": "udid", "InternationalMobileEquipmentIdentity": "imei", "MobileEquipmentIdentifier": "meid",
    "ReportedPhoneNumber": "phone number", "PhoneNumber": "phone number", "WiFiAddress": "mac",
}  # fmt: skip


@parser(
    name="ios.device",
    version="1.0",
    match=[
        "**/CoreServices/SystemVersion.plist",
        "**/lockdown/data_ark.plist",
        "**/device_values.plist",
        "**/com.apple.commcenter.plist",
        "**/com.apple.commcenter.data.plist",
        "**/com.apple.commcenter.device_specific_nobackup.plist",
    ],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads every text, number, mark and date of the list, wherever it stands. Bytes are left out.

    The name is the key, below other keys with these before it. The common word stands where the key is one of
    MobileGestalt's and lockdown's known ones. PersonalWallet and its like keep what is known of SIM cards.
    Reference: the lists themselves; Apple, libMobileGestalt's and lockdown's keys; iLEAPP, lastBuild.py and
    simInfo.py.
    """
    top = plist_tree.opened(context)
    for keys, value in _leaves(top, ()):
        name = str(next((key for key in reversed(keys) if isinstance(key, str)), ""))
        stated = detail(name, value.raw if isinstance(value, Timestamp) else value).value
        yield Device(
            locator=plist_tree.locator(*keys),
            name="/".join(str(key) for key in keys),
            value=str(stated),
            property=_PROPERTIES.get(name.removeprefix("-")),
            recorded=value if isinstance(value, Timestamp) else None,
        )


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
