"""A veiled picture: its file is decoded outside the window, and only a few grey dots of it come in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.gui.welfare import veil
from reports.picture_decoder import PictureDecoder
from reports.picture_worker import BLURRED


def veiled_dots(decoder: PictureDecoder, data: bytes) -> tuple[QImage, QSize]:
    """At most 16 dots in width and height of a picture file, in shades of grey, and the picture's own size.

    The process of ``decoder`` can be killed and reads a JPEG at an eighth of its size. For any thread. Raises
    :class:`reports.picture_decoder.PictureError`, in words.
    """
    dots = decoder.decode(data, BLURRED)
    image = QImage(dots.rgb, dots.width, dots.height, 3 * dots.width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_Grayscale8), QSize(dots.own_width, dots.own_height)


def veiled_picture(decoder: PictureDecoder, data: bytes, size: QSize) -> QImage:
    """:func:`veiled_dots`, drawn within ``size`` in the proportions of the picture: blurred and grey."""
    few, own = veiled_dots(decoder, data)
    return veil(few, own.scaled(size, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
