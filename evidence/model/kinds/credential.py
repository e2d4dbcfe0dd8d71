"""One secret that a keychain, browser or application holds."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Credential(Artifact, frozen=True, kw_only=True):
    """A password, token or key as stored. ``secret`` is None where it was not decrypted; ``encrypted`` says so.

    ``service`` is what it is for (address, network, application), ``type`` the store's word (``internet password``,
    ``Wi-Fi key``, ``token``), ``access`` when the system gives it out, as stored.
    """

    kind: ClassVar[str] = "credential"
    service: str
    username: str | None = None
    secret: str | None = None
    type: str | None = None
    name: str | None = None
    url: str | None = None
    access: str | None = None
    access_group: str | None = None
    encrypted: bool | None = None
    count: int | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
