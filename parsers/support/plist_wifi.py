"""A wireless network as Apple's lists of known networks hold it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Detail, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.support.plist_tree import at
from parsers.support.stated import detail

KEY = "wifi.network."
LISTS = ("List of known networks", "List of scanned networks with private mac")
_SYSTEM = "__OSSpecific__"
_POINTS = (("BSSList",), ("networkKnownBSSListKey",), (_SYSTEM, "networkKnownBSSListKey"))
_PLAIN = (str, int, float, bool, Timestamp)
_TIMES = {
    "joined": ("JoinedByUserAt", "lastJoined"),
    "last_joined": ("JoinedBySystemAt", "lastAutoJoined"),
    "last_left": ("LinkDownTimestamp",),
    "seen": ("LastDiscoveredAt",),
    "created": ("AddedAt", "addedAt"),
    "modified": ("UpdatedAt", "lastUpdated"),
    "associated": ("LastAssociatedAt", "lastRoamed"),
}
"""Names of a moment in the different lists."""
_PLACE = ("LocationLatitude", "LocationLongitude", "LocationAccuracy")
_USED = {
    "SSID", "SSID_STR", "BSSID", "Hidden", "HIDDEN_NETWORK", "BundleID", "SupportedSecurityTypes", "SecurityMode",
    "Channel", "CHANNEL", *(name for names in _TIMES.values() for name in names),
}  # fmt: skip


def network(found: dict[str, Any], place: str) -> WifiNetwork:
    """The network. Plain values that no field holds stand in the details under their keys."""
    return WifiNetwork(
        locator=place,
        ssid=_ssid(found),
        bssid=_text(found.get("BSSID")) or _text(at(found, _SYSTEM, "BSSID")),
        bssids=tuple(name for _, each in points(found) if (name := _text(each.get("BSSID")))),
        security=_text(found.get("SupportedSecurityTypes")) or _text(found.get("SecurityMode")),
        device_mac=_address(at(found, "PRIVATE_MAC_ADDRESS", "PRIVATE_MAC_ADDRESS_IN_USE")),
        hidden=_flag(found.get("Hidden", found.get("HIDDEN_NETWORK"))),
        app=_text(found.get("BundleID")),
        channel=_number(at(found, _SYSTEM, "CHANNEL")) or _number(found.get("CHANNEL")),
        details=(*_details(found), *_details(at(found, _SYSTEM)), *_channels(found)),
        joined=_time(found, "joined"),
        last_joined=_time(found, "last_joined"),
        last_left=_time(found, "last_left"),
        seen=_time(found, "seen"),
        created=_time(found, "created"),
        modified=_time(found, "modified"),
    )


def points(found: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """The access points that are kept of a network, each with the keys that lead to it."""
    for keys in _POINTS:
        kept = at(found, *keys)
        for number, each in enumerate(kept if isinstance(kept, list) else ()):
            if isinstance(each, dict):
                yield (*keys, number), each


def point(of: WifiNetwork, found: dict[str, Any], place: str) -> WifiNetwork:
    """An access point of a network, with the place that is kept for it."""
    return WifiNetwork(
        locator=place,
        ssid=of.ssid,
        bssid=_text(found.get("BSSID")),
        channel=_number(found.get("Channel")) or _number(found.get("CHANNEL")),
        latitude=_number(found.get(_PLACE[0])),
        longitude=_number(found.get(_PLACE[1])),
        accuracy_m=_number(found.get(_PLACE[2])),
        last_joined=_time(found, "associated"),
        details=_details(found, *_PLACE),
    )


def _details(found: Any, *but: str) -> tuple[Detail, ...]:
    """Plain values, and moments that no field holds as they are written."""
    return tuple(
        detail(name, value)
        for name, value in (found.items() if isinstance(found, dict) else ())
        if isinstance(value, _PLAIN) and name not in _USED and name not in but
    )


def _channels(found: dict[str, Any]) -> Iterator[Detail]:
    """When the network was used on which channel, as macOS keeps it."""
    kept = at(found, _SYSTEM, "ChannelHistory")
    for each in kept if isinstance(kept, list) else ():
        when = at(each, "Timestamp")
        if isinstance(when, Timestamp):
            yield detail(f"ChannelHistory {_number(at(each, 'Channel'))}", when)


def _ssid(found: dict[str, Any]) -> str | None:
    """The name as text; its bytes in hexadecimal where they are none."""
    raw, text = found.get("SSID"), found.get("SSID_STR")
    if isinstance(text, str):
        return text
    if not isinstance(raw, bytes):
        return _text(raw)
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.hex()


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _flag(value: Any) -> bool | None:
    return bool(value) if isinstance(value, bool | int) else None


def _number(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    return str(detail("", value).value)


def _address(value: Any) -> str | None:
    return value.hex(":") if isinstance(value, bytes) else None


def _time(found: dict[str, Any], what: str) -> Timestamp | None:
    return next((value for name in _TIMES[what] if isinstance(value := found.get(name), Timestamp)), None)
