"""Applications that the App Store of iOS has installed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from parsers.support import epochs, rows
from parsers.support.stated import details, flag

_DETAILS = ("vendor_name", "item_id", "deletion_date")
_APPS = ("item_name", "short_version", "bundle_version", "is_system_app", *_DETAILS)


@parser(
    name="ios.store_apps",
    version="1.0",
    match=["**/com.apple.appstored/storeUser.db"],
    tables=[("current_apps.bundle_id", "current_apps.timestamp")],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads every row of current_apps; ``installed`` is its timestamp.

    Reference: iLEAPP, storeUser.py (table, columns, NSDate as the time of installation).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("current_apps", ("bundle_id", "timestamp"), _APPS):
        yield InstalledApp(
            locator=row.locator,
            state=row.state,
            identifier=row.text("bundle_id") or "",
            name=row.text("item_name"),
            version=row.text("short_version"),
            version_code=row.text("bundle_version"),
            system=flag(row, "is_system_app"),
            installed=epochs.cocoa_s(row["timestamp"]),
            details=details(row, *_DETAILS),
        )
