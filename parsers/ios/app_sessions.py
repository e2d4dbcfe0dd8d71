"""What applications of iOS did, as its suggestions of applications keep it (_ATXDataStore.db)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_MORE = (
    "location", "prevLocation", "motionType", "geohash", "coarseGeohash", "timeZone", "actionUUID", "weight",
)  # fmt: skip


@parser(
    name="ios.app_sessions",
    version="1.0",
    match=["**/DuetExpertCenter/_ATXDataStore.db"],
    tables=[("alog.bundleId", "alog.actionType", "alog.date")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads every row of alog: which application did what (the intent's name), in a use from when to when.

    ``used`` is the row's own date. ``location`` and ``prevLocation`` are identifiers of significant places, the same as
    ZIDENTIFIER of ios.locations; a geohash stays the number that it is.
    Reference: iLEAPP, atxDatastore.py (tables, columns, NSDate, places); EC-DIGIT-CSIRC, sysdiagnose, its reader of
    AtxDataStore (alogAction and alogBundleId name what alog numbers).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("alog"):
        return
    actions = chat.one(tables, "alogAction", "id", (), ("actionType",))
    bundles = chat.one(tables, "alogBundleId", "id", (), ("bundleId",))
    columns = ("bundleId", "actionType", "date")
    for row in tables.rows("alog", columns, ("appSessionStartDate", "appSessionEndDate", *_MORE)):
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=chat.text(bundles.get(row["bundleId"]), "bundleId") or row.text("bundleId") or "",
            event=chat.text(actions.get(row["actionType"]), "actionType") or row.text("actionType"),
            source="ATX action log",
            started=epochs.cocoa_s(row["appSessionStartDate"]),
            ended=epochs.cocoa_s(row["appSessionEndDate"]),
            used=epochs.cocoa_s(row["date"]),
            details=details(row, *_MORE),
        )
