"""One measurement or activity of a health store."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class HealthRecord(Artifact, frozen=True, kw_only=True):
    """A sample or workout from ``started`` to ``ended``. ``type`` is the store's word or number (``step count``).

    ``value`` is an integer or decimal text in ``unit`` as the store has it, or the store's word. ``device`` and
    ``app`` are what measured and what wrote it. Latitude and longitude (WGS 84, decimal degrees) are decimal text.
    ``zone`` is as stored.
    """

    kind: ClassVar[str] = "health_record"
    type: str
    value: int | str | None = None
    unit: str | None = None
    device: str | None = None
    app: str | None = None
    zone: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    started: Timestamp | None = None
    ended: Timestamp | None = None
    created: Timestamp | None = None
    details: tuple[Detail, ...] = ()
