"""Tabs that are open in DuckDuckGo's browser on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import rows, stated


@parser(
    name="duckduckgo.tabs",
    version="1.0",
    match=["**/com.duckduckgo.mobile.android/databases/app.db"],
    tables=[("tabs.tabId", "tabs.tabPreviewFile", "tab_selection.tabId")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads every row of tabs. The last use is local without a zone, a detail; the number in the name of the picture
    (tabPreviewFile) is when that was taken, in milliseconds since 1970.

    Reference: ALEAPP, module DuckDuckGo Open Tabs (version 5.237.0: columns, times).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("tabs", "tabPreviewFile"):
        return
    for row in tables.rows(
        "tabs", ("tabId", "url", "title", "tabPreviewFile"), ("position", "lastAccessTime")
    ):
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app="DuckDuckGo",
            list="open tab",
            url=row.text("url"),
            title=row.text("title"),
            position=row.integer("position"),
            details=stated.details(row, "tabId", "tabPreviewFile", "lastAccessTime"),
        )
