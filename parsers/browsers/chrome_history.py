"""Visits of Chrome and the browsers built on Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebVisit
from parsers.support import chromium, epochs, rows
from parsers.support.chromium_history import elsewhere
from parsers.support.rows import Row, Tables

_VISIT = ("url", "visit_time", "from_visit", "transition")
_LATER = ("visit_duration", "external_referrer_url", "originator_cache_guid")
_PAGE = ("url", "title", "visit_count", "last_visit_time")


@parser(
    name="chrome.history",
    version="1.1",
    match=["**/app_chrome/*/History", "**/*chrom*/**/History", "**/User Data/*/History"],
    tables=[("visits.url", "visits.visit_time", "visits.from_visit", "urls.url", "urls.last_visit_time")],
    emits=[WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebVisit]:
    """Reads every row of visits with the page it names in urls. The referrer is the page of from_visit.

    A page that no visit names, as deleted pages are whose visits are overwritten, is given with its last visit. A visit
    that was made elsewhere (on another device of the account, or imported) has its source in the details.
    Reference: Chromium components/history/core/browser/visit_database.cc and url_database.cc (schema),
    ui/base/page_transition_types.h; base/time/time.h (microseconds since 1601).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("visits", "url", "visit_time"):
        return
    browser = chromium.browser(entry.path)
    pages = tables.by_id("urls", _PAGE)
    page_of = {rowid: row["url"] for rowid, row in tables.by_id("visits", ("url",)).items()}
    named = set()
    sources = tables.by_id("visit_source", ("source",))
    for row in tables.rows("visits", _VISIT, _LATER):
        page = pages.get(row["url"])
        named.add(row["url"])
        before = pages.get(page_of.get(row["from_visit"]) or 0)
        if page is None and row.state == "live":
            context.warn(f"the visit names row urls:{row['url']}, which is not there", row.locator)
        yield WebVisit(
            locator=row.locator,
            state=row.state,
            browser=browser,
            url=(page.text("url") or "") if page else "",
            title=page.text("title") if page else None,
            referrer=before.text("url") if before else row.text("external_referrer_url") or None,
            transition=chromium.transition(row.integer("transition")),
            visit_count=page.integer("visit_count") if page else None,
            duration_us=row.integer("visit_duration"),
            visited=epochs.webkit_us(row["visit_time"]),
            details=elsewhere(row, sources.get(row.rowid)),
        )
    yield from _alone(tables, pages, named, browser)


def _alone(tables: Tables, pages: dict[Any, Row], named: set[Any], browser: str) -> Iterator[WebVisit]:
    """Pages that no visit names. What a page that is there was before it was changed is not one."""
    for row in tables.rows("urls", _PAGE):
        page = pages.get(row.rowid)
        same = page is not None and page["url"] == row["url"]
        if not same or (row.rowid not in named and row.state == pages[row.rowid].state):
            yield WebVisit(
                locator=row.locator,
                state=row.state,
                browser=browser,
                url=row.text("url") or "",
                title=row.text("title"),
                visit_count=row.integer("visit_count"),
                visited=epochs.webkit_us(row["last_visit_time"]),
            )
