"""One notification that the system showed, kept or queued."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Notification(Artifact, frozen=True, kw_only=True):
    """A notification of ``app`` (identifier as stored). ``title``, ``subtitle`` and ``body`` are its texts.

    ``channel`` is the category or thread that the application gave. ``posted`` is when it was shown or delivered,
    ``dismissed`` when it was removed or answered. Queued push messages that were not shown have ``queued``.
    """

    kind: ClassVar[str] = "notification"
    app: str
    title: str | None = None
    subtitle: str | None = None
    body: str | None = None
    channel: str | None = None
    conversation: str | None = None
    status: str | None = None
    identifier: str | None = None
    posted: Timestamp | None = None
    queued: Timestamp | None = None
    dismissed: Timestamp | None = None
    expires: Timestamp | None = None
    details: tuple[Detail, ...] = ()
    attachments: tuple[Attachment, ...] = ()
