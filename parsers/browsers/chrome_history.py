"""Visits of Chrome and the browsers built on Chromium."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, WebVisit
from parsers.support import chromium, codes, epochs, rows


@parser(
    name="chrome.history",
    version="1.1",
    match=["**/app_chrome/*/History", "**/*chrom*/**/History", "**/User Data/*/History"],
    tables=[("visits.url", "visits.visit_time", "visits.from_visit", "urls.url", "urls.last_visit_time")],
    emits=[WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebVisit]:
    """Reads every row of visits with the page it names in urls. The referrer is the page of from_visit.

    A visit that was made elsewhere (on another device of the account, or imported) has its source in the details.
    Reference: Chromium components/history/core/browser/visit_database.cc and url_database.cc (schema),
    history_types.h (VisitSource), ui/base/page_transition_types.h; base/time/time.h (microseconds since 1601).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("visits", "url", "visit_time"):
        return
    pages = tables.by_id("urls", ("url", "title", "visit_count"))
    page_of = {rowid: row["url"] for rowid, row in tables.by_id("visits", ("url",)).items()}
    sources = tables.by_id("visit_source", ("source",))
    columns = ("url", "visit_time", "from_visit", "transition")
    for row in tables.rows(
        "visits", columns, ("visit_duration", "external_referrer_url", "originator_cache_guid")
    ):
        page = pages.get(row["url"])
        before = pages.get(page_of.get(row["from_visit"]) or 0)
        if page is None and row.state == "live":
            context.warn(f"the visit names row urls:{row['url']}, which is not there", row.locator)
        yield WebVisit(
            locator=row.locator,
            state=row.state,
            browser=chromium.browser(entry.path),
            url=(page.text("url") or "") if page else "",
            title=page.text("title") if page else None,
            referrer=before.text("url") if before else row.text("external_referrer_url") or None,
            transition=chromium.transition(row.integer("transition")),
            visit_count=page.integer("visit_count") if page else None,
            duration_us=row.integer("visit_duration"),
            visited=epochs.webkit_us(row["visit_time"]),
            details=_elsewhere(row, sources.get(row.rowid)),
        )


def _elsewhere(row: rows.Row, source: rows.Row | None) -> tuple[Detail, ...]:
    """Where the visit comes from, if not from this browser, and the number of the device that made it."""
    said = {
        "source": codes.word(chromium.SOURCES, source.integer("source")) if source else None,
        "originator_cache_guid": row.text("originator_cache_guid"),
    }
    return tuple(Detail(name=name, value=value) for name, value in said.items() if value)
