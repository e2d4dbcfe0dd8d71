"""One account that the device or an application holds."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Account(Artifact, frozen=True, kw_only=True):
    """An account as its store holds it; also a payment card or a crypto wallet's address, which ``type`` says.

    ``service`` names whose account it is (an application, a provider, an issuer). ``identifier`` is the service's own
    name or number of it as stored, ``username`` what its user signs in or is found with, ``name`` the displayed name.
    ``own`` is true where the store says that it is the account of the device's user, false where it is another's.
    ``used`` is when the store says that it was last signed in to or used.
    """

    kind: ClassVar[str] = "account"
    service: str
    identifier: str | None = None
    username: str | None = None
    name: str | None = None
    type: str | None = None
    own: bool | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    status: str | None = None
    app: str | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
