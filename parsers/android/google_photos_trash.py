"""What lies in the trash of Google Photos on a device."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import epochs, rows, stated


@parser(
    name="android.google_photos_trash",
    version="1.0",
    match=["**/com.google.android.apps.photos/**/local_trash.db"],
    tables=[("local.local_path", "local.trash_file_name", "local.deleted_time")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads the table local. The file itself lies under ``name`` in files/trash_files of the application.

    Reference: ALEAPP, module Google Photos - Local Trash (columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("local", "local_path"):
        return
    columns = ("deleted_time", "local_path", "content_uri", "trash_file_name", "is_video")
    for row in tables.rows("local", columns, ("media_store_id",)):
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=row.text("local_path"),
            name=row.text("trash_file_name"),
            origin="Google Photos, in the trash of the device",
            in_trash=True,
            trashed=epochs.unix_ms(row["deleted_time"]),
            details=stated.details(row, "content_uri", "is_video", "media_store_id"),
        )
