"""Stays and places that routined shares among the devices of an account: Cloud-V2.sqlite, since iOS 13."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Location
from parsers.support import chat
from parsers.support.routined import COORDINATES, PLACE_COLUMNS, at, stay
from parsers.support.rows import Row, Tables, by_rowid
from parsers.support.stated import decimal, details, joined

STAYS, PLACES, ITEMS = "ZRTLEARNEDVISITMO", "ZRTLEARNEDPLACEMO", "ZRTMAPITEMMO"
ADDRESSES, DEVICES = "ZRTADDRESSMO", "ZRTDEVICEMO"
_ADDRESS = (
    "ZSUBTHOROUGHFARE", "ZTHOROUGHFARE", "ZSUBLOCALITY", "ZPOSTALCODE", "ZLOCALITY", "ZSUBADMINISTRATIVEAREA",
    "ZADMINISTRATIVEAREA", "ZCOUNTRY",
)  # fmt: skip
_AREAS = ("ZAREASOFINTEREST", "ZISLAND", "ZINLANDWATER", "ZOCEAN")
_DEVICE = ("ZDEVICENAME", "ZDEVICEMODEL", "ZDEVICECLASS")
_ITEM = ("ZLATITUDE", "ZLONGITUDE", "ZNAME", "ZUNCERTAINTY")
_ITEM_MORE = ("ZCREATIONDATE", "ZEXPIRATIONDATE", "ZDISPLAYLANGUAGE")
_STAY_MORE = ("ZPLACE", *PLACE_COLUMNS[4:])


def places(tables: Tables) -> Iterator[Location | None]:
    """Stays of any device of the account, which the details name, and the places of the map without a time."""
    items = _Items(tables)
    of = tables.by_id(PLACES, (), ("ZMAPITEM",))
    devices = tables.by_id(DEVICES, (), _DEVICE)
    columns = ("ZENTRYDATE", "ZEXITDATE", *COORDINATES)
    for row in tables.rows(STAYS, columns, (*PLACE_COLUMNS[2:4], *_STAY_MORE, "ZDEVICE")):
        place = of.get(row["ZPLACE"])
        item = items.by_id.get(place["ZMAPITEM"]) if place else None
        yield stay(
            row,
            at(item, *_ITEM[:2]) if item else None,
            chat.decimal(item, "ZUNCERTAINTY"),
            name=chat.text(item, "ZNAME"),
            address=items.address(item),
            details=(*details(row, *_STAY_MORE), *details(devices.get(row["ZDEVICE"]))),
        )
    for row in items.all:
        found = at(row, *_ITEM[:2])
        yield found and Location(
            locator=row.locator,
            state=row.state,
            latitude=found[0],
            longitude=found[1],
            accuracy_m=decimal(row, "ZUNCERTAINTY"),
            origin=ITEMS,
            name=row.text("ZNAME"),
            address=items.address(row),
            details=(*details(row, *_ITEM_MORE), *details(items.addresses.get(row.rowid), *_AREAS)),
        )


class _Items:
    """Places of the map with their addresses."""

    def __init__(self, tables: Tables) -> None:
        self.all = list(tables.rows(ITEMS, _ITEM[:2], (*_ITEM[2:], *_ITEM_MORE)))
        self.by_id = by_rowid(self.all)
        self.addresses = chat.one(tables, ADDRESSES, "ZMAPITEM", (), (*_ADDRESS, *_AREAS))

    def address(self, item: Row | None) -> str | None:
        """The parts of its address from the house number to the country."""
        found = self.addresses.get(item.rowid) if item else None
        return joined(*(found.text(part) for part in _ADDRESS)) if found else None
