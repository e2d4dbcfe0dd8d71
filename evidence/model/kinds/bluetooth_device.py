"""One Bluetooth device that the device knows."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class BluetoothDevice(Artifact, frozen=True, kw_only=True):
    """A device as the store of pairings or of devices seen holds it.

    ``address`` is the hardware address or the system's identifier as stored, ``name`` what it calls itself, ``alias``
    what the user calls it, ``type`` the class or profile in the store's words. ``paired`` is None where the store
    does not say.
    """

    kind: ClassVar[str] = "bluetooth_device"
    address: str | None = None
    name: str | None = None
    alias: str | None = None
    type: str | None = None
    manufacturer: str | None = None
    paired: bool | None = None
    first_seen: Timestamp | None = None
    last_seen: Timestamp | None = None
    last_connected: Timestamp | None = None
    details: tuple[Detail, ...] = ()
