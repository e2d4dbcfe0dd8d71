"""Notifications that Booking.com keeps on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Notification
from parsers.support import booking, epochs, rows, stated

_MORE = (
    "action_id", "is_viewed", "is_clicked", "is_deleted", "sync_is_viewed", "sync_is_clicked", "thumb_url", "icon",
    "args_json",
)  # fmt: skip


@parser(
    name="booking.notifications",
    version="1.0",
    match=["**/com.booking/databases/notifications.db"],
    tables=[("notification.time_epoch", "notification.sync_is_viewed", "notification.args_json")],
    emits=[Notification],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Notification]:
    """Reads every row of notification; whether it was seen, tapped or deleted, and what it leads to, are details.

    Reference: ALEAPP, booking.py: columns; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("notification", "time_epoch"):
        return
    for row in tables.rows("notification", ("time_epoch", "server_id", "title", "body"), _MORE):
        yield Notification(
            locator=row.locator,
            state=row.state,
            app=booking.ANDROID,
            title=row.text("title"),
            body=row.text("body"),
            identifier=row.text("server_id"),
            posted=epochs.unix_s(row["time_epoch"]),
            details=stated.details(row, *_MORE),
        )
