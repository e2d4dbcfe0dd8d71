"""A row of Xiaomi's Gallery (MIUI), as a file that is named.

Reference: com.miui.gallery, decompiled (GalleryDBHelper to version 91, DBImage, CloudTableUtils); GalleryCloudUtils:
duration in seconds, EXIF's fractions, MediaStore's time in milliseconds; miui.provider.GalleryCloudColumns.
"""

from __future__ import annotations

from typing import Any, Literal

from evidence.model.kinds import FileReference
from parsers.support import codes, epochs, stated
from parsers.support.degrees_text import degrees
from parsers.support.rows import Row

APP, SERVICE = "com.miui.gallery", "Xiaomi Gallery"
ALBUM = 0
_TYPES = {ALBUM: "album", 1: "image", 2: "video"}
_PRIVATE, _PRIVATE_ON_SERVER = -1000, 1000
_DELETE, _GONE = 2, ("deleted", "purged")
_GPS = ("exifGPSLatitude", "exifGPSLatitudeRef", "exifGPSLongitude", "exifGPSLongitudeRef")
COLUMNS = (
    "localFile", "fileName", "size", "mimeType", "dateTaken", "serverType", "serverStatus", "localFlag", "localGroupId",
    "groupId", "exifImageWidth", "exifImageLength", "duration", "exifDateTime", *_GPS,
)  # fmt: skip
MORE = (
    "title", "thumbnailFile", "microthumbfile", "downloadFile", "sha1", "serverId", "dateModified", "mixedDateTime",
    "location", "exifMake", "exifModel", "creatorId",
)  # fmt: skip


def state(row: Row) -> Literal["live", "deleted", "recovered"]:
    """Deleted where the application takes the row for that: by its server, or marked to be on the device."""
    gone = str(row["serverStatus"]).lower() in _GONE or row.integer("localFlag") == _DELETE
    return "deleted" if gone and row.state == "live" else row.state


def media(row: Row, names: dict[Any, str | None], favorite: bool | None) -> FileReference:
    """A picture, video or album. ``names`` are those of albums by their numbers."""
    group, kind = row.integer("localGroupId"), codes.word(_TYPES, row.integer("serverType"))
    private = group == _PRIVATE or row.integer("groupId") == _PRIVATE_ON_SERVER
    latitude = degrees(row.text(_GPS[0]), row.text(_GPS[1]), 90)
    longitude = degrees(row.text(_GPS[2]), row.text(_GPS[3]), 180)
    placed = latitude is not None and longitude is not None
    album = names.get(group)
    return FileReference(
        locator=row.locator,
        state=state(row),
        path=row.text("localFile"),
        name=row.text("fileName"),
        mime=row.text("mimeType"),
        size=row.integer("size"),
        origin=stated.joined(SERVICE, kind, "private album" if private else None),
        app=APP,
        albums=(album,) if album else (),
        favorite=favorite,
        hidden=private or None,
        width=row.integer("exifImageWidth"),
        height=row.integer("exifImageLength"),
        duration_s=row.integer("duration"),
        latitude=latitude if placed else None,
        longitude=longitude if placed else None,
        taken_local=row.text("exifDateTime"),
        taken=epochs.unix_ms(row["dateTaken"]),
        details=stated.details(row, "serverStatus", "localFlag", *MORE, *(() if placed else _GPS)),
    )
