"""Pictures, videos and albums of Xiaomi's Gallery (MIUI), the private album among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import rows, stated, xiaomi_gallery
from parsers.support.rows import Tables

_ALBUM = ("serverId", "attributes", "dateTaken", "dateModified", "serverStatus", "localFlag")


@parser(
    name="android.xiaomi_gallery",
    version="1.0",
    match=["**/com.miui.gallery/**/gallery.db"],
    tables=[("cloud.localFile", "cloud.serverType", "cloud.localGroupId", "cloud.serverStatus")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of cloud (pictures, videos and, in older versions, albums), shareImage (of albums that others
    share) and album. What is there may lie in the cloud alone: then it has no local path.

    ``hidden`` is the private album, whose files are encrypted; ``deleted`` are rows that the application takes for
    that (server status deleted or purged, or the mark to delete on the device). Digests are SHA-1, a detail;
    ``taken_local`` is EXIF's time. Other numbers and times are details.
    Reference: com.miui.gallery, decompiled (GalleryDBHelper to version 91, DBImage, CloudTableUtils, AlbumManager:
    columns, types, private album, favorites); miui.provider.GalleryCloudColumns.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("cloud", "localFile"):
        return
    names = _names(tables)
    marks = tables.live("favorites", ("cloud_id", "isFavorite"))
    favorites = {row["cloud_id"] for row in marks if row["isFavorite"]}
    for table in ("cloud", "shareImage"):
        own = table == "cloud"
        for row in tables.rows(table, xiaomi_gallery.COLUMNS, xiaomi_gallery.MORE):
            chosen = True if own and row.rowid in favorites else None
            yield xiaomi_gallery.media(row, names if own else {}, chosen)
    for row in tables.rows("album", ("name", "localPath"), _ALBUM):
        yield FileReference(
            locator=row.locator,
            state=xiaomi_gallery.state(row),
            path=row.text("localPath"),
            name=row.text("name"),
            origin=f"{xiaomi_gallery.SERVICE}, album",
            app=xiaomi_gallery.APP,
            details=stated.details(row, *_ALBUM),
        )


def _names(tables: Tables) -> dict[Any, str | None]:
    """The names of albums by the number that media carry: those of album, in older versions rows of cloud."""
    old = tables.by_id("cloud", ("fileName", "serverType"))
    albums = (row for row in old.values() if row["serverType"] == xiaomi_gallery.ALBUM)
    found = {row.rowid: row.text("fileName") for row in albums}
    return found | {n: row.text("name") for n, row in tables.by_id("album", (), ("name",)).items()}
