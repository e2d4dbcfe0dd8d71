"""What became of notifications, as older versions of Android logged it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Notification
from parsers.support import codes, epochs, rows, stated

_EVENTS = {1: "posted", 2: "clicked", 3: "removed", 4: "dismissed"}
_DETAILS = (
    *(
        "event_user_id",
        "nid",
        "tag",
        "defaults",
        "flags",
        "priority",
        "importance_request",
        "importance_final",
    ),
    *("noisy", "muted", "demoted", "action_count", "posttime_ms", "airtime_ms", "first_expansion_time_ms"),
    *("expansion_airtime_ms", "expansion_count"),
)


@parser(
    name="android.notification_log",
    version="1.0",
    match=["**/system/notification_log.db"],
    tables=[("log.event_type", "log.event_time_ms", "log.pkg", "log.nid")],
    emits=[Notification],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Notification]:
    """Reads the table log, an event a row, without texts; kept for a week. Lengths of time among the details are in
    milliseconds. ``when_ms`` is the time that the application gave the notification.

    Reference: AOSP frameworks/base, com.android.server.notification.NotificationUsageStats (SQLiteLog, versions 4 and
    5: Android 5 to 10).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("log", "pkg"):
        return
    for row in tables.rows(
        "log", ("event_type", "event_time_ms", "key", "pkg", "when_ms"), ("category", *_DETAILS)
    ):
        kind, moment = row.integer("event_type"), epochs.unix_ms(row["event_time_ms"])
        yield Notification(
            locator=row.locator,
            state=row.state,
            app=row.text("pkg") or "",
            channel=row.text("category"),
            status=codes.word(_EVENTS, kind),
            identifier=row.text("key"),
            posted=moment if kind == 1 else None,
            dismissed=moment if kind in (2, 3, 4) else None,
            details=stated.details(
                row, *(() if kind in _EVENTS else ("event_time_ms",)), "when_ms", *_DETAILS
            ),
        )
