"""Which file of tiles is drawn: chosen by the examiner, kept in the settings, named on the map."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog

from app.gui.views.map.canvas import Canvas
from app.gui.views.map.map_bar import MapBar
from app.gui.views.map.tiles import Tiles, TilesInfo

_KEY = "map/tiles"


class TileChoice(QObject):
    """Nothing of the file goes anywhere but onto the map."""

    refused = Signal(str)
    """Why a file is not used, in words; empty where another one is tried."""

    def __init__(self, tiles: Tiles, canvas: Canvas, bar: MapBar) -> None:
        super().__init__(canvas)
        self._tiles, self._canvas, self._bar = tiles, canvas, bar
        bar.choose_tiles.triggered.connect(self._choose)
        bar.no_tiles.triggered.connect(lambda: self.use(None))
        tiles.opened.connect(self._credit)
        tiles.refused.connect(self._refused)
        self._credit(None)

    def open_kept(self) -> None:
        """Opens the file that was used the last time."""
        kept = QSettings().value(_KEY, "", str)
        if isinstance(kept, str) and kept:
            self._tiles.open(Path(kept))

    def use(self, path: Path | None) -> None:
        """Draws another file of tiles, or none, now and the next time."""
        QSettings().setValue(_KEY, "" if path is None else str(path))
        self.refused.emit("")
        self._tiles.open(path)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._canvas,
            self.tr("Choose a file of map tiles"),
            "",
            self.tr("Map tiles (*.mbtiles);;All files (*)"),
        )
        if name:
            self.use(Path(name))

    def _refused(self, why: str) -> None:
        self._bar.no_tiles.setEnabled(bool(QSettings().value(_KEY, "", str)))
        self.refused.emit(self.tr("Map tiles: {}").format(why))

    def _credit(self, info: TilesInfo | None) -> None:
        shipped = self.tr("Natural Earth · GeoNames (CC BY 4.0)")
        if info is not None:
            shipped = " · ".join(filter(None, (info.name, info.attribution, shipped)))
        self._canvas.attribution = shipped
        self._bar.no_tiles.setEnabled(info is not None)
        self._tiles.want(self._tiles.seen(self._canvas.view))
        self._canvas.update()
