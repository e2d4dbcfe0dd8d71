"""One entry of a calendar."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class CalendarEvent(Artifact, frozen=True, kw_only=True):
    """An event as its calendar holds it; one that repeats is one artifact, with its rule in ``recurrence`` as stored.

    ``starts`` and ``ends`` are moments. Where the calendar writes a day or a local time without a zone (``all_day``,
    floating events), ``starts_local`` and ``ends_local`` hold it as written. ``zone`` is the event's zone as stored,
    ``place`` the location in words. ``participants`` are organizer and invited with their answers as ``status``.
    ``alarms_min`` are minutes before the start, as stored.
    """

    kind: ClassVar[str] = "calendar_event"
    calendar: str | None = None
    account: str | None = None
    title: str | None = None
    note: str | None = None
    place: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    all_day: bool | None = None
    zone: str | None = None
    starts_local: str | None = None
    ends_local: str | None = None
    recurrence: str | None = None
    status: str | None = None
    availability: str | None = None
    visibility: str | None = None
    url: str | None = None
    identifier: str | None = None
    alarms_min: tuple[int, ...] = ()
    participants: tuple[Participant, ...] = ()
    starts: Timestamp | None = None
    ends: Timestamp | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    details: tuple[Detail, ...] = ()
