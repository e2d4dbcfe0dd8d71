"""Pages and searches of DuckDuckGo's browser on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch, WebVisit
from parsers.support import chat, rows, stated

_BROWSER = "DuckDuckGo"


@parser(
    name="duckduckgo.history",
    version="1.0",
    match=["**/com.duckduckgo.mobile.android/databases/history.db"],
    tables=[("visits_list.historyEntryId", "history_entries.isSerp")],
    emits=[WebSearch, WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch | WebVisit]:
    """Reads every row of visits_list with its page, a search where ``isSerp`` is 1, and pages of history_entries that
    no visit names. Times are local without a zone: they are details.

    Reference: ALEAPP, module DuckDuckGo Web Browser History (version 5.237.0: tables, columns, local times).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("visits_list", "historyEntryId"):
        return
    columns = ("url", "title", "query", "isSerp")
    pages = chat.one(tables, "history_entries", "id", columns)
    named = set()
    for row in tables.rows("visits_list", ("historyEntryId", "timestamp")):
        named.add(row["historyEntryId"])
        yield _visit(row, pages.get(row["historyEntryId"]))
    for row in tables.rows("history_entries", ("id", *columns)):
        if row["id"] not in named or row.state == "recovered":
            yield _visit(row, row)


def _visit(row: rows.Row, page: rows.Row | None) -> WebSearch | WebVisit:
    url, told = chat.text(page, "url"), stated.details(row, "timestamp")
    if page is not None and page["isSerp"] == 1:
        return WebSearch(
            locator=row.locator, state=row.state, service=_BROWSER, query=page.text("query") or "", app=_BROWSER,
            url=url, details=told,
        )  # fmt: skip
    return WebVisit(
        locator=row.locator,
        state=row.state,
        browser=_BROWSER,
        url=url or "",
        title=chat.text(page, "title"),
        details=told,
    )
