"""One event or state of the device: battery, screen, lock, plug, start."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class DeviceEvent(Artifact, frozen=True, kw_only=True):
    """An event of the device, from ``started`` to ``ended`` where the store states a span.

    ``event`` says in the store's words what happened or was measured (``battery level``, ``is locked``, ``boot``),
    ``value`` the state or number as stored, with its ``unit``. ``app`` is the application that it is about, ``log``
    the stream or table that keeps it. Where a store gives a single time, that is ``started``.
    """

    kind: ClassVar[str] = "device_event"
    event: str
    value: str | None = None
    unit: str | None = None
    app: str | None = None
    log: str | None = None
    started: Timestamp | None = None
    ended: Timestamp | None = None
    details: tuple[Detail, ...] = ()
