"""One entry of an address book."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.identifier import Identifier
from evidence.model.timestamp import Timestamp


class Contact(Artifact, frozen=True, kw_only=True):
    """A contact as its store holds it. Numbers, addresses and the like are as stored, in the store's order.

    ``service`` is the application whose list it stands in, None for an address book; ``identifiers`` are what the
    person is called in services, ``nickname`` and ``title`` (of a job) as stored. ``relation`` is the store's word
    (``friend``, ``follows``, ``match``), ``blocked`` and ``starred`` are its marks. ``birthday`` is a day as written.
    ``contacted`` is the last time that the store states, ``contact_count`` how often.
    """

    kind: ClassVar[str] = "contact"
    name: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    organization: str | None = None
    note: str | None = None
    account: str | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    service: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    nickname: str | None = None
    title: str | None = None
    birthday: str | None = None
    relation: str | None = None
    groups: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    photo: str | None = None
    blocked: bool | None = None
    starred: bool | None = None
    contact_count: int | None = None
    contacted: Timestamp | None = None
    details: tuple[Detail, ...] = ()
