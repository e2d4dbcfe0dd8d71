"""The sites that Chrome and the browsers built on Chromium show on a new tab."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chromium, rows


@parser(
    name="chrome.top_sites",
    version="1.0",
    match=["**/app_chrome/**/Top Sites", "**/User Data/**/Top Sites"],
    tables=[("top_sites.url", "top_sites.url_rank"), ("thumbnails.url", "thumbnails.url_rank")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads top_sites or, before 2019, thumbnails. A rank of -1 is a site that is not shown any more.

    Reference: Chromium components/history/core/browser/top_sites_database.cc (schema, versions 3 and later).
    """
    tables = rows.opened(context)
    for table in ("top_sites", "thumbnails"):
        if tables is None or not tables.has(table, "url"):
            continue
        for row in tables.rows(table, ("url", "url_rank", "title")):
            yield Bookmark(
                locator=row.locator,
                state=row.state,
                app=chromium.browser(entry.path),
                list="top sites",
                url=row.text("url"),
                title=row.text("title"),
                position=row.integer("url_rank"),
            )
