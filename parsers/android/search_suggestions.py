"""Searches that Android's applications remember to suggest them again, Google Play's among them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import epochs, rows, stated
from parsers.support.android_folders import package


@parser(
    name="android.search_suggestions",
    version="1.0",
    match=["**/databases/suggestions.db"],
    tables=[("suggestions.display1", "suggestions.query", "suggestions.date")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads the table suggestions of whatever application keeps it: the folder above databases names it.

    Reference: AOSP frameworks/base, android.content.SearchRecentSuggestionsProvider (schema; milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("suggestions", "query"):
        return
    app = package(entry.path)
    for row in tables.rows("suggestions", ("query", "date", "display1"), ("display2",)):
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service=app or "",
            query=row.text("query") or "",
            app=app,
            searched=epochs.unix_ms(row["date"]),
            details=stated.details(row, "display1", "display2"),
        )
