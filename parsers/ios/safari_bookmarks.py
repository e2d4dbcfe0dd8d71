"""The bookmarks, reading list and, since iOS 15, tabs of Safari."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chat, rows
from parsers.support.stated import details

_MORE = ("type", "special_id", "hidden", "external_uuid", "server_id", "deleted", "last_modified")
_MOST_FOLDERS = 100


@parser(
    name="safari.bookmarks",
    version="1.0",
    match=["**/Safari/Bookmarks.db", "**/Safari/SafariTabs.db"],
    tables=[("bookmarks.special_id", "bookmarks.parent", "bookmarks.external_uuid", "bookmarks.url")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads every row of bookmarks, folders too (they have no address), with the folders that it stands in.

    What type and last_modified count is not published: they stand in the details.
    Reference: the database's own schema (iOS 8 to 18); iLEAPP, safariBookmarks.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("bookmarks", "url", "parent"):
        return
    name = "tabs" if entry.path.lower().endswith("safaritabs.db") else "bookmarks"
    found = list(tables.rows("bookmarks", ("title", "url", "parent"), ("order_index", *_MORE)))
    by_id: dict[Any, rows.Row] = {}
    for row in found:
        by_id.setdefault(row.rowid, row)
    for row in found:
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app="Safari",
            list=name,
            url=row.text("url") or None,
            title=row.text("title"),
            folder=_folder(row, by_id),
            position=row.integer("order_index"),
            details=details(row, *_MORE),
        )


def _folder(row: rows.Row, by_id: dict[Any, rows.Row]) -> str | None:
    """The titles of the folders, from the outermost; a folder inside of itself ends them."""
    titles: list[str] = []
    seen, parent = {row.rowid}, by_id.get(row["parent"])
    while parent is not None and parent.rowid not in seen and len(seen) < _MOST_FOLDERS:
        seen.add(parent.rowid)
        titles.insert(0, chat.text(parent, "title") or "")
        parent = by_id.get(parent["parent"])
    return "/".join(title for title in titles if title) or None
