"""What the databases of Screen Time count: by application and domain, and of the device as a whole.

Reference: APOLLO (S. Edwards), screentime_*.txt, and iLEAPP, screentime*.py (tables, columns, NSDate).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import AppUsage, Detail, DeviceEvent
from parsers.support import chat, epochs
from parsers.support.rows import Row, Tables, by_rowid
from parsers.support.stated import details

BLOCKS, TIMED, COUNTED = "ZUSAGEBLOCK", "ZUSAGETIMEDITEM", "ZUSAGECOUNTEDITEM"
_SOURCE = "Screen Time"
_COUNTS = ("ZNUMBEROFNOTIFICATIONS", "ZNUMBEROFPICKUPS")
_MOMENTS = {
    "first pickup": ("ZFIRSTPICKUPDATE", ""),
    "longest session": ("ZLONGESTSESSIONSTARTDATE", "ZLONGESTSESSIONENDDATE"),
    "last event": ("ZLASTEVENTDATE", ""),
}
_PICKUPS = "ZNUMBEROFPICKUPSWITHOUTAPPLICATIONUSAGE"
_BLOCK_MORE = (
    "ZDURATIONINMINUTES", "ZSCREENTIMEINSECONDS", _PICKUPS,
    *(each for pair in _MOMENTS.values() for each in pair if each),
)  # fmt: skip
_DEVICE = ("ZNAME", "ZIDENTIFIER", "ZPLATFORM")
_USER = ("ZGIVENNAME", "ZFAMILYNAME", "ZAPPLEID", "ZDSID")


class Counted:
    """What one database counts. A sum is of a block of time, mostly an hour, of one device and user."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._blocks = list(tables.rows(BLOCKS, ("ZSTARTDATE", "ZUSAGE"), _BLOCK_MORE))
        self._by_id = by_rowid(self._blocks)
        self._categories = tables.by_id("ZUSAGECATEGORY", ("ZBLOCK",), ("ZIDENTIFIER",))
        self._usages = tables.by_id("ZUSAGE", ("ZDEVICE", "ZUSER"))
        self._devices = tables.by_id("ZCOREDEVICE", (), _DEVICE)
        self._users = tables.by_id("ZCOREUSER", (), _USER)

    def uses(self) -> Iterator[AppUsage]:
        """Seconds of each application and web domain."""
        columns = ("ZTOTALTIMEINSECONDS", "ZBUNDLEIDENTIFIER", "ZCATEGORY")
        for row in self._tables.rows(TIMED, columns, ("ZDOMAIN",)):
            category = self._categories.get(row["ZCATEGORY"])
            kind = chat.text(category, "ZIDENTIFIER")
            yield self._usage(
                row,
                self._by_id.get(category["ZBLOCK"]) if category else None,
                (Detail(name="ZUSAGECATEGORY.ZIDENTIFIER", value=kind),) if kind else (),
                duration_s=row.number("ZTOTALTIMEINSECONDS"),
                component=row.text("ZDOMAIN"),
            )

    def counts(self) -> Iterator[AppUsage]:
        """Notifications of each application, and how often it was what the device was taken up for."""
        for row in self._tables.rows(COUNTED, ("ZBUNDLEIDENTIFIER", "ZBLOCK"), _COUNTS):
            yield self._usage(row, self._by_id.get(row["ZBLOCK"]), details(row, *_COUNTS))

    def blocks(self) -> Iterator[DeviceEvent]:
        """The seconds of each block as a whole, and the moments in it that are kept."""
        for block in self._blocks:
            common: dict[str, Any] = {"locator": block.locator, "state": block.state, "log": _SOURCE}
            whose = self._whose(block)
            yield DeviceEvent(
                event=BLOCKS,
                value=block.text("ZSCREENTIMEINSECONDS"),
                unit="s" if block["ZSCREENTIMEINSECONDS"] is not None else None,
                started=epochs.cocoa_s(block["ZSTARTDATE"]),
                details=(*details(block, _PICKUPS), *whose),
                **common,
            )
            for event, (start, end) in _MOMENTS.items():
                if block[start]:
                    yield DeviceEvent(
                        event=event,
                        started=epochs.cocoa_s(block[start]),
                        ended=epochs.cocoa_s(block[end]),
                        details=whose,
                        **common,
                    )

    def _usage(self, row: Row, block: Row | None, more: tuple[Detail, ...], **fields: Any) -> AppUsage:
        return AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("ZBUNDLEIDENTIFIER") or "",
            event=row.table,
            source=_SOURCE,
            started=epochs.cocoa_s(block["ZSTARTDATE"]) if block else None,
            details=(*more, *self._whose(block)),
            **fields,
        )

    def _whose(self, block: Row | None) -> tuple[Detail, ...]:
        usage = self._usages.get(block["ZUSAGE"]) if block else None
        device = self._devices.get(usage["ZDEVICE"]) if usage else None
        user = self._users.get(usage["ZUSER"]) if usage else None
        return (*details(block, "ZDURATIONINMINUTES"), *details(device), *details(user))
