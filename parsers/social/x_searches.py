"""Searches in X (Twitter) on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import epochs, rows, stated

_OPTIONAL = (
    "name", "query_id", "latitude", "longitude", "radius", "location", "priority", "score", "user_search_suggestion",
    "topic_search_suggestion",
)  # fmt: skip
_DETAILS = (
    "query_id",
    "radius",
    "location",
    "priority",
    "score",
    "user_search_suggestion",
    "topic_search_suggestion",
)


@parser(
    name="x.searches",
    version="1.0",
    match=["**/com.twitter.android/databases/*-search.db"],
    tables=[("search_queries.query", "search_queries.query_id", "search_queries.time")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads every row of search_queries. The number before ``-search.db`` in the file's name is the account's.

    Reference: ALEAPP, Twitter (of com.twitter.android): columns; time in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("search_queries", "query"):
        return
    account = entry.path.rpartition("/")[2].removesuffix("-search.db")
    for row in tables.rows("search_queries", ("query", "time"), _OPTIONAL):
        latitude, longitude = stated.decimal(row, "latitude"), stated.decimal(row, "longitude")
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="X",
            query=row.text("query") or "",
            result=row.text("name"),
            account=account if account.isdecimal() else None,
            latitude=latitude if longitude else None,
            longitude=longitude if latitude else None,
            searched=epochs.unix_ms(row["time"]),
            details=stated.details(row, *_DETAILS),
        )
