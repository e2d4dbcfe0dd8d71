"""An event in a log that a system keeps of what it does."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class LogEvent(Artifact, frozen=True, kw_only=True):
    """One event. ``log`` names the log; ``sequence_number`` is the log's own of the event.

    ``event`` says in the log's words what happened, to what ``name``d thing, which the log knows as ``subject`` and
    which was inside of ``container``; ``details`` are further values, as the log states them.
    """

    kind: ClassVar[str] = "log_event"
    log: str
    sequence_number: int | None = None
    event: str | None = None
    name: str | None = None
    subject: str | None = None
    container: str | None = None
    details: str | None = None
    logged: Timestamp | None = None
