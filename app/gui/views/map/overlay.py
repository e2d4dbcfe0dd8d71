"""Tracks and circles of accuracy as a picture, painted in a thread: there may be many thousand lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from app.gui.views.map import painting
from app.gui.views.map.dress import Dress
from app.gui.views.map.mercator import World
from app.gui.views.map.tracks import Drawn
from app.gui.views.map.viewport import Viewport


@dataclass(frozen=True)
class Overlay:
    """A picture, clear where nothing is, and the part of the world that it shows."""

    view: Viewport
    image: QImage


def overlay(
    shown: Viewport,
    margin: int,
    ratio: float,
    rings: Sequence[list[World]],
    lines: Sequence[Drawn],
    worn: Dress,
) -> Overlay | None:
    """Circles and lines of a view and ``margin`` pixels around it; None where there are none."""
    if not rings and not lines:
        return None
    view = replace(shown, width=shown.width + 2 * margin, height=shown.height + 2 * margin)
    image = QImage(
        math.ceil(view.width * ratio),
        math.ceil(view.height * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painting.rings(painter, view, rings, worn)
    painting.lines(painter, view, lines, worn)
    painter.end()
    return Overlay(view, image)
