"""What Samsung's My Files lists as downloaded and as recent."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import chat, rows, stated

_LISTS = (("download_history", "downloads"), ("recent_files", "recent files"))
_COLUMNS = ("_source", "_description", "_from_s_browser")
_NEW = ("mDate", "mName", "mFullPath", "mIsHidden", "mTrashed")
_OLD = ("date", "name", "size", "_data")


@parser(
    name="android.samsung_files",
    version="1.0",
    match=["**/com.sec.android.app.myfiles/databases/*.db"],
    tables=[
        ("download_history.mFullPath", "download_history._from_s_browser"),
        ("download_history._data", "download_history._from_s_browser"),
        ("recent_files.mFullPath", "recent_files._from_s_browser"),
    ],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of download_history, in both its forms, and of recent_files. What the date of a row is the
    date of, nobody published: it is a detail, in milliseconds since 1970.

    Reference: ALEAPP, smyFiles (tables, columns of both versions, milliseconds).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, word in _LISTS:
        for row in tables.rows(table, (), (*_NEW, *_OLD, *_COLUMNS)):
            yield FileReference(
                locator=row.locator,
                state=row.state,
                path=chat.filled(row, "mFullPath", "_data"),
                name=chat.filled(row, "mName", "name"),
                size=row.integer("size"),
                origin=f"Samsung My Files, {word}",
                app="com.sec.android.app.myfiles",
                hidden=stated.flag(row, "mIsHidden"),
                in_trash=stated.flag(row, "mTrashed"),
                details=stated.details(row, "mDate", "date", *_COLUMNS),
            )
