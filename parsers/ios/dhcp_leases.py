"""Addresses that networks lent a device of iOS or macOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree
from parsers.support.stated import detail

_KEYS = ("RouterIPAddress", "LeaseLength", "SSID")
_HARDWARE = ("RouterHardwareAddress", "ClientIdentifier")


@parser(
    name="ios.dhcp_leases",
    version="1.0",
    match=["**/db/dhcpclient/leases/*"],
    emits=[DeviceEvent, WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent | WifiNetwork]:
    """Reads the lease: the address (``value``), since when, of which router and network; the network once more by name.

    LeaseLength is in seconds. The router's hardware address need not be that of the access point. ClientIdentifier is
    what the device called itself: a kind, of 1 (Ethernet) followed by a hardware address.
    Reference: iLEAPP, dhcpl.py (the keys); Apple, bootp, DHCPLease.c (which keys a lease must have); RFC 2132, 9.14.
    """
    top = plist_tree.opened(context)
    address, name, start = (plist_tree.at(top, key) for key in ("IPAddress", "SSID", "LeaseStartDate"))
    if not isinstance(top, dict):
        return
    found = ((key, plist_tree.at(top, key)) for key in _KEYS)
    hardware = ((key, _mac(top.get(key))) for key in _HARDWARE)
    yield DeviceEvent(
        locator="key $",
        event="DHCP lease",
        value=address if isinstance(address, str) else None,
        log=entry.path.rpartition("/")[2],
        started=start if isinstance(start, Timestamp) else None,
        details=(
            *(detail(key, value) for key, value in found if isinstance(value, str | int)),
            *(detail(key, value) for key, value in hardware if value),
        ),
    )
    if isinstance(name, str) and name:
        yield WifiNetwork(locator=plist_tree.locator("SSID"), ssid=name, origin="DHCP lease")


def _mac(value: Any) -> str | None:
    return value.hex(":") if isinstance(value, bytes) and value else value if isinstance(value, str) else None
