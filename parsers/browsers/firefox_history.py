"""Visits of Firefox and the browsers built on it, on Android and on the desktop."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebVisit
from parsers.support import chat, firefox, rows, stated

_OTHER = (
    "visit_count_remote",
    "last_visit_date_remote",
    "typed",
    "hidden",
    "description",
    "preview_image_url",
)


@parser(
    name="firefox.history",
    version="1.0",
    match=["**/files/places.sqlite", "**/*.default*/places.sqlite"],
    tables=[("moz_historyvisits.place_id", "moz_historyvisits.visit_date", "moz_places.url")],
    emits=[WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebVisit]:
    """Reads every row of moz_historyvisits with its page; the referrer is the page of from_visit, and ``is_local`` 0 a
    visit on another device of the account. Visits of moz_historyvisit_tombstones were deleted here, which the account's
    other devices are still to be told. A page that no visit names is given with its last visit, but for one that was
    never visited.

    Reference: parsers/support/firefox.py names the schemas; ALEAPP, module Firefox (milliseconds on Android).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("moz_historyvisits", "place_id", "visit_date"):
        return
    browser, clock = firefox.browser(entry.path), firefox.clock(tables)
    pages = tables.by_id("moz_places", ("url", "title"), firefox.PAGE)
    place_of = {
        rowid: row["place_id"] for rowid, row in tables.by_id("moz_historyvisits", ("place_id",)).items()
    }
    columns = ("place_id", "visit_date", "from_visit", "visit_type")
    for row in tables.rows("moz_historyvisits", columns, ("is_local", "source")):
        page, before = pages.get(row["place_id"]), pages.get(place_of.get(row["from_visit"]))
        yield WebVisit(
            locator=row.locator,
            state=row.state,
            browser=browser,
            url=chat.text(page, "url") or "",
            title=chat.text(page, "title"),
            referrer=chat.text(before, "url"),
            transition=firefox.transition(row.integer("visit_type")),
            visit_count=firefox.visits(page),
            visited=clock(row["visit_date"]),
            details=stated.details(row, "is_local", "source"),
        )
    for row in tables.rows("moz_historyvisit_tombstones", ("place_id", "visit_date")):
        yield WebVisit(
            locator=row.locator,
            state="deleted" if row.state == "live" else row.state,
            browser=browser,
            url=chat.text(pages.get(row["place_id"]), "url") or "",
            visited=clock(row["visit_date"]),
        )
    for row in firefox.unnamed(tables, set(place_of.values())):
        yield WebVisit(
            locator=row.locator,
            state=row.state,
            browser=browser,
            url=row.text("url") or "",
            title=row.text("title"),
            visit_count=firefox.visits(row),
            visited=firefox.last_visit(row, clock),
            details=stated.details(row, *_OTHER),
        )
