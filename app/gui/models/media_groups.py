"""The headings of the gallery: which media stand together, in words."""

from __future__ import annotations

import re
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.gui.models.media_query import Order
from app.gui.words import line, time_text

translate = QCoreApplication.translate

_LOCAL = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)", re.ASCII)
_BANDS = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
_CLOSE = (5, 10, 16)


def local_text(zone: ZoneInfo) -> Any:
    """A function that writes a moment of a record in the zone; a camera's own time has none and stays."""

    def write(text: Any) -> str | None:
        if not isinstance(text, str) or not text:
            return None
        if found := _LOCAL.fullmatch(text):
            return "{}-{}-{} {}".format(*found.groups())
        # Set apart in a window that is read from right to left; here the bare text is grouped and sorted.
        return time_text(text, zone).strip("\u2066\u2069")

    return write


def heading(order: Order, value: Any) -> str:
    """What the media with this value stand under; the same words for all of one group."""
    if order == "size":
        return _size(value)
    if order == "similarity":
        return _distance(value)
    words = {
        "type": translate("Gallery", "No type known"),
        "date": translate("Gallery", "No date"),
        "camera": translate("Gallery", "No camera named"),
        "category": translate("Gallery", "No category"),
    }
    if order not in words or not value:
        return words.get(order, "")
    return line(str(value)[:10], 40) if order == "date" else line(value, 160)


def _size(value: Any) -> str:
    if not isinstance(value, int):
        return translate("Gallery", "No size known")
    words = (
        translate("Gallery", "Less than 10 kB"),
        translate("Gallery", "10 kB to 100 kB"),
        translate("Gallery", "100 kB to 1 MB"),
        translate("Gallery", "1 MB to 10 MB"),
        translate("Gallery", "10 MB to 100 MB"),
    )
    return next(
        (text for most, text in zip(_BANDS, words, strict=True) if value < most),
        translate("Gallery", "100 MB and more"),
    )


def _distance(value: Any) -> str:
    """A distance of difference hashes, of 64 at most."""
    if not isinstance(value, int):
        return translate("Gallery", "Not compared")
    close, near, far = _CLOSE
    if value <= close:
        return translate("Gallery", "Distance 0 to {}: much alike").format(close)
    if value <= near:
        return translate("Gallery", "Distance {} to {}: somewhat alike").format(close + 1, near)
    if value <= far:
        return translate("Gallery", "Distance {} to {}: a little alike").format(near + 1, far)
    return translate("Gallery", "Distance {} to 64: not alike").format(far + 1)
