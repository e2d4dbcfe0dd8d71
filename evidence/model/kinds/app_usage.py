"""One use of an application, or a count of its uses."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class AppUsage(Artifact, frozen=True, kw_only=True):
    """A use as a system's statistics hold it. ``app`` is the identifier as stored, ``component`` the screen or
    activity.

    ``event`` is the store's own word (``in focus``, ``moved to background``, ``install``). Single uses have
    ``started`` and ``ended``; sums over a time have those as its ends, with ``duration_s`` in seconds (decimal text
    where it has a fraction) and ``count``. ``received_bytes`` and ``sent_bytes`` are of the network that ``network``
    names. ``used`` is a last use that a sum states.
    """

    kind: ClassVar[str] = "app_usage"
    app: str
    name: str | None = None
    event: str | None = None
    component: str | None = None
    duration_s: int | str | None = None
    count: int | None = None
    network: str | None = None
    received_bytes: int | None = None
    sent_bytes: int | None = None
    source: str | None = None
    started: Timestamp | None = None
    ended: Timestamp | None = None
    used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
