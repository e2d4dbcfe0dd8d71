"""Bookmarks of Firefox and the browsers built on it, on Android and on the desktop."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chat, firefox, rows, stated

_MARK = ("fk", "type", "parent", "position", "title", "dateAdded", "lastModified", "guid")


@parser(
    name="firefox.bookmarks",
    version="1.0",
    match=["**/files/places.sqlite", "**/*.default*/places.sqlite"],
    tables=[("moz_bookmarks.fk", "moz_bookmarks.dateAdded", "moz_places.url")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads every row of moz_bookmarks that is a bookmark (folders, type 2, are its path; separators, 3, are left
    out) and moz_bookmarks_deleted: identifiers of bookmarks that were removed, which the account's other devices are
    still to be told, with the time of the removal as ``modified``.

    Reference: parsers/support/firefox.py names the schemas; ALEAPP, module Firefox (types).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("moz_bookmarks", "fk"):
        return
    browser, clock = firefox.browser(entry.path), firefox.clock(tables)
    pages = tables.by_id("moz_places", ("url", "title"))
    marks = tables.by_id("moz_bookmarks", _MARK)
    for row in tables.rows("moz_bookmarks", _MARK):
        if row["type"] not in (2, 3):
            page = pages.get(row["fk"])
            yield Bookmark(
                locator=row.locator,
                state=row.state,
                app=browser,
                list="bookmark",
                url=chat.text(page, "url"),
                title=row.text("title") or chat.text(page, "title"),
                folder=firefox.folder(row, marks),
                position=row.integer("position"),
                created=clock(row["dateAdded"]),
                modified=clock(row["lastModified"]),
                details=stated.details(row, "guid"),
            )
    for row in tables.rows("moz_bookmarks_deleted", ("guid", "dateRemoved")):
        yield Bookmark(
            locator=row.locator,
            state="deleted" if row.state == "live" else row.state,
            app=browser,
            list="removed bookmark",
            modified=clock(row["dateRemoved"]),
            details=stated.details(row, "guid"),
        )
