"""When applications were typed into with Gboard, Google's keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import epochs, rows


@parser(
    name="android.gboard_sessions",
    version="1.0",
    match=["**/com.google.android.inputmethod.latin/**/trainingcachev3.db"],
    tables=[("session._session_id", "session._timestamp_", "session.package_name")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads the table session: its number is when it began, in milliseconds since 1970 as its end is.

    Reference: ALEAPP, module Gboard - Sessions (columns, meaning of the times).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("session", "_session_id", "package_name"):
        return
    for row in tables.rows("session", ("_session_id", "package_name", "_timestamp_")):
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("package_name") or "",
            event="typed into",
            source="Gboard",
            started=epochs.unix_ms(row["_session_id"]),
            ended=epochs.unix_ms(row["_timestamp_"]),
        )
