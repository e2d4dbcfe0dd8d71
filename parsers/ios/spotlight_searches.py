"""What was chosen of the search of iOS (Spotlight), and what was typed for it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import epochs, rows
from parsers.support.stated import details

_TABLE = "completion_cache_engagement"
_MORE = ("transformed", "score")


@parser(
    name="ios.spotlight_searches",
    version="1.0",
    match=["**/EngagedCompletions/Cache.db"],
    tables=[(f"{_TABLE}.input", f"{_TABLE}.completion", f"{_TABLE}.engagement_date")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads every row: what was typed, when, and the completion that was chosen, often an application's identifier.

    Reference: J. Hyla, parsecdCache.py of iLEAPP (table, columns, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_TABLE):
        return
    for row in tables.rows(_TABLE, ("input", "completion", "engagement_date"), _MORE):
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="Spotlight",
            query=row.text("input") or "",
            result=row.text("completion"),
            searched=epochs.cocoa_s(row["engagement_date"]),
            details=details(row, *_MORE),
        )
