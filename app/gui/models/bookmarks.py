"""Places in files that the examiner wants to find again: settings of this computer, never part of the case."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from PySide6.QtCore import QSettings

MOST = 500
"""Bookmarks of one file."""


class Bookmark(msgspec.Struct, frozen=True, order=True):
    """A place in a file: offset and number of bytes, and how the examiner calls it."""

    offset: int
    title: str
    length: int = 1


class Bookmarks:
    """The bookmarks of one case, by file entry."""

    def __init__(self, folder: Path) -> None:
        case = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._group = f"bookmarks/{case}"

    def of(self, entry: str) -> list[Bookmark]:
        """Those of a file entry, by offset. What cannot be read of the settings is none."""
        try:
            text = str(QSettings().value(f"{self._group}/{entry}", "[]"))
            return sorted(msgspec.json.decode(text, type=list[Bookmark]))
        except msgspec.MsgspecError:
            return []

    def put(self, entry: str, bookmark: Bookmark) -> bool:
        """Adds one, in the place of one at the same offset. False, and nothing done, where there are 500 already."""
        others = [each for each in self.of(entry) if each.offset != bookmark.offset]
        if len(others) >= MOST:
            return False
        self._keep(entry, sorted([*others, bookmark]))
        return True

    def drop(self, entry: str, offset: int) -> None:
        """Takes away what stands at an offset."""
        self._keep(entry, [each for each in self.of(entry) if each.offset != offset])

    def _keep(self, entry: str, bookmarks: list[Bookmark]) -> None:
        key = f"{self._group}/{entry}"
        if bookmarks:
            QSettings().setValue(key, msgspec.json.encode(bookmarks).decode())
        else:
            QSettings().remove(key)
