"""Bookmarks, saved pages and open tabs of Samsung's browser."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chat, rows, stated

_APP = "Samsung Internet"
_BOOKMARK = (
    "BOOKMARK_ID", "FOLDER", "PARENT", "SURL", "TAGS", "DELETED", "CREATED", "MODIFIED", "bookmark_type",
    "ACCOUNT_NAME", "ACCOUNT_TYPE", "DEVICE_ID", "DEVICE_NAME", "guid",
)  # fmt: skip
_PAGE = (
    "path", "dir_path", "created", "modified", "is_deleted", "is_read", "isReadingItem", "account_name", "device_id",
    "device_name",
)  # fmt: skip
_TAB = (
    "TAB_ID", "TAB_GROUP_NAME", "TAB_ACTIVATE", "IS_DELETED", "DATE_CREATED", "DATE_MODIFIED", "TAB_USAGE",
    "ACCOUNT_NAME", "ACCOUNT_TYPE", "DEVICE_ID", "DEVICE_NAME", "DEVICE_TYPE",
)  # fmt: skip


@parser(
    name="android.samsung_browser",
    version="1.0",
    match=["**/com.sec.android.app.sbrowser*/**/SBrowser.db"],
    tables=[("BOOKMARKS.BOOKMARK_ID", "BOOKMARKS.SURL"), ("TABS.TAB_URL", "TABS.IS_INCOGNITO")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads BOOKMARKS (and its folders), READINGLIST (pages that were saved) and TABS, those of the account's other
    devices too: the details name the device. In what unit times are is not published: they are details.

    Reference: com.sec.android.app.sbrowser, decompiled in an older and a newer version (CREATE statements of both).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("BOOKMARKS", ("URL", "TITLE", "POSITION"), _BOOKMARK):
        kind = "folder of bookmarks" if row.integer("FOLDER") == 1 else "bookmarks"
        yield _entry(row, kind, "URL", "TITLE", "POSITION", _BOOKMARK)
    for row in tables.rows("READINGLIST", ("url", "title"), ("description", *_PAGE)):
        yield _entry(row, "saved pages", "url", "title", "", _PAGE)
    for row in tables.rows("TABS", ("TAB_URL", "TAB_TITLE", "TAB_INDEX"), ("IS_INCOGNITO", *_TAB)):
        yield _entry(row, "tabs", "TAB_URL", "TAB_TITLE", "TAB_INDEX", _TAB)


def _entry(
    row: rows.Row, kind: str, url: str, title: str, position: str, details: tuple[str, ...]
) -> Bookmark:
    return Bookmark(
        locator=row.locator,
        state=row.state,
        app=_APP,
        list=kind,
        url=chat.filled(row, url),
        title=chat.filled(row, title),
        text=chat.filled(row, "description"),
        position=row.integer(position),
        private=stated.flag(row, "IS_INCOGNITO"),
        details=tuple(each for each in stated.details(row, *details) if each.value not in ("", 0)),
    )
