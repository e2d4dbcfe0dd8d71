"""One wireless network that the device knows or saw."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class WifiNetwork(Artifact, frozen=True, kw_only=True):
    """A network as the list of known networks, or of access points met, holds it.

    ``ssid`` is the name as text (hexadecimal where it is no text, as stored), ``bssid`` the access point's hardware
    address; several of one network stand in ``bssids``. ``security`` and ``password`` are as stored. ``hidden``
    networks send no name. ``device_mac`` is the address that the device itself used. Latitude and longitude (WGS 84,
    decimal degrees) and ``accuracy_m`` (metres) are decimal text: the place kept for the network. ``seen`` is of one
    met, not joined.
    """

    kind: ClassVar[str] = "wifi_network"
    ssid: str | None = None
    bssid: str | None = None
    bssids: tuple[str, ...] = ()
    security: str | None = None
    password: str | None = None
    device_mac: str | None = None
    hidden: bool | None = None
    auto_join: bool | None = None
    channel: str | None = None
    signal_dbm: int | str | None = None
    account: str | None = None
    app: str | None = None
    origin: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    accuracy_m: str | None = None
    joined: Timestamp | None = None
    last_joined: Timestamp | None = None
    last_left: Timestamp | None = None
    seen: Timestamp | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    details: tuple[Detail, ...] = ()
