"""A wireless network as Apple's lists of known networks hold it."""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Detail, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.support.plist_tree import at
from parsers.support.stated import detail

KEY = "wifi.network."
LISTS = ("List of known networks", "List of scanned networks with private mac")
POINTS = ("BSSList", "networkKnownBSSListKey")
_SYSTEM = "__OSSpecific__"
_PLAIN = (str, int, float, bool)
_USED = {"SSID", "SSID_STR", "BSSID", "Hidden", "BundleID", "SupportedSecurityTypes", "Channel", "CHANNEL"}


def network(found: dict[str, Any], place: str) -> WifiNetwork:
    """The network. Plain values that no field holds stand in the details under their keys."""
    return WifiNetwork(
        locator=place,
        ssid=_ssid(found),
        bssid=_text(found.get("BSSID")) or _text(at(found, _SYSTEM, "BSSID")),
        bssids=tuple(name for each in _points(found) if (name := _text(at(each, "BSSID")))),
        security=_text(found.get("SupportedSecurityTypes")),
        device_mac=_address(at(found, "PRIVATE_MAC_ADDRESS", "PRIVATE_MAC_ADDRESS_IN_USE")),
        hidden=_flag(found.get("Hidden")),
        app=_text(found.get("BundleID")),
        channel=_number(at(found, _SYSTEM, "CHANNEL")) or _number(found.get("CHANNEL")),
        joined=_time(found, "JoinedByUserAt", "lastJoined"),
        last_joined=_time(found, "JoinedBySystemAt", "lastAutoJoined"),
        last_left=_time(found, "LinkDownTimestamp"),
        seen=_time(found, "LastDiscoveredAt"),
        created=_time(found, "AddedAt", "addedAt"),
        modified=_time(found, "UpdatedAt", "lastUpdated"),
        details=(*_details(found), *_details(at(found, _SYSTEM))),
    )


def point(of: WifiNetwork, found: dict[str, Any], place: str) -> WifiNetwork:
    """An access point of a network, with the place that is kept for it."""
    return WifiNetwork(
        locator=place,
        ssid=of.ssid,
        bssid=_text(found.get("BSSID")),
        channel=_number(found.get("Channel")) or _number(found.get("CHANNEL")),
        latitude=_number(found.get("LocationLatitude")),
        longitude=_number(found.get("LocationLongitude")),
        accuracy_m=_number(found.get("LocationAccuracy")),
        last_joined=_time(found, "LastAssociatedAt", "lastRoamed"),
        details=_details(found, "LocationLatitude", "LocationLongitude", "LocationAccuracy"),
    )


def _points(found: dict[str, Any]) -> list[Any]:
    return [each for name in POINTS if isinstance(found.get(name), list) for each in found[name]]


def _details(found: Any, *but: str) -> tuple[Detail, ...]:
    """Plain values, and moments that no field holds as they are written."""
    if not isinstance(found, dict):
        return ()
    plain = [
        (name, value) for name, value in found.items() if isinstance(value, _PLAIN) and name not in _USED
    ]
    times = [(name, found[name].raw) for name in _OTHER_TIMES if isinstance(found.get(name), Timestamp)]
    return tuple(detail(name, value) for name, value in (*plain, *times) if name not in but)


_OTHER_TIMES = (
    "WiFiNetworkPasswordModificationDate", "prevJoined", "knownBSSUpdatedDate", "LocationTimestamp",
    "MacGenerationTimeStamp", "FirstJoinWithNewMacTimestamp",
)  # fmt: skip


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


def _time(found: dict[str, Any], *names: str) -> Timestamp | None:
    return next((value for name in names if isinstance(value := found.get(name), Timestamp)), None)
