"""The trash and the log of Samsung's Gallery."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent, FileReference
from parsers.support import epochs, rows, stated

_APP = "com.sec.android.gallery3d"
_PATH = ("__absPath", "__Title", "__originPath", "__originTitle", "__deleteTime")


@parser(
    name="android.samsung_gallery",
    version="1.0",
    match=["**/com.sec.android.gallery3d/**/local.db"],
    tables=[("trash.__absPath", "trash.__originPath", "trash.__deleteTime")],
    emits=[FileReference, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference | DeviceEvent]:
    """Reads the table trash, and the table log as it stands: its times are local and without a zone, so they are among
    the details; its paths are written in Base64 with more characters in between.

    Reference: M. Lacombe and Cheeky4n6Monkey, "Mike & the Monkey Dumpster Dive Into Samsung Gallery3d App Trash"
    (2022; versions 10.2 and 11.5: tables, columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("trash", _PATH, ("__restoreExtra",)):
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=row.text("__absPath"),
            name=row.text("__Title"),
            original_name=row.text("__originTitle"),
            app=_APP,
            origin="Samsung Gallery, trash",
            in_trash=True,
            trashed=epochs.unix_ms(row["__deleteTime"]),
            details=stated.details(row, "__originPath", "__restoreExtra"),
        )
    for row in tables.rows("log", ("_timestamp", "_log")) if tables.has("log", "_log") else ():
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event=row.text("_log") or "",
            app=_APP,
            log="log",
            details=stated.details(row, "_timestamp"),
        )
