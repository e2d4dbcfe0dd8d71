"""One booking: a stay, a journey, a ride, a ticket or a pass."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp


class Booking(Artifact, frozen=True, kw_only=True):
    """A booking or pass as an application or wallet holds it.

    ``service`` names the application, ``type`` what is booked in the store's words, ``provider`` who provides it,
    ``reference`` its number. ``origin`` and ``destination`` are places in words as stored; ``latitude`` and
    ``longitude`` (WGS 84, decimal degrees as decimal text) are of the start or of the only place, ``to_latitude`` and
    ``to_longitude`` of the end. ``amount`` is decimal text with the ``currency`` as stored. ``starts`` and ``ends``
    are those of what is booked; ``starts_local`` and ``ends_local`` are those that the store writes without a zone.
    Guests, drivers and hosts are ``participants`` with their role.
    """

    kind: ClassVar[str] = "booking"
    service: str
    type: str | None = None
    title: str | None = None
    provider: str | None = None
    reference: str | None = None
    status: str | None = None
    origin: str | None = None
    destination: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    to_latitude: str | None = None
    to_longitude: str | None = None
    amount: str | None = None
    currency: str | None = None
    starts_local: str | None = None
    ends_local: str | None = None
    note: str | None = None
    participants: tuple[Participant, ...] = ()
    starts: Timestamp | None = None
    ends: Timestamp | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    cancelled: Timestamp | None = None
    details: tuple[Detail, ...] = ()
