"""A place at a time, as a file states it."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Location(Artifact, frozen=True, kw_only=True):
    """Latitude and longitude in decimal degrees (WGS 84), altitude and accuracy in metres, as decimal text.

    ``accuracy_m`` is of the place, ``altitude_accuracy_m`` of the altitude. ``speed_mps`` is in metres per second,
    ``bearing_deg`` in degrees clockwise from north. ``origin`` says in words what stated it, ``source`` by what it
    was found (``gps``, ``wifi``, ``cell``) in the store's words, ``activity`` how somebody moved. ``name`` and
    ``address`` are the place in words; ``owner`` is whose place it is (a device, a tag, a person who shares it), None
    for this device. A stay has ``arrived`` and ``departed``, a fix ``recorded``.
    """

    kind: ClassVar[str] = "location"
    latitude: str
    longitude: str
    altitude_m: str | None = None
    accuracy_m: str | None = None
    origin: str | None = None
    recorded: Timestamp | None = None
    altitude_accuracy_m: str | None = None
    speed_mps: str | None = None
    bearing_deg: str | None = None
    source: str | None = None
    activity: str | None = None
    name: str | None = None
    address: str | None = None
    app: str | None = None
    owner: str | None = None
    arrived: Timestamp | None = None
    departed: Timestamp | None = None
    details: tuple[Detail, ...] = ()
