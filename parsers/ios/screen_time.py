"""What Screen Time of iOS and macOS counts: applications, web domains and their notifications."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage, Detail
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_BLOCK = ("ZSTARTDATE", "ZUSAGE")


@parser(
    name="ios.screen_time",
    version="1.0",
    match=["**/RMAdminStore-Local.sqlite", "**/RMAdminStore-Cloud.sqlite"],
    tables=[("ZUSAGETIMEDITEM.ZBUNDLEIDENTIFIER", "ZUSAGEBLOCK.ZSTARTDATE", "ZUSAGE.ZDEVICE")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads ZUSAGETIMEDITEM (seconds of use) and ZUSAGECOUNTEDITEM (notifications, pickups), with block, device, user.

    ``started`` is the beginning of the block (mostly an hour) that a sum is of. A domain stands as the component.
    Reference: the database's own schema (Core Data, NSDate; iOS 12 to 18); plaso, ios_screentime.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    blocks = tables.by_id("ZUSAGEBLOCK", _BLOCK, ("ZDURATIONINMINUTES",))
    categories = tables.by_id("ZUSAGECATEGORY", ("ZBLOCK",), ("ZIDENTIFIER",))
    usages = tables.by_id("ZUSAGE", ("ZDEVICE", "ZUSER"))
    devices = tables.by_id("ZCOREDEVICE", (), ("ZNAME", "ZIDENTIFIER"))
    users = tables.by_id("ZCOREUSER", (), ("ZGIVENNAME", "ZFAMILYNAME", "ZAPPLEID", "ZDSID"))
    for row in tables.rows(
        "ZUSAGETIMEDITEM", ("ZTOTALTIMEINSECONDS", "ZBUNDLEIDENTIFIER", "ZCATEGORY"), ("ZDOMAIN",)
    ):
        category = categories.get(row["ZCATEGORY"])
        block = blocks.get(category["ZBLOCK"]) if category else None
        more: dict[str, Any] = {
            "duration_s": row.number("ZTOTALTIMEINSECONDS"),
            "component": row.text("ZDOMAIN"),
        }
        yield _usage(row, block, _whose(block, usages, devices, users, category), more)
    counts = ("ZNUMBEROFNOTIFICATIONS", "ZNUMBEROFPICKUPS")
    for row in tables.rows("ZUSAGECOUNTEDITEM", ("ZBUNDLEIDENTIFIER", "ZBLOCK"), counts):
        block = blocks.get(row["ZBLOCK"])
        own = details(row, *counts)
        yield _usage(row, block, (*own, *_whose(block, usages, devices, users, None)), {})


def _usage(
    row: rows.Row, block: rows.Row | None, more: tuple[Detail, ...], fields: dict[str, Any]
) -> AppUsage:
    return AppUsage(
        locator=row.locator,
        state=row.state,
        app=row.text("ZBUNDLEIDENTIFIER") or "",
        event=row.table,
        source="Screen Time",
        started=epochs.cocoa_s(block["ZSTARTDATE"]) if block else None,
        details=more,
        **fields,
    )


def _whose(
    block: rows.Row | None, usages: Any, devices: Any, users: Any, category: rows.Row | None
) -> tuple[Detail, ...]:
    usage = usages.get(block["ZUSAGE"]) if block else None
    device, user = (devices.get(usage["ZDEVICE"]), users.get(usage["ZUSER"])) if usage else (None, None)
    kind = chat.text(category, "ZIDENTIFIER")
    named = (Detail(name="ZUSAGECATEGORY.ZIDENTIFIER", value=kind),) if kind else ()
    return (*named, *details(block, "ZDURATIONINMINUTES"), *details(device), *details(user))
