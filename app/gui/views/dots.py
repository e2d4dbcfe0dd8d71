"""Dots that a decoding process sent, as a picture of the window."""

from __future__ import annotations

from PySide6.QtGui import QImage


def picture_of_dots(wide: int, high: int, rgb: bytes) -> QImage | None:
    """Three bytes a dot as a picture; None where there are none, or not as many as there should be."""
    if wide <= 0 or high <= 0 or len(rgb) != 3 * wide * high:
        return None
    return QImage(rgb, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()
