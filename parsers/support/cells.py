"""Cells and access points with their places, as the tables of locationd's cache name them.

Reference: APOLLO (S. Edwards), modules locationd_cacheencryptedAB_*.txt (tables, columns, NSDate); tables
of NR and of later versions as forensic handbooks of iOS list them.
"""

from __future__ import annotations

from dataclasses import dataclass

from evidence.model.kinds import CellTower, WifiNetwork
from parsers.support import epochs
from parsers.support.rows import Row
from parsers.support.stated import decimal, details

PLACE = ("Latitude", "Longitude", "HorizontalAccuracy", "Timestamp")
MORE = ("Altitude", "VerticalAccuracy", "Speed", "Course", "Confidence", "Score", "Reach", "InfoMask")
ACCESS_POINTS = ("WifiLocation", "WifiLocationLocal", "WifiLocationHarvest")
_NO_PLACE = "-180"


@dataclass(frozen=True, slots=True)
class Technology:
    """How a table names the parts of a cell; empty where it has none."""

    name: str
    network: str = "MNC"
    area: str = ""
    cell: str = "CI"
    physical: str = ""
    channel: str = "UARFCN"
    other: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that say which cell it is."""
        parts = ("MCC", self.network, self.area, self.cell, self.physical, self.channel, *self.other)
        return tuple(part for part in parts if part)


_GSM = Technology("GSM or UMTS", area="LAC", physical="PSC")
_LTE = Technology("LTE", area="TAC", physical="PID")
_NR = Technology("NR", area="TAC", physical="PID", channel="NRARFCN")
_CDMA = Technology("CDMA", "SID", "NID", "BSID", "PNOFFSET", "CHANNEL", ("ZONEID", "BANDCLASS"))
_SCDMA = Technology("TD-SCDMA", area="LAC", physical="PSC")
TABLES = {
    f"{table}Location{kind}": technology
    for table, technology in {
        "Cell": _GSM, "LteCell": _LTE, "NrCell": _NR, "CdmaCell": _CDMA, "ScdmaCell": _SCDMA,
    }.items()
    for kind in ("", "Local", "Harvest")
}  # fmt: skip


def tower(row: Row, technology: Technology) -> CellTower:
    """A cell. Numbers are as stored: -1 in one of them is the table's word for none."""
    return CellTower(
        locator=row.locator,
        state=row.state,
        mcc=row.text("MCC"),
        mnc=row.text(technology.network),
        area=row.text(technology.area),
        cell=row.text(technology.cell),
        technology=technology.name,
        physical_cell=row.text(technology.physical),
        channel=row.text(technology.channel),
        latitude=place(row, "Latitude"),
        longitude=place(row, "Longitude"),
        accuracy_m=decimal(row, "HorizontalAccuracy"),
        origin=row.table,
        recorded=epochs.cocoa_s(row["Timestamp"]),
        details=details(row, *technology.other, *MORE),
    )


def access_point(row: Row) -> WifiNetwork:
    """An access point; its address is stored as a number of 48 bits, by iOS 4 as text."""
    number = row["MAC"] if isinstance(row["MAC"], int) else None
    valid = number is not None and 0 <= number < 1 << 48
    return WifiNetwork(
        locator=row.locator,
        state=row.state,
        bssid=number.to_bytes(6, "big").hex(":") if number is not None and valid else row.text("MAC"),
        channel=row.text("Channel"),
        origin=row.table,
        latitude=place(row, "Latitude"),
        longitude=place(row, "Longitude"),
        accuracy_m=decimal(row, "HorizontalAccuracy"),
        seen=epochs.cocoa_s(row["Timestamp"]),
        details=details(row, *MORE),
    )


def place(row: Row, column: str) -> str | None:
    """A degree; None where the table has -180 for both, which is no place."""
    latitude, longitude = decimal(row, "Latitude"), decimal(row, "Longitude")
    return (
        None if latitude == longitude == _NO_PLACE else {"Latitude": latitude, "Longitude": longitude}[column]
    )
