"""When computers were last connected to Android's debugging bridge."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device, WifiNetwork
from parsers.support import epochs, xml_entry


@parser(
    name="android.adb_connections",
    version="1.0",
    match=["**/adb_temp_keys.xml"],
    emits=[Device, WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device | WifiNetwork]:
    """Reads adb_temp_keys.xml of Android 11 and later: keys with the time of the last connection, and the networks on
    which debugging without a cable is always allowed.

    Reference: AOSP frameworks/base, com.android.server.adb.AdbDebuggingManager (AdbKeyStore).
    """
    root = xml_entry.opened(context, "keyStore")
    if root is None:
        return
    for each in root.all("adbKey"):
        yield Device(
            locator=each.locator,
            name="adb key",
            value=each.get("key"),
            property="adb key",
            recorded=epochs.unix_ms(each.get("lastConnection")),
        )
    for each in root.all("wifiAP"):
        yield WifiNetwork(
            locator=each.locator,
            bssid=each.get("bssid"),
            origin="allowed for debugging without a cable",
        )
