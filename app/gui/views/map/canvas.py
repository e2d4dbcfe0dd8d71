"""The map itself: paints what threads have made, and is moved by mouse and keys."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui import theme
from app.gui.jobs.background import Background
from app.gui.views.map import layers, painting
from app.gui.views.map.area import Area
from app.gui.views.map.base_map import Ground, ground
from app.gui.views.map.dress import dress
from app.gui.views.map.layers import Selected
from app.gui.views.map.marks import Mark
from app.gui.views.map.points import Points
from app.gui.views.map.scene import Scene
from app.gui.views.map.tiles import Tiles
from app.gui.views.map.viewport import Viewport

_SETTLE_MS = 120
_STEP = 90.0
_WHEEL = 240.0
_DRAG = 4
_TOUCH = 4.0
_SMALL_TURN = 0.5
_KEY_MOVES = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Canvas(QWidget):
    """Nothing here waits or reads: it asks for a ground and a scene when it has come to rest."""

    moved = Signal()
    """Another part of the world is shown, and has been for a moment."""
    touched = Signal(object, bool)
    """A mark was clicked (a :class:`Mark`), and whether it is added to what is selected; None for empty ground."""
    opened = Signal(object)
    """A mark was double-clicked."""
    marked_out = Signal(object, bool)
    """A rectangle was drawn (an :class:`Area`), and whether it is added to what is selected."""
    asked_home = Signal()
    asked_everything = Signal()
    asked_nothing = Signal()
    grounded = Signal()
    """A new ground is painted."""

    def __init__(self, tiles: Tiles) -> None:
        super().__init__()
        self.view = Viewport()
        self.scene: Scene | None = None
        self._points = Points()
        self._ringed: list[tuple[int, Mark, bool]] = []
        self.area: Area | None = None
        self.choosing = False
        self.attribution = ""
        self._tiles = tiles
        self._shown = Selected(frozenset(), None)
        self._ground: Ground | None = None
        self._making = self._again = False
        self._pressed: QPoint | None = None
        self._start = self.view
        self._rectangle: QRect | None = None
        self._background = Background(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Map"))
        self._tiles.arrived.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(700, 480)

    def look(self, view: Viewport) -> None:
        """Shows another part of the world."""
        view = view.resized(self.width(), self.height())
        if view != self.view:
            self.view = view
            self.update()
            self._settle.start()

    def show_scene(self, scene: Scene) -> None:
        """Shows what was found for a view; it stays where it belongs when the map moves on."""
        self.scene = scene
        self._find_ringed()

    def show_points(self, points: Points) -> None:
        """Takes other points; what was found for those before goes away."""
        self._points, self.scene, self._shown = points, None, Selected(frozenset(), None)
        self._find_ringed()

    def show_selected(self, selected: Collection[int], current: int | None) -> None:
        """Rings around marks: positions of points."""
        self._shown = Selected(selected, current)
        self._find_ringed()

    def renew(self) -> None:
        """Makes the ground anew."""
        if self._making:
            self._again = True
            return
        self._making, self._again = True, False
        view, ratio, font, worn = self.view, self.devicePixelRatioF(), self.font(), dress()
        self._background.run(lambda: ground(view, ratio, font, worn), self._take, self._not_made)

    def stop(self) -> None:
        """Ends the thread; what Qt still says to the widget asks for nothing more."""
        self._settle.timeout.disconnect()
        self._background.stop()

    def mark_at(self, at: QPointF) -> Mark | None:
        """The mark under a pixel, the one painted last where several are."""
        for turn, mark in reversed(self.scene.marks if self.scene else []):
            middle = self.view.place(mark.x + turn, mark.y)
            reach = painting.radius(len(mark.members)) + _TOUCH
            if (middle[0] - at.x()) ** 2 + (middle[1] - at.y()) ** 2 <= reach**2:
                return mark
        return None

    # What Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view = self.view.resized(self.width(), self.height())
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_settle"):
            self._settle.start()

    def paintEvent(self, _: QPaintEvent) -> None:
        worn, view = dress(), self.view
        painter = QPainter(self)
        painter.fillRect(self.rect(), worn.water)
        if self._ground is not None:
            layers.paint_picture(painter, view, self._ground.view, self._ground.image, again=True)
        if self._ground is None or not layers.covers(self._ground, view):
            painter.setPen(worn.text)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drawing the map…"))
        layers.paint_tiles(painter, view, self._tiles)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene = self.scene
        if scene is not None:
            if scene.overlay is not None:
                layers.paint_picture(painter, view, scene.overlay.view, scene.overlay.image)
            painting.marks(painter, view, scene.marks, self._points.radii, worn)
            layers.paint_selected(painter, view, self._ringed, worn)
        if self.area is not None:
            layers.paint_area(painter, view, self.area)
        if self._rectangle is not None:
            layers.paint_rectangle(painter, view, QRectF(self._rectangle))
        painting.furniture(painter, view, self.attribution, worn)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        move = _KEY_MOVES.get(Qt.Key(key))
        if move and not control:
            self.look(self.view.moved(move[0] * _STEP, move[1] * _STEP))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and not control:
            self.look(self.view.zoomed(self.view.zoom + _SMALL_TURN))
        elif key == Qt.Key.Key_Minus and not control:
            self.look(self.view.zoomed(self.view.zoom - _SMALL_TURN))
        elif key == Qt.Key.Key_Home:
            self.asked_home.emit()
        elif key == Qt.Key.Key_A and control:
            self.asked_everything.emit()
        elif key == Qt.Key.Key_Escape:
            self.asked_nothing.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / _WHEEL
        if turned:
            at = event.position()
            self.look(self.view.zoomed(self.view.zoom + turned, at.x(), at.y()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._start = event.position().toPoint(), self.view
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if self.choosing or shift:
                self._rectangle = QRect(self._pressed, QSize())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        here = event.position().toPoint()
        if self._rectangle is not None:
            self._rectangle = QRect(self._pressed, here).normalized()
            self.update()
            return
        gone = here - self._pressed
        if gone.manhattanLength() >= _DRAG or self.view != self._start:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look(self._start.moved(gone.x(), gone.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        gone = (event.position().toPoint() - self._pressed).manhattanLength()
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        rectangle, self._rectangle, self._pressed = self._rectangle, None, None
        self._set_cursor()
        if gone < _DRAG:
            self.touched.emit(self.mark_at(event.position()), adding)
        elif rectangle is not None:
            edges = rectangle.left(), rectangle.top(), rectangle.right(), rectangle.bottom()
            self.marked_out.emit(self.view.area_of(*edges), adding)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark is not None:
            self.opened.emit(mark)
        else:
            at = event.position()
            self.look(self.view.zoomed(self.view.zoom + 1, at.x(), at.y()))

    def set_choosing(self, on: bool) -> None:
        """Whether dragging draws a rectangle; else it pulls the map."""
        self.choosing = on
        self._set_cursor()

    # Inside

    def _set_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.CrossCursor if self.choosing else Qt.CursorShape.ArrowCursor)

    def _find_ringed(self) -> None:
        """Once for each scene and selection, not at each painting: a mark may have many thousand points."""
        marks = self.scene.marks if self.scene is not None else []
        self._ringed = list(self._shown.ringed(marks))
        self.update()

    def _settled(self) -> None:
        self.renew()
        self._tiles.want(self._tiles.seen(self.view))
        self.moved.emit()

    def _take(self, made: Ground) -> None:
        self._ground, self._making = made, False
        self.update()
        self.grounded.emit()
        if self._again:
            self.renew()

    def _not_made(self, _: str) -> None:
        self._making = False
