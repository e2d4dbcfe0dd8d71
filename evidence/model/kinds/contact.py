"""One entry of an address book."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class Contact(Artifact, frozen=True, kw_only=True):
    """A contact as its store holds it. Numbers, addresses and the like are as stored, in the store's order."""

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
