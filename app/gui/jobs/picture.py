"""Pictures of evidence decoded within limits of memory and size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

READ_AT_MOST = 64_000_000
"""Bytes of a picture file that are read."""
_MEGABYTES = 256
_EDGE = 2048


class PictureError(Exception):
    """The picture cannot be shown. The text says why, for a person."""


def decode(data: bytes) -> tuple[QImage, QSize]:
    """The picture, at most 2,048 pixels wide or high, and its own size in pixels.

    Needs no window and may run in any thread. Raises PictureError where the bytes are no picture that is
    read, or would take more than 256 MB.
    """
    QImageReader.setAllocationLimit(_MEGABYTES)
    content = QByteArray(data)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if not reader.canRead():
        raise PictureError("These bytes are not a picture of a kind that is shown here.")
    if bytes(reader.format().data()) in (b"svg", b"svgz", b"pdf"):
        raise PictureError("Drawings that can refer to other files are not shown.")
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _EDGE:
        shrunk = QSize(size)
        shrunk.scale(_EDGE, _EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(shrunk)
    image = reader.read()
    if image.isNull():
        raise PictureError(f"The picture is damaged or too large to be shown safely: {reader.errorString()}.")
    return image, size if size.isValid() else image.size()
