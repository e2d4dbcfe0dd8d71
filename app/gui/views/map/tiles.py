"""Tiles of a local file, read and decoded outside of the window's thread, the newest wish first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.gui.jobs.background import Background
from app.gui.views.map.tile_file import TileFile, TilesError
from app.gui.views.map.viewport import Viewport
from reports.picture_decoder import PictureDecoder, PictureError
from reports.picture_worker import REDUCED

_KEPT = 160
_DEEPER = 5
"""Zooms by which the deepest tiles are enlarged; nearer, none are drawn."""
_SECONDS = 5.0
_MOST_AT_ONCE = 400


class TileKey(NamedTuple):
    """A tile; ``row`` is counted from the north."""

    zoom: int
    column: int
    row: int


class TilesInfo(NamedTuple):
    """What a file says of itself, as safe text."""

    name: str
    attribution: str
    least_zoom: int
    most_zoom: int


class Tiles(QObject):
    """The tiles of one file at a time. Each picture is decoded by a process that can be killed."""

    arrived = Signal()
    """More tiles are there."""
    opened = Signal(object)
    """A file is used: its :class:`TilesInfo`; None where none is."""
    refused = Signal(str)
    """The file is not used, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._lock = threading.Lock()
        self._wanted: list[TileKey] = []
        self._file: TileFile | None = None
        self._decoder: PictureDecoder | None = None
        self._images: OrderedDict[TileKey, QImage | None] = OrderedDict()
        self._busy = False
        self.info: TilesInfo | None = None
        self.unread = 0
        """Tiles of this file that could not be read or decoded."""

    def open(self, path: Path | None) -> None:
        """Uses another file, or none."""
        self._background.forget()
        self._images.clear()
        self._busy, self.info, self.unread = False, None, 0
        self._background.run(lambda: self._open(path), self._opened, self._not_opened)

    def seen(self, view: Viewport) -> list[TileKey]:
        """The tiles that cover a view, those in its middle first; columns may lie beyond the world's edges."""
        info = self.info
        if info is None or view.zoom > info.most_zoom + _DEEPER:
            return []
        zoom = min(max(round(view.zoom), info.least_zoom), info.most_zoom)
        count = 1 << zoom
        left, top, right, bottom = view.edges()
        columns = range(int(left * count // 1), int(right * count // 1) + 1)
        rows = range(max(0, int(top * count)), min(count - 1, int(bottom * count)) + 1)
        if len(columns) * len(rows) > _MOST_AT_ONCE:
            return []
        keys = [TileKey(zoom, column, row) for column in columns for row in rows]
        x, y = view.x * count - 0.5, view.y * count - 0.5
        return sorted(keys, key=lambda key: (key.column - x) ** 2 + (key.row - y) ** 2)

    def image(self, key: TileKey) -> QImage | None:
        """The picture of a tile, None where it is not there or not there yet."""
        key = key._replace(column=key.column % (1 << key.zoom))
        found = self._images.get(key)
        if found is not None:
            self._images.move_to_end(key)
        return found

    def want(self, keys: list[TileKey]) -> None:
        """Asks for tiles; what was wished before and is not begun is forgotten."""
        wrapped = (key._replace(column=key.column % (1 << key.zoom)) for key in keys)
        wanted = [key for key in dict.fromkeys(wrapped) if key not in self._images][:_KEPT]
        with self._lock:
            self._wanted = wanted
        if wanted and not self._busy:
            self._busy = True
            self._background.run(self._next, self._take, self._broken)

    def stop(self) -> None:
        """Ends the thread and the process."""
        with self._lock:
            self._wanted = []
        self._background.stop()
        self._close()

    # In the thread

    def _open(self, path: Path | None) -> TilesInfo | None:
        self._close()
        if path is None:
            return None
        self._file = TileFile(path)
        found = self._file
        return TilesInfo(found.name, found.attribution, found.least_zoom, found.most_zoom)

    def _next(self) -> tuple[TileKey | None, QImage | None, bool]:
        """The next wished tile; whether it was there and could not be read."""
        with self._lock:
            key = self._wanted.pop(0) if self._wanted else None
        if key is None or self._file is None:
            return None, None, False
        try:
            data = self._file.tile(*key)
            return key, None if data is None else self._decoded(data), False
        except (TilesError, PictureError):
            return key, None, True

    def _decoded(self, data: bytes) -> QImage:
        if self._decoder is None:
            self._decoder = PictureDecoder(_SECONDS)
        dots = self._decoder.decode(data, REDUCED)
        image = QImage(dots.rgb, dots.width, dots.height, 3 * dots.width, QImage.Format.Format_RGB888)
        return image.convertToFormat(QImage.Format.Format_RGB32)  # a copy: the bytes are gone after this

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None

    # In the window's thread

    def _opened(self, info: TilesInfo | None) -> None:
        self.info = info
        self.opened.emit(info)

    def _not_opened(self, message: str) -> None:
        self.opened.emit(None)
        self.refused.emit(message)

    def _take(self, answer: tuple[TileKey | None, QImage | None, bool]) -> None:
        key, image, broken = answer
        if key is None:
            self._busy = False
            return
        self._images[key] = image
        self.unread += broken
        while len(self._images) > 2 * _KEPT:
            self._images.popitem(last=False)
        self.arrived.emit()
        self._background.run(self._next, self._take, self._broken)

    def _broken(self, message: str) -> None:
        self._busy = False
        self.refused.emit(message)
