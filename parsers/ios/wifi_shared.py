"""Wireless networks that iCloud hands from device to device, as iOS keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WifiNetwork
from parsers.support import json_value, plist_details, plist_tree

_USED = ("SSID_STR", "BSSID")


@parser(
    name="ios.wifi_shared",
    version="1.0",
    match=["**/com.apple.wifid.plist"],
    emits=[WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WifiNetwork]:
    """Reads every network of the list: another device of the account may have joined it, which added_by names.

    When it was added is a text without a zone (added_at) and stands in the details.
    Reference: iLEAPP, iCloudWifi.py (keys).
    """
    values = plist_tree.at(plist_tree.opened(context), "values")
    for key, found in values.items() if isinstance(values, dict) else ():
        network = found.get("value") if isinstance(found, dict) else None
        if not isinstance(network, dict):
            continue
        place = plist_tree.locator("values", key, "value")
        yield WifiNetwork(
            locator=place,
            ssid=json_value.text(network, "SSID_STR"),
            bssid=json_value.text(network, "BSSID"),
            origin="iCloud",
            details=plist_details.rest(network, _USED, context, place),
        )
