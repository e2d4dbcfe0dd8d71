"""When computers were last connected to Android's debugging bridge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device, WifiNetwork
from parsers.support import epochs, xml_entry
from parsers.support.android_xml.elements import Element
from parsers.support.android_xml.read import read

_KEY = re.compile(rb"<adbKey\s[^<>]*>")
_MOST = 4 << 20


@parser(
    name="android.adb_connections",
    version="1.0",
    match=["**/adb_temp_keys.xml"],
    emits=[Device, WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device | WifiNetwork]:
    """Reads adb_temp_keys.xml: keys with the time of the last connection and, from Android 11 on, the networks on which
    debugging without a cable is always allowed.

    A key is followed by the name that the computer gave. Android 10 writes the keys without an element around them,
    which is no XML as a whole.
    Reference: AOSP frameworks/base, com.android.server.adb.AdbDebuggingManager (AdbKeyStore, persistKeyStore).
    """
    root = xml_entry.opened(context, "keyStore")
    keys = _alone(context) if root is None else ((each, each.locator) for each in root.all("adbKey"))
    for each, locator in keys:
        key, _, name = (each.get("key") or "").partition(" ")
        yield Device(
            locator=locator,
            name="adb key",
            value=key or None,
            property="adb key",
            device=name.strip() or None,
            recorded=epochs.unix_ms(each.get("lastConnection")),
        )
    for each in root.all("wifiAP") if root is not None else ():
        yield WifiNetwork(
            locator=each.locator,
            bssid=each.get("bssid"),
            origin="allowed for debugging without a cable",
        )


def _alone(context: Context) -> Iterator[tuple[Element, str]]:
    """The keys of Android 10, each with its place."""
    with context.open() as file:
        data = file.read(_MOST + 1)
    found = list(_KEY.finditer(data[:_MOST]))
    if found and len(data) > _MOST:
        context.warn(f"only the first {_MOST} bytes were read")
    for tag in found:
        for element in read(tag[0]).roots:
            yield element, f"bytes {tag.start()}+{len(tag[0])}"
