"""One cell of a mobile network, as the device met it or keeps its place."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class CellTower(Artifact, frozen=True, kw_only=True):
    """A cell. ``mcc`` and ``mnc`` are country and network, ``area`` the LAC or TAC, ``cell`` the cell's identity, all
    as stored.

    ``technology`` is the store's word (GSM, UMTS, LTE, NR); ``physical_cell`` is the PCI, scrambling code or the
    like, ``channel`` the ARFCN; ``signal_dbm`` in dBm. Latitude and longitude (WGS 84, decimal degrees) and
    ``accuracy_m`` (metres) are decimal text: the place that the store keeps for the cell, which is not where the
    device was.
    """

    kind: ClassVar[str] = "cell_tower"
    mcc: str | None = None
    mnc: str | None = None
    area: str | None = None
    cell: str | None = None
    technology: str | None = None
    physical_cell: str | None = None
    channel: str | None = None
    operator: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    accuracy_m: str | None = None
    signal_dbm: int | str | None = None
    serving: bool | None = None
    origin: str | None = None
    recorded: Timestamp | None = None
    details: tuple[Detail, ...] = ()
