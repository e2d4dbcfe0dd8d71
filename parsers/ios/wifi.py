"""The wireless networks that iOS and macOS know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WifiNetwork
from parsers.support import plist_tree, plist_wifi


@parser(
    name="ios.wifi",
    version="1.0",
    match=[
        "**/com.apple.wifi.known-networks.plist",
        "**/com.apple.wifi.plist",
        "**/com.apple.wifi-networks.plist.backup",
        "**/com.apple.wifi-private-mac-networks.plist",
    ],
    emits=[WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WifiNetwork]:
    """Reads the networks of each form of the list, and each access point that is kept of a network as one of its own.

    Keys wifi.network.… (iOS 14 and macOS 11 on), ``List of known networks`` (older iOS) and ``List of scanned networks
    with private mac``. ``joined`` is by the user, ``last_joined`` by the device itself. Dates are UTC.
    Reference: the lists themselves; plaso, ios_wifi_known_networks.py; mac_apt, ios_wifi.py; iLEAPP, appleWifiPlist.py
    (keys and their meaning).
    """
    top = plist_tree.opened(context)
    if not isinstance(top, dict):
        return
    for keys, found in _networks(top):
        network = plist_wifi.network(found, plist_tree.locator(*keys))
        yield network
        for inner, point in plist_wifi.points(found):
            yield plist_wifi.point(network, point, plist_tree.locator(*keys, *inner))


def _networks(top: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    for name in plist_wifi.LISTS:
        for number, found in enumerate(top[name] if isinstance(top.get(name), list) else ()):
            if isinstance(found, dict):
                yield (name, number), found
    for name, found in top.items():
        if isinstance(found, dict) and name.startswith(plist_wifi.KEY):
            yield (name,), found
