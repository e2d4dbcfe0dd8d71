"""The files that iCloud Drive holds, on iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent, FileReference
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_ITEMS = "client_items"
_COLUMNS = ("item_id", "item_parent_id", "item_filename", "item_birthtime", "version_mtime", "version_size")
_MORE = (
    "item_lastusedtime", "item_trash_put_back_path", "item_sharing_options", "item_creator_id", "version_device",
    "item_favoriterank", "item_finder_tags", "item_type", "item_state", "item_user_visible",
)  # fmt: skip
_MOST_DEPTH = 64


@parser(
    name="ios.drive_files",
    version="1.0",
    match=["**/CloudDocs/session/db/client.db"],
    tables=[(f"{_ITEMS}.item_id", f"{_ITEMS}.item_filename")],
    emits=[FileReference, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference | DeviceEvent]:
    """Reads every row of client_items, folders too, whether or not its content is on the device; boot_history.

    ``path`` is put together of the folders above. An item with a place to be put back to is in the trash. Sharing, the
    creator and the device that wrote it are numbers (those of server.db); the last use is a detail, in seconds since
    1970. boot_history tells since when a build of the system ran.
    Reference: CloudDocs' own statements (columns; times as of stat); iLEAPP, filesApp.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_ITEMS):
        return
    libraries = tables.by_id("app_libraries", (), ("app_library_name",))
    above = {
        row["item_id"]: (row["item_parent_id"], row["item_filename"])
        for row in tables.live(_ITEMS, (), _COLUMNS[:3])
    }
    for row in tables.rows(_ITEMS, _COLUMNS, ("app_library_rowid", *_MORE)):
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=_path(row, above),
            name=row.text("item_filename"),
            size=row.integer("version_size"),
            origin="iCloud Drive",
            app=chat.text(libraries.get(row["app_library_rowid"]), "app_library_name"),
            in_trash=True if row["item_trash_put_back_path"] not in (None, "", b"") else None,
            created=epochs.unix_s(row["item_birthtime"] or None),
            modified=epochs.unix_s(row["version_mtime"] or None),
            details=details(row, *_MORE),
        )
    for row in tables.rows("boot_history", ("date", "os"), ("br",)):
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="system build",
            value=row.text("os"),
            log="boot_history",
            started=epochs.unix_s(row["date"]),
            details=details(row, "br"),
        )


def _path(row: rows.Row, above: dict[Any, tuple[Any, Any]]) -> str | None:
    """The names from the outermost folder on; damaged rows may name each other in a circle."""
    names, parent = [row["item_filename"]], row["item_parent_id"]
    while parent in above and len(names) < _MOST_DEPTH:
        parent, name = above[parent]
        names.append(name)
    return "/".join(name for name in reversed(names) if isinstance(name, str)) or None
