"""One permission of an application and whether it holds."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Permission(Artifact, frozen=True, kw_only=True):
    """What an application may do: ``permission`` is the system's own name of it, ``app`` the identifier as stored.

    ``granted`` is None where the store has another word, which ``status`` holds as stored. ``reason`` is why, in the
    store's words. ``modified`` is when it was given or taken, ``used`` when the permission was last used,
    ``rejected`` when a use was last refused; ``duration_s`` is how long that use took, in seconds.
    """

    kind: ClassVar[str] = "permission"
    app: str
    permission: str
    granted: bool | None = None
    status: str | None = None
    reason: str | None = None
    target: str | None = None
    duration_s: int | str | None = None
    modified: Timestamp | None = None
    used: Timestamp | None = None
    rejected: Timestamp | None = None
    expires: Timestamp | None = None
    details: tuple[Detail, ...] = ()
