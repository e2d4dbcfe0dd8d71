"""The pictures and videos that Google Photos lists, on the device and in the account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import codes, epochs, rows, stated

_TABLES = {
    "local_media": "Google Photos, on the device",
    "remote_media": "Google Photos, in the account",
    "shared_media": "Google Photos, shared",
}
_DETAILS = (
    *("capture_timestamp", "timezone_offset", "upload_status", "inferred_latitude", "inferred_longitude"),
    *("media_store_id", "bucket_id", "type", "state", "is_archived", "dedup_key", "media_key"),
    *("collection_id", "owner_media_key", "server_creation_timestamp", "added_timestamp"),
)
_OPTIONAL = (
    *("filepath", "remote_url", "width", "height", "size_bytes", "duration", "latitude", "longitude"),
    *("folder_name", "trash_timestamp", "purge_timestamp", "caption", "mime_type", "owner_package_name"),
    *("is_favorite", "is_hidden", *_DETAILS[1:]),
)


@parser(
    name="android.google_photos",
    version="1.0",
    match=["**/com.google.android.apps.photos/**/gphotos*.db"],
    tables=[("local_media.utc_timestamp", "local_media.filepath", "remote_media.remote_url")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads local_media, remote_media and shared_media. utc_timestamp is the moment; capture_timestamp is the local
    time of the place, the same with timezone_offset (milliseconds) added.

    Reference: ALEAPP, modules Google Photos (seen on Android 10 to 16); Google Photos for Android (schema, Timestamp).
    """
    tables = rows.opened(context)
    for table, origin in _TABLES.items() if tables else ():
        if tables is None or not tables.has(table, "filename"):
            continue
        for row in tables.rows(table, ("filename", "utc_timestamp", "capture_timestamp"), _OPTIONAL):
            album, trashed = row.text("folder_name"), epochs.unix_ms(row["trash_timestamp"])
            yield FileReference(
                locator=row.locator,
                state=row.state,
                path=row.text("filepath"),
                name=row.text("filename"),
                mime=row.text("mime_type"),
                size=row.integer("size_bytes"),
                origin=origin,
                app=row.text("owner_package_name"),
                url=row.text("remote_url"),
                text=row.text("caption"),
                albums=(album,) if album else (),
                favorite=stated.flag(row, "is_favorite"),
                hidden=stated.flag(row, "is_hidden"),
                in_trash=True if trashed else None,
                width=row.integer("width"),
                height=row.integer("height"),
                duration_s=codes.seconds(row.integer("duration")),
                latitude=stated.decimal(row, "latitude"),
                longitude=stated.decimal(row, "longitude"),
                taken=epochs.unix_ms(row["utc_timestamp"]),
                taken_local=epochs.local(epochs.unix_ms(row["capture_timestamp"])),
                trashed=trashed,
                expires=epochs.unix_ms(row["purge_timestamp"]),
                details=stated.details(row, *_DETAILS),
            )
