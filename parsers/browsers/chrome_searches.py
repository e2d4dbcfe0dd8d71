"""What was searched for in the address bar of Chrome and the browsers built on Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import chromium, epochs, rows, stated


@parser(
    name="chrome.searches",
    version="1.0",
    match=["**/app_chrome/*/History", "**/User Data/*/History"],
    tables=[("keyword_search_terms.url_id", "keyword_search_terms.term", "urls.last_visit_time")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads keyword_search_terms with the page of results. ``searched`` is the last visit of that page; single visits
    are in the history. The service is the host of the page.

    Reference: Chromium components/history/core/browser/url_database.cc (schema, keyword_search_terms).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("keyword_search_terms", "term"):
        return
    pages = tables.by_id("urls", ("url", "last_visit_time"), ("visit_count",))
    for row in tables.rows("keyword_search_terms", ("url_id", "term"), ("keyword_id",)):
        page = pages.get(row["url_id"])
        url = page.text("url") if page else None
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service=_host(url),
            query=row.text("term") or "",
            app=chromium.browser(entry.path),
            url=url,
            count=page.integer("visit_count") if page else None,
            searched=epochs.webkit_us(page["last_visit_time"]) if page else None,
            details=stated.details(row, "keyword_id"),
        )


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
