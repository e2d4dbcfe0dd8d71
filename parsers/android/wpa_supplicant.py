"""Wireless networks that wpa_supplicant has saved: of Android before version 8, and of other systems."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, WifiNetwork
from parsers.support.text_lines import Line, lines
from parsers.support.wifi import network_name

_TAKEN = ("ssid", "bssid", "psk", "key_mgmt", "scan_ssid")
_SECRET = ("wep_key0", "wep_key1", "wep_key2", "wep_key3", "sae_password", "password")


@parser(name="android.wpa_supplicant", version="1.0", match=["**/wpa_supplicant*.conf"], emits=[WifiNetwork])
def parse(entry: ParsedEntry, context: Context) -> Iterator[WifiNetwork]:
    """Reads each block ``network={…}``. Names in quotes are text, others hexadecimal.

    Reference: wpa_supplicant.conf(5), w1.fi/hostap, wpa_supplicant/wpa_supplicant.conf.
    """
    stated: dict[str, str] = {}
    start: Line | None = None
    last: Line | None = None
    for line in lines(context):
        opens = line.text.replace(" ", "") == "network={"
        if start is not None and last is not None and opens:
            context.warn("the network is not closed: another begins", start.locator)
            yield _network(start, last, stated)
        if opens:
            stated, start = {}, line
        elif start is not None and line.text == "}":
            yield _network(start, line, stated)
            start = None
        elif start is not None and not line.text.startswith("#"):
            name, _, value = line.text.partition("=")
            stated[name.strip()] = value.strip()
        last = line
    if start is not None and last is not None:
        context.warn("the network is not closed: the file breaks off", start.locator)
        yield _network(start, last, stated)


def _network(start: Line, end: Line, stated: dict[str, str]) -> WifiNetwork:
    secret = next((stated[name] for name in ("psk", *_SECRET) if name in stated), None)
    return WifiNetwork(
        locator=f"bytes {start.at}+{end.at + end.size - start.at}",
        ssid=network_name(stated.get("ssid")),
        bssid=stated.get("bssid"),
        security=stated.get("key_mgmt"),
        password=network_name(secret),
        hidden={"1": True, "0": False}.get(stated.get("scan_ssid", "")),
        origin="saved network",
        details=tuple(
            Detail(name=name, value=value)
            for name, value in stated.items()
            if name not in _TAKEN and name not in _SECRET
        ),
    )
