"""One message of any messaging application."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file that a message names. ``path`` is as the message's store spells it."""

    path: str | None = None
    name: str | None = None
    mime: str | None = None
    size: int | None = None


class Message(Artifact, frozen=True, kw_only=True):
    """A message as its store holds it.

    ``sender`` and ``recipients`` are identifiers (number, address, JID) as stored; None or empty where the
    store names nobody, which is how many stores write the owner of the device. ``conversation`` is the
    store's own identifier of the thread. ``service`` names the carrier (``SMS``, ``MMS``, ``iMessage``, ``WhatsApp``).
    ``created`` is when a draft was stored: a moment of a message that nobody sent.
    """

    kind: ClassVar[str] = "message"
    service: str
    direction: Literal["incoming", "outgoing", "draft", "unknown"]
    conversation: str | None = None
    conversation_name: str | None = None
    sender: str | None = None
    recipients: tuple[str, ...] = ()
    subject: str | None = None
    body: str | None = None
    status: str | None = None
    sent: Timestamp | None = None
    received: Timestamp | None = None
    delivered: Timestamp | None = None
    read: Timestamp | None = None
    created: Timestamp | None = None
    attachments: tuple[Attachment, ...] = ()
