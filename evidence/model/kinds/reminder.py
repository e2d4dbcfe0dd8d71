"""One reminder, task, alarm or timer."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Reminder(Artifact, frozen=True, kw_only=True):
    """What an application reminds of; ``type`` says in words which. ``list`` is the list it stands in.

    ``due`` is a moment; a local time without a zone (an alarm at 07:00) stands in ``due_local`` as written, with the
    days or rule in ``recurrence``. ``enabled`` is of alarms, ``completed`` when a task was done.
    """

    kind: ClassVar[str] = "reminder"
    service: str
    type: str | None = None
    title: str | None = None
    note: str | None = None
    list: str | None = None
    account: str | None = None
    due_local: str | None = None
    zone: str | None = None
    recurrence: str | None = None
    priority: str | None = None
    url: str | None = None
    enabled: bool | None = None
    done: bool | None = None
    flagged: bool | None = None
    latitude: str | None = None
    longitude: str | None = None
    participants: tuple[Participant, ...] = ()
    due: Timestamp | None = None
    completed: Timestamp | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    details: tuple[Detail, ...] = ()
