"""The bytes of a file with a cursor and a selection, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.jobs.reader import PAGE, ByteProvider
from app.gui.views import hex_keys
from app.gui.views.hex_canvas import WIDTH, HexCanvas, characters
from app.gui.words import count_text, line, plural

_COPY_AT_MOST = 1 << 20
_READ_OUT = 4 * WIDTH
"""Bytes that a screen reader is told of a selection: more nobody listens to."""


class HexView(HexCanvas):
    """Mouse or keyboard select bytes to be copied."""

    selection_changed = Signal(str)
    """Where the examiner is, in words."""
    moved = Signal(object)
    """The offset of the byte that the examiner is on, of 64 bits and more."""

    def __init__(self, provider: ByteProvider, parent: QWidget | None = None) -> None:
        super().__init__(provider, parent)
        self.copy_hex = self._action(self.tr("Copy as hexadecimal"), self.copy)
        self.copy_text = self._action(self.tr("Copy as text"), partial(self.copy, text=True))
        provider.arrived.connect(self._describe)

    # What others ask

    def refresh(self) -> None:
        """Starts again at the first byte of what the provider shows now."""
        self._message = "" if self._provider.entry else self.tr("This has no bytes of its own.")
        self._anchor = self._cursor = 0
        self._selected = False
        self._marks, self._wanted = (), None
        self._ranges()
        self.verticalScrollBar().setValue(0)
        self._tell()

    def select(self, start: int, length: int) -> None:
        """Selects a range of bytes and scrolls to its begin."""
        last = self._provider.size - 1
        if length <= 0 or not 0 <= start <= last:
            return
        self._anchor, self._cursor, self._selected = min(start + length - 1, last), start, True
        self._wanted = start
        self._reveal(start)
        self._tell()

    def position(self) -> int:
        """The offset of the byte that the examiner is on: the first of a selection that was made for them."""
        return self._cursor

    def selection(self) -> tuple[int, int] | None:
        """First byte and number of bytes selected."""
        if not self._selected:
            return None
        first, last = sorted((self._anchor, self._cursor))
        return first, last - first + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ranges()
        if self._wanted is not None:  # a view that was not seen yet had no height to reveal it in
            self._reveal(self._wanted)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        offset = self._offset_at(event.position().toPoint())
        if offset is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selected = True
        else:
            self._anchor, self._selected = offset, False
        self._move(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        offset = self._offset_at(event.position().toPoint())
        if offset is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._selected = True
            self._move(offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(0, self._provider.size)
            return
        target = self._target(
            Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        if target is None:
            super().keyPressEvent(event)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        target = max(0, min(self._provider.size - 1, target))
        if not extend:
            self._anchor = target
        self._selected = extend
        self._move(target)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The actions of the view, under the mouse or at the byte that the examiner is on."""
        menu = self.menu()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        here = self.viewport().mapToGlobal(self.hex_rect(self._cursor).bottomLeft())
        menu.exec(here if by_key else event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with the bytes now."""
        self.copy_hex.setEnabled(self._selected)
        self.copy_text.setEnabled(self._selected)
        menu = QMenu(self)
        menu.addActions(self.actions())
        return menu

    def copy(self, *, text: bool = False) -> None:
        """Puts the selected bytes on the clipboard in hexadecimal, one MiB at most, and says how many these were.

        ``text``: their characters as the view shows them, instead. What was not read yet is read first.
        """
        chosen = self.selection()
        if chosen is None:
            return
        start, wanted = chosen[0], min(chosen[1], _COPY_AT_MOST)
        data = self.bytes_at(start, wanted)
        if len(data) == wanted:
            self._put(chosen[1], text, data)
        else:
            self._provider.gather(start, wanted, partial(self._put, chosen[1], text), self._not_copied)

    def _put(self, selected: int, text: bool, data: bytes) -> None:
        QGuiApplication.clipboard().setText(characters(data) if text else data.hex(" "))
        self.selection_changed.emit(
            self.tr("Copied: {} of {} selected").format(count_text(len(data)), count_text(selected))
        )

    def _not_copied(self, reason: str) -> None:
        self.selection_changed.emit(self.tr("Nothing was copied: {}").format(line(reason)))

    def _action(self, words: str, run: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _=False: run())
        self.addAction(action)
        return action

    def _target(self, key: Qt.Key, control: bool) -> int | None:
        page = self._rows_shown() * WIDTH
        return hex_keys.target(key, control, self._cursor, WIDTH, page, self._provider.size)

    def _offset_at(self, point: QPoint) -> int | None:
        if not self._provider.size:
            return None
        row = self._top() + point.y() // self._line
        if point.x() >= self._text_x(0):
            column = (point.x() - self._text_x(0)) // self._letter
        else:
            column = next(
                (each for each in range(WIDTH) if point.x() < self._hex_x(each) + 3 * self._letter), WIDTH - 1
            )
        offset = row * WIDTH + min(WIDTH - 1, column)
        return max(0, min(self._provider.size - 1, offset))

    def _move(self, offset: int) -> None:
        self._cursor, self._wanted = offset, None
        self._reveal(offset)
        self._tell()

    def _reveal(self, offset: int) -> None:
        row, top = offset // WIDTH, self._top()
        if row < top:
            self.verticalScrollBar().setValue(row // self._step())
        elif row >= top + self._rows_shown():
            rows = self._rows_shown()
            self.verticalScrollBar().setValue(
                (row - rows + 1 + min(rows // 2, 4)) // self._step() + (self._step() > 1)
            )
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._describe()

    def _describe(self) -> None:
        """Tells a screen reader what is drawn: the bytes that are selected, or the row that the examiner is on."""
        # A view that is not seen asks for no bytes: those of a veiled picture stay where they are.
        if not self._provider.size or not self.isVisible():
            self.setAccessibleDescription("")
            return
        start, length = self.selection() or (self._cursor - self._cursor % WIDTH, WIDTH)
        data = self.bytes_at(start, min(length, _READ_OUT))
        words = self.tr("From offset {} (0x{:x}): {}; as text: {}").format(
            count_text(start), start, data.hex(" "), characters(data)
        )
        if not data:
            words = self.tr("Offset {} (0x{:x}): not read").format(count_text(start), start)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _tell(self) -> None:
        self.viewport().update()
        self._describe()
        self.moved.emit(self._cursor)
        if not self._provider.size:
            self.selection_changed.emit("")
            return
        chosen, reason = self.selection(), self._provider.reason(self._cursor // PAGE)
        where = self.tr("Offset {} (0x{:x}) of {} bytes", "", plural(self._provider.size)).format(
            count_text(self._cursor), self._cursor, count_text(self._provider.size)
        )
        if chosen is not None:
            where = self.tr("{} · {} selected").format(where, count_text(chosen[1]))
        self.selection_changed.emit(f"{where} · {line(reason)}" if reason else where)
