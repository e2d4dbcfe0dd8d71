"""Our own icons, drawn in the text colour of the palette that is worn."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.gui import resources, theme


def icon(name: str, role: str = "text") -> QIcon:
    """A symbol in one of the palette's colours, by its file name without ``.svg``."""
    worn = theme.current()
    return _tinted(name, getattr(worn, role), worn.highlighted_text, worn.muted)


def application_icon() -> QIcon:
    """The icon of the application in its own colours."""
    result = QIcon()
    svg = resources.read("icons", "indicia.svg")
    for edge in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(_draw(svg, edge, 1.0))
    return result


def picture(name: str, edge: int, role: str = "text") -> QPixmap:
    """A symbol as a square pixmap of ``edge`` logical pixels."""
    if name == "indicia":
        return _draw(resources.read("icons", "indicia.svg"), edge, _ratio())
    return _draw(_coloured(name, getattr(theme.current(), role)), edge, _ratio())


@lru_cache(maxsize=256)
def _tinted(name: str, colour: str, selected: str, disabled: str) -> QIcon:
    result = QIcon()
    modes = ((QIcon.Mode.Normal, colour), (QIcon.Mode.Selected, selected), (QIcon.Mode.Disabled, disabled))
    for mode, value in modes:
        for ratio in (1.0, 2.0):
            result.addPixmap(_draw(_coloured(name, value), 16, ratio), mode)
    return result


def _coloured(name: str, colour: str) -> bytes:
    return resources.read("icons", f"{name}.svg").replace(b"currentColor", colour.encode("ascii"))


def _draw(svg: bytes, edge: int, ratio: float) -> QPixmap:
    pixels = int(edge * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
