"""One cookie that a browser or application holds."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Cookie(Artifact, frozen=True, kw_only=True):
    """A cookie. ``value`` is None where it is encrypted and was not decrypted; ``encrypted`` says so.

    ``host`` and ``path`` are as stored. ``expires`` is when it ends, which may lie ahead of the acquisition.
    """

    kind: ClassVar[str] = "cookie"
    app: str
    host: str | None = None
    name: str | None = None
    value: str | None = None
    path: str | None = None
    same_site: str | None = None
    profile: str | None = None
    secure: bool | None = None
    http_only: bool | None = None
    persistent: bool | None = None
    encrypted: bool | None = None
    created: Timestamp | None = None
    accessed: Timestamp | None = None
    modified: Timestamp | None = None
    expires: Timestamp | None = None
    details: tuple[Detail, ...] = ()
