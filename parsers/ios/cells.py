"""Cells and access points that iOS keeps with their places."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import CellTower, WifiNetwork
from parsers.support import cells, rows


@parser(
    name="ios.cells",
    version="1.0",
    match=[
        "**/locationd/cache_encryptedA.db",
        "**/locationd/cache_encryptedB.db",
        "**/locationd/lockCache_encryptedA.db",
        "**/locationd/consolidated.db",
    ],
    tables=[
        ("CellLocation.MCC", "CellLocation.LAC", "CellLocation.CI"),
        ("WifiLocation.MAC", "WifiLocation.Timestamp"),
    ],
    emits=[CellTower, WifiNetwork],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[CellTower | WifiNetwork]:
    """Reads every table …CellLocation and WifiLocation, with those of the same names that end in Local or Harvest.

    The places are those of cells and access points, as Apple sent them, not places where the device was.
    Reference: the databases' own schemas (iOS 4 to 18); APOLLO (S. Edwards), locationd_cacheencryptedAB_*.txt.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, technology in cells.TABLES.items():
        if tables.has(table, "MCC"):
            for row in tables.rows(table, cells.PLACE, (*technology.columns, *cells.MORE)):
                yield cells.tower(row, technology)
    for table in cells.ACCESS_POINTS:
        if tables.has(table, "MAC"):
            for row in tables.rows(table, ("MAC", *cells.PLACE), ("Channel", *cells.MORE)):
                yield cells.access_point(row)
