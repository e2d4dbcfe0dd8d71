"""What Samsung's Smart Manager kept of the use of applications, and of those that crashed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import epochs, rows, stated


@parser(
    name="android.samsung_smart_manager",
    version="1.0",
    match=[
        "**/com.samsung.android.sm/databases/lowpowercontext-system-db",
        "**/com.samsung.android.sm/databases/sm.db",
    ],
    tables=[
        ("usage_log.package_name", "usage_log.start_time", "usage_log.uploaded"),
        ("crash_info.package_name", "crash_info.crash_time"),
    ],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads every row of usage_log and of crash_info. When a row was written and changed are details, in milliseconds.

    Reference: ALEAPP, smanagerLow and smanagerCrash (tables, columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(
        "usage_log", ("package_name", "start_time", "end_time"), ("uploaded", "created_at", "modified_at")
    ):
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("package_name") or "",
            source="Samsung Smart Manager",
            started=epochs.unix_ms(row["start_time"]),
            ended=epochs.unix_ms(row["end_time"]),
            details=stated.details(row, "uploaded", "created_at", "modified_at"),
        )
    for row in tables.rows("crash_info", ("package_name", "crash_time")):
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("package_name") or "",
            event="crash",
            source="Samsung Smart Manager",
            started=epochs.unix_ms(row["crash_time"]),
        )
