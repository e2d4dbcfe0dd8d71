"""One SIM card or subscription that the device knows."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Sim(Artifact, frozen=True, kw_only=True):
    """A card as the system's list holds it. ``iccid``, ``imsi`` and ``number`` are as stored; ``mcc`` and ``mnc`` of
    its network.

    ``slot`` is the place in the device as stored, None where it is not in it. ``esim`` is true of an embedded one.
    """

    kind: ClassVar[str] = "sim"
    iccid: str | None = None
    imsi: str | None = None
    number: str | None = None
    name: str | None = None
    operator: str | None = None
    mcc: str | None = None
    mnc: str | None = None
    country: str | None = None
    slot: int | None = None
    esim: bool | None = None
    active: bool | None = None
    modified: Timestamp | None = None
    last_used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
