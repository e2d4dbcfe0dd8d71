"""Drives of the members of Life360 on Android, with their waypoints and events."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import HealthRecord, Location, LogEvent
from parsers.support import chat, epochs, life360, rows, stated

_DRIVE = (
    "driveId", "userId", "topSpeed", "averageSpeed", "duration", "speedingCount", "hardBrakingCount",
    "rapidAccelerationCount", "distractedCount", "crashCount", "score", "updatedAt",
)  # fmt: skip
_POINTS = (
    ("DriveWaypoints", "timestamp", "a waypoint of a drive in Life360", ("driveId",)),
    ("DriveEvents", "eventTime", "an event of a drive in Life360", ("driveId", "eventId", "eventType")),
)


@parser(
    name="life360.drives",
    version="1.1",
    match=["**/com.life360.android.safetymapd/databases/DriveBladeDB"],
    tables=[("Drives.driveId", "Drives.userId", "DriveWaypoints.driveId", "DriveEvents.eventType")],
    emits=[HealthRecord, Location, LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[HealthRecord | Location | LogEvent]:
    """Reads every row of Drives, DriveWaypoints and DriveEvents. The owner of a point is the userId of its drive.

    The user may be any member of a circle. No source says in what unit the distance and the duration are.
    Reference: ALEAPP, L360driveblade (2026): tables, columns and joins; milliseconds since 1970, metres per second.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Drives", "driveId"):
        return
    drives = chat.one(tables, "Drives", "driveId", ("userId",))
    for row in tables.rows("Drives", ("startTime", "endTime"), ("distance", *_DRIVE)):
        yield HealthRecord(
            locator=row.locator,
            state=row.state,
            type="drive",
            value=row.number("distance"),
            app=life360.SERVICE,
            started=epochs.unix_ms(row["startTime"]),
            ended=epochs.unix_ms(row["endTime"]),
            details=stated.details(row, *_DRIVE),
        )
    for table, moment, origin, named in _POINTS:
        for row in tables.rows(table, (moment, "lat", "lon"), ("speed", "accuracy", *named)):
            yield life360.place(
                row,
                origin,
                stated.decimal(row, "lat"),
                stated.decimal(row, "lon"),
                epochs.unix_ms(row[moment]),
                owner=chat.text(drives.get(row["driveId"]), "userId"),
                details=stated.details(row, *named),
            )
