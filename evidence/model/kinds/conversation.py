"""One conversation or group, as a messenger's list holds it."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Conversation(Artifact, frozen=True, kw_only=True):
    """The thread itself, whether or not it holds messages: ``conversation`` is what messages of it bear as theirs.

    ``type`` is the store's word (``group``, ``channel``, ``broadcast``, ``direct``). ``participants`` are members
    with their role (``admin``, ``creator``). ``unread`` is a count. ``visibility`` says who can see it or that it is
    hidden, locked or archived, in the application's words. ``expiry_s`` is the time after which messages disappear,
    in seconds.
    """

    kind: ClassVar[str] = "conversation"
    service: str
    conversation: str | None = None
    conversation_name: str | None = None
    type: str | None = None
    note: str | None = None
    account: str | None = None
    visibility: str | None = None
    archived: bool | None = None
    muted: bool | None = None
    pinned: bool | None = None
    blocked: bool | None = None
    unread: int | None = None
    expiry_s: int | None = None
    participants: tuple[Participant, ...] = ()
    created: Timestamp | None = None
    modified: Timestamp | None = None
    last_message: Timestamp | None = None
    joined: Timestamp | None = None
    departed: Timestamp | None = None
    details: tuple[Detail, ...] = ()
