"""Messages as bubbles, painted as far as they are seen: any number of them scrolls."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from app.gui import theme
from app.gui.models.medium import Medium
from app.gui.views.conversations.bubble_model import BubbleModel, Index
from app.gui.views.conversations.bubble_shape import TILE_WIDE, BubbleShape, Fonts, draw_tick, draw_tile
from app.gui.views.conversations.row_scroll import RowScrollView
from app.gui.views.gallery.looks import Looks

_KEPT = 400
_Flag = QItemSelectionModel.SelectionFlag


class BubbleView(RowScrollView):
    """Space ticks what is selected; a click on the box ticks one record."""

    def __init__(self, model: BubbleModel, looks: Looks) -> None:
        super().__init__()
        self.bubbles, self.looks = model, looks
        self._shapes: OrderedDict[int, BubbleShape] = OrderedDict()
        self._needle = ""
        self._anchor = 0
        self.setObjectName("plain")
        self.setProperty("ownKeys", "Space")
        self.setAccessibleName(self.tr("Messages and calls of the conversation"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(model)
        looks.changed.connect(self.viewport().update)

    def mark(self, needle: str) -> None:
        """Marks a text wherever it stands in the messages."""
        self._needle = needle
        self._forget()

    def draw_again(self) -> None:
        """Lays out what is shown anew: other words may be seen of a record."""
        self._forget()

    def shape(self, row: int) -> BubbleShape:
        """A record as it is drawn at the present width."""
        found = self._shapes.get(row)
        if found is not None:
            self._shapes.move_to_end(row)
            return found
        bubble = self.bubbles.bubble(row)
        day = self.bubbles.day(row)
        above: tuple[tuple[str, bool], ...] = ((day, True),) if day else ()
        above += tuple((each, False) for each in self.bubbles.breaks(row))
        pictures = len(self.bubbles.media(row))
        width, fonts = self.viewport().width(), Fonts.of(self.font())
        found = BubbleShape(bubble, above, width, fonts, self._needle, pictures)
        self._shapes[row] = found
        if len(self._shapes) > _KEPT:
            self._shapes.popitem(last=False)
        return found

    def show_row(self, row: int, *, top: bool = False) -> None:
        """Goes to a record and selects it; ``top`` puts it at the top."""
        index = self.bubbles.index(row)
        self._anchor = row
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtTop if top else hint.EnsureVisible)

    def rows(self) -> list[int]:
        """The selected places, in order."""
        rows: set[int] = set()
        # By spans: an index for each of a long conversation would hold the window up.
        for span in list(self.selectionModel().selection()):  # type: ignore[call-overload]
            rows.update(range(span.top(), span.bottom() + 1))
        return sorted(rows)

    # What Qt asks of a view

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._reset)
            model.dataChanged.connect(lambda *_: self.viewport().update())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count, here, actions = (
            self.bubbles.rowCount(),
            self.currentIndex().row(),
            QAbstractItemView.CursorAction,
        )
        if not count:
            return QModelIndex()
        page = max(1, len(self.seen()) - 1)
        step = {
            actions.MoveUp: -1,
            actions.MovePrevious: -1,
            actions.MoveLeft: -1,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
            actions.MoveHome: -count,
            actions.MoveEnd: count,
        }.get(action, 1)
        return self.bubbles.index(min(max(here + step, 0), count - 1))

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Rows are selected by :meth:`mousePressEvent` and by keys."""

    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion(self.viewport().rect())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.colour("base"))
        selection, current = self.selectionModel(), self.currentIndex().row()
        wanted: list[Medium] = []
        for row, rect in self.seen():
            shape = self.shape(row)
            if not rect.intersects(event.rect()):
                continue
            index = self.bubbles.index(row)
            shape.draw(painter, rect, self.layoutDirection(), selected=selection.isSelected(index))
            media = self.bubbles.media(row)
            tiles = shape.tiles(rect, self.layoutDirection())
            for medium, place in zip(media, tiles, strict=True):
                draw_tile(painter, place, *self.looks.of(medium, TILE_WIDE, place))
            wanted += media
            ticked = self.bubbles.number_at(row) in self.bubbles.ticked
            draw_tick(painter, shape.tick_rect(rect, self.layoutDirection()), ticked=ticked)
            if row == current and self.hasFocus():
                painter.setPen(theme.colour("text"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(shape.rect(rect, self.layoutDirection()).adjusted(-3, -3, 3, 3), 8, 8)

        self.looks.want(wanted, TILE_WIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        row = index.row()
        shape = self.shape(row)
        rect = self.visualRect(index)
        if (
            shape.tick_rect(rect, self.layoutDirection())
            .adjusted(-5, -5, 5, 5)
            .contains(event.position().toPoint())
        ):
            self.bubbles.tick([row], self.bubbles.number_at(row) not in self.bubbles.ticked)
            return
        self._select(row, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging selects nothing: a click goes to a record, Shift and a click selects up to it."""

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.isAutoRepeat():
            self.looks.peek(None, False)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.looks.peek(None, False)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            row = self.currentIndex().row()
            media = self.bubbles.media(row) if row >= 0 else ()
            self.looks.peek(media[0] if media else None, True)
            return
        moves = {
            Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
            Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
            Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
            Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
            Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
            Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and self.rows():
            rows = self.rows()
            self.bubbles.tick(
                rows, not all(self.bubbles.number_at(row) in self.bubbles.ticked for row in rows)
            )
        elif key in moves and not self._scrolls_within(key):
            index = self.moveCursor(moves[key], event.modifiers())
            if index.isValid():
                self._select(index.row(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif key not in moves:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._shapes.clear()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() in (
            kinds.FontChange,
            kinds.PaletteChange,
            kinds.StyleChange,
            kinds.LayoutDirectionChange,
        ):
            self._forget()

    # Places

    def _reset(self) -> None:
        self._anchor = 0
        self._forget()
        self.verticalScrollBar().setValue(0)

    def _forget(self) -> None:
        self._shapes.clear()
        self.updateGeometries()
        self.viewport().update()

    def height_of(self, row: int) -> int:
        return self.shape(row).height

    def _select(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        index, model = self.bubbles.index(row), self.selectionModel()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((min(self._anchor, self.bubbles.rowCount() - 1), row))
            chosen = QItemSelection(self.bubbles.index(first), self.bubbles.index(last))
            model.setCurrentIndex(index, _Flag.NoUpdate)
            model.select(chosen, _Flag.ClearAndSelect)
        else:
            self._anchor = row
            toggles = modifiers & Qt.KeyboardModifier.ControlModifier
            model.setCurrentIndex(index, _Flag.Toggle if toggles else _Flag.ClearAndSelect)
        self.scrollTo(index)
        self.viewport().update()

    def _scrolls_within(self, key: Qt.Key) -> bool:
        """Whether the key moved within a record that is higher than the view, which is read before the next."""
        rect, view = self.visualRect(self.currentIndex()), self.viewport().height()
        row, offset = self.place()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and rect.isValid() and rect.bottom() > view > 0:
            if rect.height() <= view:
                return False
            self.go(row, offset + min(view * 3 // 4, rect.bottom() - view + 1))
            return True
        if (
            key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
            and rect.isValid()
            and rect.height() > view
            and rect.top() < 0
        ):
            self.go(row, offset - min(view * 3 // 4, -rect.top()))
            return True
        return False
