"""A picture and what it says of its making."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class Media(Artifact, frozen=True, kw_only=True):
    """Dimensions in pixels and what the embedded metadata states.

    ``taken`` has a moment only where the metadata holds an offset or a GPS time; a local time without a zone stays in
    ``taken_local`` as written. Latitude and longitude are decimal degrees (WGS 84) as decimal text.
    """

    kind: ClassVar[str] = "media"
    format: str | None = None
    width: int | None = None
    height: int | None = None
    make: str | None = None
    model: str | None = None
    serial: str | None = None
    lens: str | None = None
    software: str | None = None
    taken_local: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    altitude_m: str | None = None
    taken: Timestamp | None = None
