"""What lies below and above the points: ground, tiles, rings around what is selected, rectangles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.gui import theme
from app.gui.views.map import painting
from app.gui.views.map.area import Area
from app.gui.views.map.base_map import Ground
from app.gui.views.map.dress import Dress
from app.gui.views.map.marks import Mark
from app.gui.views.map.mercator import to_world
from app.gui.views.map.tiles import Tiles
from app.gui.views.map.viewport import Viewport


class Selected(NamedTuple):
    """Positions of points: what is selected, and the one that the examiner is on."""

    points: Collection[int]
    current: int | None

    def ringed(self, marks: Iterable[tuple[int, Mark]]) -> Iterator[tuple[int, Mark, bool]]:
        """The marks that hold something selected; true for the one that the examiner is on."""
        for turn, mark in marks:
            current = self.current is not None and self.current in mark.members
            if current or (self.points and any(each in self.points for each in mark.members)):
                yield turn, mark, current


def paint_picture(
    painter: QPainter, view: Viewport, of: Viewport, image: QImage, *, again: bool = False
) -> None:
    """The newest picture ``of`` a view where it belongs: moved or stretched until there is another.

    ``again``: also beside it, a turn of the world further, below it.
    """
    left, top, right, bottom = of.edges()
    same = of.zoom == view.zoom
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not same)
    nearest = round(view.x - of.x)
    for turn in (nearest - 1, nearest + 1, nearest) if again else (nearest,):
        start = QPointF(*view.place(left + turn, top))
        target = QRectF(start, QPointF(*view.place(right + turn, bottom)))
        if same:  # whole pixels, so that letters stay sharp
            target.moveTo(round(start.x()), round(start.y()))
        if target.intersects(QRectF(0, 0, view.width, view.height)):
            painter.drawImage(target, image, QRectF(image.rect()))


def covers(made: Ground, view: Viewport) -> bool:
    """Whether a ground shows all of a view: where it does not, no land says nothing."""
    left, top, right, bottom = view.edges()
    low, high, far, deep = made.view.edges()
    moved = round(view.x - made.view.x)
    return low + moved <= left and right <= far + moved and high <= max(top, 0) and min(bottom, 1) <= deep


def paint_tiles(painter: QPainter, view: Viewport, tiles: Tiles) -> None:
    """The tiles that are there."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for key in tiles.seen(view):
        image = tiles.image(key)
        if image is None:
            continue
        count = 1 << key.zoom
        start = view.place(key.column / count, key.row / count)
        end = view.place((key.column + 1) / count, (key.row + 1) / count)
        # Whole pixels, the same for neighbours: else the ground would shine through between them.
        left, top = round(start[0]), round(start[1])
        painter.drawImage(QRect(left, top, round(end[0]) - left, round(end[1]) - top), image)


def paint_selected(
    painter: QPainter, view: Viewport, ringed: Iterable[tuple[int, Mark, bool]], worn: Dress
) -> None:
    """A ring around each mark that holds something selected."""
    for turn, mark, current in ringed:
        middle = QPointF(*view.place(mark.x + turn, mark.y))
        colour = worn.text if current else worn.mark
        painting.ring_around(painter, middle, painting.radius(len(mark.members)), colour, worn)


def paint_area(painter: QPainter, view: Viewport, area: Area) -> None:
    """A rectangle of the earth."""
    left, top = to_world(area.west, area.north)
    right, bottom = to_world(area.east, area.south)
    right += 1 if right < left else 0
    for turn in (-1, 0, 1):
        start = QPointF(*view.place(left + turn, top))
        paint_rectangle(painter, view, QRectF(start, QPointF(*view.place(right + turn, bottom))))


def paint_rectangle(painter: QPainter, view: Viewport, rectangle: QRectF) -> None:
    """A rectangle of pixels."""
    near = rectangle.intersected(QRectF(-20, -20, view.width + 40, view.height + 40))
    if near.isEmpty():
        return
    colour = theme.colour("accent")
    ground = QColor(colour)
    ground.setAlpha(22)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
    painter.setBrush(ground)
    painter.drawRect(near)
