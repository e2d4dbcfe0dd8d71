"""The trash of Xiaomi's Gallery (MIUI)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import epochs, rows, stated

_COLUMNS = (
    "fileName", "deleteTime", "trashFilePath", "albumName", "mimeType", "imageWidth", "imageHeight",
)  # fmt: skip
_DETAILS = (
    "albumPath", "sha1", "microFilePath", "cloudId", "cloudServerId", "albumLocalId", "albumServerId", "isOrigin",
    "orientation", "duration", "mixedDateTime", "serverTag", "creatorId", "status", "tag",
)  # fmt: skip


@parser(
    name="android.xiaomi_gallery_trash",
    version="1.0",
    match=["**/com.miui.gallery/**/gallery_sub.db"],
    tables=[("TrashBinItem.trashFilePath", "TrashBinItem.deleteTime", "TrashBinItem.albumPath")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of TrashBinItem: what was thrown away, from which album, and where its file lies since.

    A size of -1 stands for none. Codes, and numbers whose unit is not published, are details; SHA-1 among them.
    Reference: com.miui.gallery, decompiled (TrashBinItem: columns; GalleryEntityManager: database, size; TrashUtils:
    deleteTime in milliseconds).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("TrashBinItem", _COLUMNS, ("imageSize", *_DETAILS)):
        size, album = row.integer("imageSize"), row.text("albumName")
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=row.text("trashFilePath"),
            name=row.text("fileName"),
            mime=row.text("mimeType"),
            size=None if size is None or size < 0 else size,
            origin="Xiaomi Gallery, trash",
            app="com.miui.gallery",
            albums=(album,) if album else (),
            in_trash=True,
            width=row.integer("imageWidth"),
            height=row.integer("imageHeight"),
            trashed=epochs.unix_ms(row["deleteTime"]),
            details=stated.details(row, *_DETAILS),
        )
