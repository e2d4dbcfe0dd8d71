"""Android's own browser, and those of makers that were built on it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark, WebSearch, WebVisit
from parsers.support import epochs, rows, stated
from parsers.support.android_folders import package

_APP, _PACKAGE = "Android browser", "com.android.browser"
_MOST_DEPTH = 100


@parser(
    name="android.browser",
    version="1.0",
    match=["**/com.android.browser/**/browser2.db"],
    tables=[
        ("history.url", "history.date", "history.visits", "history.user_entered"),
        ("bookmarks.url", "bookmarks.parent", "bookmarks.insert_after"),
    ],
    emits=[WebVisit, Bookmark, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebVisit | Bookmark | WebSearch]:
    """Reads history, of each page the last visit and the number of visits; bookmarks and searches. A bookmark that is
    marked deleted has the state deleted; folders are given as the path of each bookmark. Other
    makers' browsers are named by their package.

    Reference: AOSP packages/apps/Browser, BrowserProvider2.java (schema, Android 3 and later) and
    com.android.browser.provider.BrowserContract (milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    found = package(entry.path)
    app = found if found and found != _PACKAGE else _APP
    for row in tables.rows("history", ("title", "url", "date", "visits"), ("created", "user_entered")):
        yield WebVisit(
            locator=row.locator,
            state=row.state,
            browser=app,
            url=row.text("url") or "",
            title=row.text("title"),
            visit_count=row.integer("visits"),
            visited=epochs.unix_ms(row["date"]),
            details=stated.details(row, "created", "user_entered"),
        )
    columns = ("title", "url", "parent", "folder", "deleted", "created", "modified")
    marks = tables.by_id("bookmarks", columns)
    for row in tables.rows("bookmarks", columns, ("account_name", "position")):
        if not row.integer("folder"):
            yield Bookmark(
                locator=row.locator,
                state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
                app=app,
                list="bookmark",
                url=row.text("url"),
                title=row.text("title"),
                folder=_folder(row, marks),
                created=epochs.unix_ms(row["created"]),
                modified=epochs.unix_ms(row["modified"]),
                details=stated.details(row, "account_name", "position"),
            )
    for row in tables.rows("searches", ("search", "date")):
        query, date = row.text("search") or "", epochs.unix_ms(row["date"])
        yield WebSearch(
            locator=row.locator, state=row.state, service=app, app=app, query=query, searched=date
        )


def _folder(row: rows.Row, marks: dict[object, rows.Row]) -> str | None:
    names: dict[int, str] = {}
    while len(names) < _MOST_DEPTH and (above := marks.get(row["parent"])) and above.rowid not in names:
        names[above.rowid] = above.text("title") or ""
        row = above
    return "/".join(reversed(names.values())) or None
