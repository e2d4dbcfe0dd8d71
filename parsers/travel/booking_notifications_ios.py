"""Notifications that Booking.com keeps on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Notification
from parsers.support import booking, epochs, json_details, keyed, rows, stated
from parsers.support.rows import Row

_ARGUMENTS = "ZACTIONARGUMENTS"
_MORE = ("ZVIEWED", "ZLOCALLYDELETED", "ZACTIONIDENTIFIER")


@parser(
    name="booking.notifications_ios",
    version="1.0",
    match=["**/Library/Application Support/NotificationsModel.sqlite"],
    tables=[("ZNOTIFICATION.ZLOCALLYDELETED", f"ZNOTIFICATION.{_ARGUMENTS}", "ZNOTIFICATION.ZBODY")],
    emits=[Notification],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Notification]:
    """Reads every row of ZNOTIFICATION. ZACTIONARGUMENTS is a property list, whose values are details.

    Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0): columns; times in seconds since 2001.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZNOTIFICATION", "ZBODY"):
        return
    columns = ("ZDATE", "ZIDENTIFIER", "ZTITLE", "ZBODY", *_MORE, _ARGUMENTS)
    for row in tables.rows("ZNOTIFICATION", columns):
        yield Notification(
            locator=row.locator,
            state=row.state,
            app=booking.IOS,
            title=row.text("ZTITLE"),
            body=row.text("ZBODY"),
            identifier=row.text("ZIDENTIFIER"),
            posted=epochs.cocoa_s(row["ZDATE"]),
            details=(*stated.details(row, *_MORE), *_arguments(row)),
        )


def _arguments(row: Row) -> tuple[Detail, ...]:
    """What the property list holds; the stored value as it is, with a warning, where it is none."""
    held = row[_ARGUMENTS]
    if not isinstance(held, bytes) or not held:
        return stated.details(row, _ARGUMENTS)
    try:
        found = keyed.read(held)
    except ValueError as error:
        row.context.warn(f"{_ARGUMENTS} is no property list that can be read: {error}", row.locator)
        return stated.details(row, _ARGUMENTS)
    return json_details.details({_ARGUMENTS: keyed.plain(found)}, row.context, row.locator)
