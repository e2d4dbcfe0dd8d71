"""The time line: lanes over an axis, from the years of a whole case down to a second."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame

from app.gui import theme
from app.gui.models.event_words import EventWords
from app.gui.models.events import Event, Events
from app.gui.models.moments import SECOND
from app.gui.views.timeline.chart_painter import ChartPainter, Picture
from app.gui.views.timeline.lengths import gap_words
from app.gui.views.timeline.scale import Scale
from app.gui.words import count_text

_GUTTER_LETTERS = 26
_NEAR_PIXELS = 7
_ZOOM = 1.6
_WHEEL = 120


class Chart(QAbstractScrollArea):
    """Painted. The wheel zooms where the pointer is, dragging moves, a click goes to the nearest event.

    Keys: + and - zoom, arrows move and change the lane, Home and End go to the first and last event, F shows
    everything, comma and full stop go to the event before and after.
    """

    ranged = Signal()
    """Another stretch of time is shown."""
    picked = Signal(object)
    """The :class:`Event` that was gone to."""

    def __init__(self, words: EventWords, zone: ZoneInfo) -> None:
        super().__init__()
        self.events = Events()
        self.scale = Scale(0, SECOND)
        self.current: list[Event] = []
        self.lane = 0
        self._words = words
        self.zone = zone
        self._held: QPoint | None = None
        self._dragged = False
        self.setObjectName("plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Timeline"))
        self.setMinimumSize(360, 160)
        words.arrived.connect(self.viewport().update)

    # What the tab asks

    def show_events(self, events: Events, *, keep: bool = False) -> None:
        """Shows other events, all of them unless the stretch is to be kept."""
        self.events = events
        self.current = []
        self.lane = min(self.lane, max(0, len(events.lanes) - 1))
        self.measure()
        if not keep or events.span() is None:
            self.show_all()
        else:
            self.ranged.emit()
            self.viewport().update()

    def show_all(self) -> None:
        """From the first to the last event."""
        first, last = self.events.span() or (0, SECOND)
        margin = max((last - first) // 50, SECOND)
        self._turn(self.scale.from_to(first - margin, last + margin))

    def zoom(self, inwards: bool, around: int | None = None) -> None:
        """Closer or further away; the moment ``around`` (the current event, or the middle) keeps its place."""
        if around is None:
            here = [each.moment for each in self.current if self.scale.start <= each.moment <= self.scale.end]
            around = here[0] if here else (self.scale.start + self.scale.end) // 2
        self._turn(self.scale.zoomed(1 / _ZOOM if inwards else _ZOOM, around))

    def mark(self, events: list[Event]) -> None:
        """Marks the events of the record that the examiner is on; moves to the first where none is in sight."""
        self.current = events
        if events and not any(self.scale.start <= each.moment <= self.scale.end for each in events):
            half = self.scale.length // 2
            self._turn(self.scale.from_to(events[0].moment - half, events[0].moment + half))
        self.viewport().update()

    def step(self, later: bool) -> None:
        """Goes to the event after or before the current one; without one, to the first on the screen."""
        if self.current:
            here = self.current[-1] if later else self.current[0]
            found = self.events.neighbour(here.moment, here.seq, later=later)
        else:
            found = next(self.events.between(self.scale.start, self.scale.end), None)
        if found is not None:
            self._pick(found)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        whole = self.viewport().rect()
        painter.fillRect(whole, QColor(theme.current().base))
        painting = ChartPainter(painter, self._picture(), whole, self._gutter())
        axis = self._axis_height()
        lanes = QRect(
            0, axis + self.strip_height(), whole.width(), whole.height() - axis - self.strip_height()
        )
        painting.axis(self._row(0, axis))
        painter.setClipRect(lanes)
        for number, lane in enumerate(self.events.lanes):
            place = self._lane_place(number)
            if place.bottom() >= lanes.top() and place.top() <= lanes.bottom():
                painting.lane(number, place, count_text(len(lane.moments)))
        painter.setClipping(False)
        painting.everything(
            self._row(axis, self.strip_height()), self.tr("All lanes"), self.tr("hatched: no event")
        )
        painting.current(axis, whole.bottom())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not event.angleDelta().y():
            self._turn(self.scale.moved(-self._forward(turned) * self.scale.length // (_WHEEL * 10)))
        elif turned:
            around = self.scale.moment(int(event.position().x()))
            self._turn(self.scale.zoomed(_ZOOM ** (-turned / _WHEEL), around))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.position().toPoint().x() - self._held.x()
        if self._dragged or abs(moved) >= QApplication.startDragDistance():
            self._dragged = True
            self._held = event.position().toPoint()
            self._turn(self.scale.moved(-self._forward(moved) * self.scale.length // self.scale.width))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        if held is None or self._dragged:
            return
        lane = self._lane_at(held.y())
        if lane is not None:
            self.lane = lane
        within = _NEAR_PIXELS * self.scale.length // self.scale.width
        found = self.events.nearest(lane, self.scale.moment(held.x()), within)
        if found is not None:
            self._pick(found)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.zoom(True, self.scale.moment(int(event.position().x())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(key != Qt.Key.Key_Minus)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._walk(Qt.Key(key))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change_lane(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_the_end(key == Qt.Key.Key_End)
        elif key == Qt.Key.Key_F:
            self.show_all()
        elif key in (Qt.Key.Key_Comma, Qt.Key.Key_Period):
            self.step(key == Qt.Key.Key_Period)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Inside

    def _turn(self, scale: Scale) -> None:
        if scale != self.scale:
            self.scale = scale
            self.ranged.emit()
            self.viewport().update()

    def _pick(self, event: Event) -> None:
        self.mark([event])
        self.picked.emit(event)

    def _walk(self, key: Qt.Key) -> None:
        share = 10 if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) else 1
        right = key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
        way = 1 if right else -1
        turned = self._forward(way) if share == 10 else way
        self._turn(self.scale.moved(turned * self.scale.length // share))

    def _change_lane(self, by: int) -> None:
        self.lane = max(0, min(self.lane + by, len(self.events.lanes) - 1))
        place, top = self._lane_place(self.lane), self._axis_height() + self.strip_height()
        bar = self.verticalScrollBar()
        if place.top() < top:
            bar.setValue(bar.value() - (top - place.top()))
        elif place.bottom() > self.viewport().height():
            bar.setValue(bar.value() + place.bottom() - self.viewport().height())
        self.viewport().update()

    def _to_the_end(self, last: bool) -> None:
        span = self.events.span()
        if span is not None:
            half = self.scale.length // 2
            self._turn(self.scale.from_to(span[last] - half, span[last] + half))

    def _forward(self, by: int) -> int:
        """What goes to the right, as later or (mirrored) earlier."""
        return -by if self.scale.mirrored else by

    def _picture(self) -> Picture:
        return Picture(
            self.events,
            self.scale,
            self.zone,
            self.lane,
            self.current,
            self.hasFocus(),
            self._say,
            gap_words,
        )

    def _say(self, seq: int) -> str:
        said = self._words.get(seq)
        if said is None:
            self._words.want([seq])
        return said.text if said else "…"

    def measure(self) -> None:
        """Parts the width between names and time, and the height between the lanes."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width, gutter = self.viewport().width(), self._gutter_width()
        left, right = (0, width - gutter) if mirrored else (gutter, width)
        self.scale = self.scale.within(left, max(left + 1, right), mirrored)
        room = self.viewport().height() - self._axis_height() - self.strip_height()
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, room))
        bar.setSingleStep(self.lane_height())
        bar.setRange(0, max(0, self.lane_height() * len(self.events.lanes) - room))

    def _gutter_width(self) -> int:
        metrics = self.fontMetrics()
        texts = [self.zone.key, self.tr("hatched: no event"), *(lane.title for lane in self.events.lanes)]
        return min(
            _GUTTER_LETTERS * metrics.averageCharWidth(),
            max(metrics.horizontalAdvance(text) for text in texts) + 22,
        )

    def _gutter(self) -> QRect:
        left = self.scale.right if self.scale.mirrored else 0
        return QRect(left, 0, self._gutter_width(), self.viewport().height())

    def lane_height(self) -> int:
        """Pixels of a lane: two lines of text and some air."""
        return 2 * self.fontMetrics().height() + 10

    def strip_height(self) -> int:
        """Pixels of the strip of all lanes."""
        return self.lane_height() + 2

    def _axis_height(self) -> int:
        return 2 * self.fontMetrics().height() + 10

    def _row(self, top: int, height: int) -> QRect:
        return QRect(self.scale.left, top, self.scale.width, height)

    def _lane_place(self, number: int) -> QRect:
        top = (
            self._axis_height()
            + self.strip_height()
            + number * self.lane_height()
            - self.verticalScrollBar().value()
        )
        return self._row(top, self.lane_height())

    def _lane_at(self, y: int) -> int | None:
        """The lane at a height; None for the strip of all lanes."""
        if y < self._axis_height() + self.strip_height():
            return None
        number = (
            y - self._axis_height() - self.strip_height() + self.verticalScrollBar().value()
        ) // self.lane_height()
        return number if number < len(self.events.lanes) else None
