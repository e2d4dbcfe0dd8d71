"""A place at a time, as a file states it."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class Location(Artifact, frozen=True, kw_only=True):
    """Latitude and longitude in decimal degrees (WGS 84), altitude and accuracy in metres, as decimal text."""

    kind: ClassVar[str] = "location"
    latitude: str
    longitude: str
    altitude_m: str | None = None
    accuracy_m: str | None = None
    origin: str | None = None
    recorded: Timestamp | None = None
