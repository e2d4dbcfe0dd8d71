"""One voice message that a mailbox keeps."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Voicemail(Artifact, frozen=True, kw_only=True):
    """A voicemail. ``number`` and ``name`` are of who called; ``callback`` the number to call back, as stored.

    ``duration_s`` is in seconds, decimal text where it has a fraction; ``transcript`` is the system's own. The
    recording is among ``attachments``. One that lies in the mailbox's trash is live, with ``trashed`` as its time.
    """

    kind: ClassVar[str] = "voicemail"
    number: str | None = None
    name: str | None = None
    callback: str | None = None
    duration_s: int | str | None = None
    transcript: str | None = None
    account: str | None = None
    status: str | None = None
    heard: bool | None = None
    attachments: tuple[Attachment, ...] = ()
    received: Timestamp | None = None
    trashed: Timestamp | None = None
    expires: Timestamp | None = None
    modified: Timestamp | None = None
    details: tuple[Detail, ...] = ()
