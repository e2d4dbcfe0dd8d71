"""The pictures of their screens that applications of iOS leave when they go to the background."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference

_KHRONOS = b"\xabKTX 11\xbb\r\n\x1a\n"
_APPLE = b"AAPL\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SCENE = re.compile(r"-(default|[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12})\Z", re.IGNORECASE)
_SAME_ORDER = 0x04030201
_SIZE = 36  # pixelWidth and pixelHeight of the header


@parser(
    name="ios.snapshots",
    version="1.0",
    match=[
        f"**/{folder}/Snapshots/**/*.{form}"
        for folder in ("SplashBoard", "Caches")
        for form in ("ktx", "jpeg")
    ],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Names the picture with its application, as the folder has it, and of KTX its size in pixels; it is not drawn.

    The times are those of the file entry. Apple's own form of the header (AAPL) states no size that is published.
    Reference: Khronos, KTX File Format Specification 1.1 (header); iLEAPP, appSnapshots.py (folders).
    """
    with context.open() as file:
        head = file.read(_SIZE + 8)
    if not head.startswith((_KHRONOS, _APPLE, _JPEG)):
        return
    width = height = None
    if head.startswith(_KHRONOS) and len(head) == _SIZE + 8:
        order = "<" if int.from_bytes(head[12:16], "little") == _SAME_ORDER else ">"
        width, height = struct.unpack_from(f"{order}II", head, _SIZE)
    yield FileReference(
        locator=f"bytes 0+{len(head)}",
        path=entry.path,
        name=entry.path.replace("\\", "/").rpartition("/")[2],
        size=entry.size,
        origin="snapshot of an application's screen",
        app=_app(entry.path),
        width=width,
        height=height,
    )


def _app(path: str) -> str | None:
    """The application by the folder below Snapshots, without the scene or group that stands behind its identifier."""
    parts = path.replace("\\", "/").split("/")
    at = next((number for number, part in enumerate(parts) if part.lower() == "snapshots"), len(parts))
    folder = parts[at + 1] if at + 2 < len(parts) else ""
    if folder.lower() == "downscaled":
        return None
    return _SCENE.sub("", folder.removeprefix("sceneID:").partition(" ")[0]) or None
