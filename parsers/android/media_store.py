"""The files that Android's MediaStore lists, those in its trash among them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import codes, epochs, rows, stated

_COLUMNS = (
    *("_data", "_size", "date_added", "date_modified", "mime_type", "title", "_display_name", "datetaken"),
)
_DETAILS = (
    *("format", "media_type", "relative_path", "volume_name", "referer_uri", "is_pending", "is_download"),
    *("orientation", "artist", "album", "isprivate", "instance_id", "document_id", "_user_id"),
)
_OPTIONAL = (
    *("description", "bucket_display_name", "duration", "width", "height", "latitude", "longitude"),
    *("owner_package_name", "is_trashed", "is_favorite", "date_expires", "download_uri", *_DETAILS),
)


@parser(
    name="android.media_store",
    version="1.0",
    match=["**/com.*android.providers.media*/**/external*.db", "**/com.*providers.media*/**/internal.db"],
    tables=[("files._data", "files.date_added", "files.media_type", "files.bucket_id")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads the table files: files and folders of shared storage. A file in the trash is live, with ``in_trash``; its
    name then begins with ``.trashed-``, and ``expires`` is when it is to be deleted.

    Reference: AOSP packages/providers/MediaProvider, DatabaseHelper.java (schema, Android 4.2 and later);
    android.provider.MediaStore.MediaColumns (seconds since 1970; datetaken and duration in milliseconds).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("files", "_data"):
        return
    for row in tables.rows("files", _COLUMNS, _OPTIONAL):
        album = row.text("bucket_display_name")
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=row.text("_data"),
            name=row.text("_display_name") or row.text("title"),
            mime=row.text("mime_type"),
            size=row.integer("_size"),
            origin="MediaStore",
            app=row.text("owner_package_name"),
            url=row.text("download_uri"),
            text=row.text("description"),
            albums=(album,) if album else (),
            favorite=stated.flag(row, "is_favorite"),
            in_trash=stated.flag(row, "is_trashed"),
            width=row.integer("width"),
            height=row.integer("height"),
            duration_s=codes.seconds(row.integer("duration")),
            latitude=stated.decimal(row, "latitude"),
            longitude=stated.decimal(row, "longitude"),
            created=epochs.unix_s(row["date_added"]),
            modified=epochs.unix_s(row["date_modified"]),
            taken=epochs.unix_ms(row["datetaken"]),
            expires=epochs.unix_s(row["date_expires"]),
            details=stated.details(row, *_DETAILS),
        )
