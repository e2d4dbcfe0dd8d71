"""One message of any messaging application."""

from __future__ import annotations

from typing import ClassVar, Literal

from evidence.model.artifact import Artifact
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.edit import Edit
from evidence.model.kinds.participant import Participant
from evidence.model.kinds.reaction import Reaction
from evidence.model.kinds.receipt import Receipt
from evidence.model.timestamp import Timestamp


class Message(Artifact, frozen=True, kw_only=True):
    """A message as its store holds it; also an e-mail, a post, a status, an event that a thread shows.

    ``sender`` and ``recipients`` are identifiers (number, address, JID) as stored; None or empty where the store
    names nobody, which is how many stores write the owner of the device. ``conversation`` is the store's own
    identifier of the thread. ``service`` names the carrier (``SMS``, ``MMS``, ``iMessage``, ``WhatsApp``).
    ``created`` is when a draft was stored: a moment of a message that nobody sent.

    ``type`` is the store's word for what it is (``image``, ``system``, ``poll``, ``post``). ``identifier`` is the
    message's own name in its service, which ``reply_to`` of another holds; ``reply_text`` and ``reply_sender`` are
    what the store repeats of the message that was answered. ``participants`` have displayed names and roles (``cc``,
    ``bcc``) of those named. ``mentions`` are identifiers as stored. ``forwarded_from`` is who is named as the origin.

    ``edits`` are earlier versions, oldest first; ``body`` is the newest, ``edited`` when it became so. ``deletion``
    is in the application's words what was deleted for whom, ``revoked`` when, ``revoked_by`` by whom: the artifact's
    ``state`` is of the row, not of this. ``visibility`` says who can see it in the application (``public``,
    ``followers``, ``hidden``). ``expires`` is when it disappears. ``account`` is the owner's account or card that it
    went by.

    Latitude and longitude (WGS 84, decimal degrees) and ``accuracy_m`` (metres) are decimal text: a place that it
    shares or was sent from, called ``place``.
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
    type: str | None = None
    identifier: str | None = None
    account: str | None = None
    folder: str | None = None
    participants: tuple[Participant, ...] = ()
    reply_to: str | None = None
    reply_text: str | None = None
    reply_sender: str | None = None
    mentions: tuple[str, ...] = ()
    forwarded: bool | None = None
    forwarded_from: str | None = None
    forward_count: int | None = None
    edits: tuple[Edit, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    deletion: str | None = None
    revoked_by: str | None = None
    visibility: str | None = None
    starred: bool | None = None
    url: str | None = None
    place: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    accuracy_m: str | None = None
    edited: Timestamp | None = None
    revoked: Timestamp | None = None
    expires: Timestamp | None = None
    details: tuple[Detail, ...] = ()
