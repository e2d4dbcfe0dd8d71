"""The painted graph: zoom by wheel and keys, move by dragging, choose by click or arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView

from analysis.link_layout import Drawn
from analysis.people import OWN, People
from app.gui import theme
from app.gui.people_words import isolated, own_name
from app.gui.views.links.link_items import EdgeItem, NodeItem
from app.gui.words import line

_STEP = 1.2
_SMALLEST, _LARGEST = 0.08, 4.0
_READABLE = 0.7


class GraphView(QGraphicsView):
    """``chosen`` carries the key of a node, or the keys of both ends of an edge; None where nothing is chosen.

    Left and right go from node to node, those with most records first; up and down through the links of the
    chosen node; plus, minus and 0 zoom.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.nodes: dict[str, NodeItem] = {}
        self.edges: list[EdgeItem] = []
        self._at = -1
        self._centre: str | None = None
        self._pressed: QPoint | None = None
        self._fitted = True
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(self.tr("Graph of links; the table beside it says the same"))
        self.viewport().setAccessibleName(self.accessibleName())  # it is told of as a control of its own
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Bars would come and go, and the same graph would not always be the same picture.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("plain")
        self.setProperty("ownKeys", "0")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_graph(self, drawn: Drawn, people: People) -> None:
        """Draws another graph and fits it into the view."""
        scene = self.scene()
        scene.clear()
        self.nodes, self.edges, self._at, self._centre = {}, [], -1, None
        small = QFont(self.font())
        small.setPointSizeF(max(7.0, self.font().pointSizeF() * 0.85))
        for link in drawn.links:
            ends = (QPointF(*drawn.places[link.a]), QPointF(*drawn.places[link.b]))
            if link.a.startswith(OWN):
                ends = ends[::-1]
            edge = EdgeItem(link, *ends, small)
            self.edges.append(edge)
            scene.addItem(edge)
        for key, place in drawn.places.items():
            party = people.party(key)
            name = own_name(party) if key.startswith(OWN) else isolated(line(" / ".join(party.names), 60))
            shown = isolated(line(party.shown, 60))
            node = NodeItem(key, party.kind, (name, shown), self.font())
            node.setPos(*place)
            self.nodes[key] = node
            scene.addItem(node)
        scene.setSceneRect(scene.itemsBoundingRect().adjusted(-30, -30, 30, 30))
        self.fit(whole=False)

    def fit(self, *, whole: bool = True) -> None:
        """Shows all of it; where that could not be read and ``whole`` is not asked for, the middle of it."""
        self._fitted = True
        self.resetTransform()
        rect, view = self.scene().sceneRect(), self.viewport().rect()
        if rect.isValid() and view.isValid():
            scale = min(1.0, view.width() / rect.width(), view.height() / rect.height())
            if not whole and scale < _READABLE:
                scale = _READABLE
            self.scale(scale, scale)
            first = next(iter(self.nodes.values()), None)
            self.centerOn(first if first is not None and scale == _READABLE else rect.center())

    def zoom(self, factor: float) -> None:
        """Makes everything larger or smaller."""
        wanted = min(max(self.transform().m11() * factor, _SMALLEST), _LARGEST)
        self._fitted = False
        self.scale(wanted / self.transform().m11(), wanted / self.transform().m11())

    def frame(self, keys: set[str]) -> None:
        """Frames these nodes and goes to the first."""
        for key, node in self.nodes.items():
            node.marked = key in keys
            node.update()
        first = next((key for key in self.nodes if key in keys), None)
        if first is not None:
            self.centerOn(self.nodes[first])

    def choose(self, value: str | tuple[str, str] | None) -> None:
        """Chooses a node, or an edge by both its ends, without saying so."""
        self.scene().clearSelection()
        if isinstance(value, tuple):
            for edge in self.edges:
                if (edge.link.a, edge.link.b) == value:
                    edge.setSelected(True)
                    edge.setZValue(1)
                else:
                    edge.setZValue(0)
        elif value in self.nodes:
            self._centre = value
            self.nodes[value].setSelected(True)
            self.ensureVisible(self.nodes[value])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        zooms = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}
        if key in zooms:
            self.zoom(zooms[key])
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._next_node(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._next_edge(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_STEP ** (event.angleDelta().y() / 120))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        near = QApplication.startDragDistance()
        if self._pressed is None or (place - self._pressed).manhattanLength() > near:
            return
        value = self._under(place)
        self.choose(value)
        self.chosen.emit(value)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, theme.colour("base"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit(whole=False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _under(self, place: QPoint) -> str | tuple[str, str] | None:
        """What a click means: a node, the edge whose number is there, or the nearest edge."""
        items = self.items(place)
        for item in items:
            if isinstance(item, NodeItem):
                return item.key
        edges = [item for item in items if isinstance(item, EdgeItem)]
        if not edges:
            return None
        found = min(edges, key=lambda edge: edge.distance(self.mapToScene(place))).link
        return found.a, found.b

    def _next_node(self, by: int) -> None:
        keys = list(self.nodes)
        if keys:
            here = keys.index(self._centre) if self._centre in keys else (-1 if by > 0 else 0)
            self._at = -1
            self.choose(keys[(here + by) % len(keys)])
            self.chosen.emit(self._centre)

    def _next_edge(self, by: int) -> None:
        edges = [edge.link for edge in self.edges if self._centre in (None, edge.link.a, edge.link.b)]
        if edges:
            self._at = (self._at + by) % len(edges) if self._at >= 0 or by > 0 else len(edges) - 1
            ends = (edges[self._at].a, edges[self._at].b)
            self.choose(ends)
            self.chosen.emit(ends)
