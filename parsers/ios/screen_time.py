"""What Screen Time of iOS and macOS counts: applications, web domains and their notifications, and the whole device."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage, DeviceEvent
from parsers.support import rows, screen_time


@parser(
    name="ios.screen_time",
    version="1.0",
    match=["**/RMAdminStore-Local.sqlite", "**/RMAdminStore-Cloud.sqlite"],
    tables=[("ZUSAGETIMEDITEM.ZBUNDLEIDENTIFIER", "ZUSAGEBLOCK.ZSTARTDATE", "ZUSAGE.ZDEVICE")],
    emits=[AppUsage, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage | DeviceEvent]:
    """Reads ZUSAGETIMEDITEM (seconds of use), ZUSAGECOUNTEDITEM (notifications, pickups) and ZUSAGEBLOCK.

    ``started`` of a sum is the beginning of the block (mostly an hour) that it is of. A domain stands as the component.
    Of a block the first pickup, the longest session and the last event are events of their own. The details name
    device and user: the databases hold other devices of the account and the family too.
    Reference: the database's own schema (Core Data, NSDate; iOS 12 to 18); parsers/support/screen_time.py; plaso,
    ios_screentime.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    counted = screen_time.Counted(tables)
    yield from counted.uses()
    yield from counted.counts()
    yield from counted.blocks()
