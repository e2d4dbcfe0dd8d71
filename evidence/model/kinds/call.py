"""One call of any telephony or messaging application."""

from __future__ import annotations

from typing import ClassVar, Literal

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Call(Artifact, frozen=True, kw_only=True):
    """A call as its log holds it. ``duration_s`` is in whole seconds, as decimal text where it has a fraction.

    ``number`` is the other side as stored, ``name`` what the log calls it. Of a ``group`` call each that the log
    names is among ``participants``, and ``conversation`` is the thread that it was made in. ``status`` is the store's
    own word for how it went or ended, ``account`` the owner's account or card that it went by, ``place`` where the
    log says that the number is from.
    """

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
    status: str | None = None
    group: bool | None = None
    participants: tuple[Participant, ...] = ()
    conversation: str | None = None
    conversation_name: str | None = None
    account: str | None = None
    identifier: str | None = None
    place: str | None = None
    connected: Timestamp | None = None
    ended: Timestamp | None = None
    details: tuple[Detail, ...] = ()
