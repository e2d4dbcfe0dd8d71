"""What was done in Hinge on Android, as far as the service was not told yet."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import hinge, rows, stated, written_time

_MORE = ("subjectId", "referrerId", "data", "sessionId", "authenticated", "crmAttributionId", "id")


@parser(
    name="hinge.events",
    version="1.0",
    match=["**/co.hinge.app/databases/db"],
    tables=[("metrics.eventType", "metrics.subjectId", "metrics.crmAttributionId")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads every row of metrics: events that wait to be sent, not a history. Names are the application's own; the
    profile that an event is about is the detail ``subjectId``.

    Reference: ALEAPP, hinge (2026: table, columns, ISO 8601 in UTC).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("metrics", ("ts", "eventType"), _MORE):
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=hinge.APP,
            event=row.text("eventType"),
            source="Hinge, metrics",
            started=written_time.moment(row["ts"]),
            details=stated.details(row, *_MORE),
        )
