"""One download, as a browser or download manager holds it."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Download(Artifact, frozen=True, kw_only=True):
    """A download. ``target`` is the path as stored; sizes in bytes; ``chain`` the addresses it was led through."""

    kind: ClassVar[str] = "download"
    browser: str
    url: str | None = None
    chain: tuple[str, ...] = ()
    target: str | None = None
    referrer: str | None = None
    mime: str | None = None
    status: str | None = None
    danger: str | None = None
    received_bytes: int | None = None
    total_bytes: int | None = None
    started: Timestamp | None = None
    ended: Timestamp | None = None
    details: tuple[Detail, ...] = ()
