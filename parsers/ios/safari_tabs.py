"""The tabs of Safari on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import plist_tree, rows
from parsers.support.stated import details, flag

_MORE = (
    "uuid", "user_visible_url", "opened_from_link", "order_index", "browser_window_uuid", "last_viewed_time",
)  # fmt: skip


@parser(
    name="safari.tabs",
    version="1.0",
    match=["**/Safari/BrowserState.db"],
    tables=[("tabs.url", "tabs.last_viewed_time")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads tabs with the pages that were in each (the property list of session_data).

    Until iOS 14 they were open; since iOS 15 a row is written when its tab is closed. last_viewed_time (seconds since
    2001) is when the tab got the focus, which may be hours before the page in the row was opened: so it is a detail as
    stored, and no page has a time here.
    Reference: the database's own schema (iOS 9 to 18); I. Whiffin, "BrowserState.db last_viewed_time?" (2023, 2024);
    MVT, safari_browserstate.py (session_data: four bytes, then a property list); iLEAPP, safariTabs.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("tabs", ("title", "url"), ("private_browsing", "session_data", *_MORE)):
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app="Safari",
            list="tab",
            url=row.text("url"),
            title=row.text("title"),
            private=flag(row, "private_browsing"),
            details=details(row, *_MORE),
        )
        yield from _pages(row)
    for row in tables.rows("tab_sessions", ("tab_uuid", "session_data")):
        yield from _pages(row)


def _pages(row: rows.Row) -> Iterator[Bookmark]:
    """The pages of a tab, back and forward, in their order."""
    data = row["session_data"]
    if not isinstance(data, bytes) or not data:
        return
    try:
        pages = plist_tree.at(plist_tree.read(data[4:]), "SessionHistory", "SessionHistoryEntries")
    except ValueError as error:
        row.context.warn(f"session_data cannot be read: {error}", row.locator)
        return
    for place, page in enumerate(pages if isinstance(pages, list) else ()):
        url, title = (plist_tree.at(page, f"SessionHistoryEntry{name}") for name in ("URL", "Title"))
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app="Safari",
            list="page of a tab",
            url=url if isinstance(url, str) else None,
            title=title if isinstance(title, str) else None,
            position=place,
        )
