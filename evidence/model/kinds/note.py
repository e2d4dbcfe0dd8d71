"""One note."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Note(Artifact, frozen=True, kw_only=True):
    """A note as its application holds it. ``body`` is its text, with tables and lists as lines; formatting is left out.

    ``locked`` is true where the note is encrypted: ``body`` is None unless it was decrypted. Notes that still lie
    in the application's trash are live, with ``in_trash``. ``participants`` are those whom it is shared with.
    ``tags`` are labels in the store's order.
    """

    kind: ClassVar[str] = "note"
    service: str
    title: str | None = None
    body: str | None = None
    folder: str | None = None
    account: str | None = None
    identifier: str | None = None
    locked: bool | None = None
    pinned: bool | None = None
    archived: bool | None = None
    in_trash: bool | None = None
    shared: bool | None = None
    tags: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    participants: tuple[Participant, ...] = ()
    created: Timestamp | None = None
    modified: Timestamp | None = None
    trashed: Timestamp | None = None
    details: tuple[Detail, ...] = ()
