"""One call of any telephony or messaging application."""

from __future__ import annotations

from typing import ClassVar, Literal

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class Call(Artifact, frozen=True, kw_only=True):
    """A call as its log holds it. ``duration_s`` is in whole seconds, as decimal text where it has a fraction."""

    kind: ClassVar[str] = "call"
    service: str
    direction: Literal["incoming", "outgoing", "missed", "rejected", "blocked", "voicemail", "unknown"]
    number: str | None = None
    name: str | None = None
    duration_s: int | str | None = None
    answered: bool | None = None
    video: bool | None = None
    country: str | None = None
    started: Timestamp | None = None
