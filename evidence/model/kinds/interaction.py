"""One exchange with somebody, as a system's statistics hold it."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Interaction(Artifact, frozen=True, kw_only=True):
    """That an application exchanged something with somebody, without what was said: of intents, shares, AirDrop.

    ``mechanism`` is the store's word or number (``message``, ``call``, ``share``). ``sender``, ``recipients`` and
    ``conversation`` are identifiers as stored, display names stand in ``participants``. ``count`` is of a sum.
    """

    kind: ClassVar[str] = "interaction"
    app: str
    direction: str | None = None
    mechanism: str | None = None
    conversation: str | None = None
    sender: str | None = None
    recipients: tuple[str, ...] = ()
    account: str | None = None
    count: int | None = None
    participants: tuple[Participant, ...] = ()
    started: Timestamp | None = None
    ended: Timestamp | None = None
    created: Timestamp | None = None
    details: tuple[Detail, ...] = ()
