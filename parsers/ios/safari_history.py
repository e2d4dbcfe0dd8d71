"""The history of Safari."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark, DeviceEvent, WebVisit
from parsers.support import chat, epochs, rows, safari
from parsers.support.stated import details

_MORE = ("load_successful", "http_non_get", "synthesized", "redirect_source", "redirect_destination")


@parser(
    name="safari.history",
    version="1.0",
    match=["**/Safari/History.db", "**/Safari/Profiles/*/History.db"],
    tables=[("history_visits.visit_time", "history_visits.history_item", "history_items.url")],
    emits=[WebVisit, DeviceEvent, Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebVisit | DeviceEvent | Bookmark]:
    """Reads every row of history_visits with its page, and what history_tombstones keeps of a history that was cleared.

    Redirects stand in the details as numbers of visits; ``origin`` says whether it was on this device. A page that no
    visit is left of, as after a deletion, is an address of its own.
    Reference: the database's own schema (NSDate; iOS 8 to 18, macOS 10.10 on); plaso, safari.py; iLEAPP,
    safariHistory.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("history_visits", "history_item"):
        return
    pages = safari.Pages(tables)
    for row in tables.rows("history_visits", ("history_item", "visit_time", "title"), (*_MORE, "origin")):
        found = pages.of(row)
        if found is None and row.state == "live":
            context.warn(
                f"the visit names row history_items:{row['history_item']}, which is not there", row.locator
            )
        yield WebVisit(
            locator=row.locator,
            state=row.state,
            browser="Safari",
            url=chat.text(found, "url") or "",
            title=row.text("title"),
            visit_count=chat.integer(found, "visit_count"),
            visited=epochs.cocoa_s(row["visit_time"]),
            details=details(row, *_MORE) + safari.origin(row),
        )
    for page in pages.without_a_visit():
        yield Bookmark(
            locator=page.locator,
            state=page.state,
            app="Safari",
            list="page of the history without a visit",
            url=page.text("url"),
            visit_count=page.integer("visit_count"),
        )
    for row in tables.rows("history_tombstones", ("start_time", "end_time", "url")):
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="history_tombstones",
            value=row.text("url"),
            app="Safari",
            log="history_tombstones",
            started=epochs.cocoa_s(row["start_time"]),
            ended=epochs.cocoa_s(row["end_time"]),
        )
