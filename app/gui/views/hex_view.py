"""Bytes as hexadecimal and as characters, painted by ourselves so that any size scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.gui import theme
from app.gui.jobs.reader import PAGE, ByteProvider
from app.gui.views import hex_keys
from app.gui.words import count_text

WIDTH = 16
_COPY_AT_MOST = 1 << 20
_SCROLL_MAX = 1 << 30
_MARGIN = 8


class HexView(QAbstractScrollArea):
    """Offset, 16 bytes, 16 characters a row. Mouse or keyboard select bytes to be copied."""

    selection_changed = Signal(str)
    """Where the examiner is, in words."""
    moved = Signal(object)
    """The offset of the byte that the examiner is on, of 64 bits and more."""

    def __init__(self, provider: ByteProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._provider = provider
        self._message = ""
        self._anchor = 0
        self._cursor = 0
        self._selected = False
        self._marks: tuple[tuple[int, int], ...] = ()
        self._wanted: int | None = None
        self.setObjectName("plain")
        self.setAccessibleName(self.tr("Bytes in hexadecimal"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.fixed_font())
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._measure()
        provider.arrived.connect(self.viewport().update)
        provider.failed.connect(self.show_message)

    # What others ask

    def refresh(self) -> None:
        """Starts again at the first byte of what the provider shows now."""
        self._message = "" if self._provider.entry else self.tr("This has no bytes of its own.")
        self._anchor = self._cursor = 0
        self._selected = False
        self._marks = ()
        self._ranges()
        self.verticalScrollBar().setValue(0)
        self._tell()

    def show_message(self, message: str) -> None:
        """Says in words why there is nothing to see."""
        self._message = message
        self.viewport().update()

    def select(self, start: int, length: int) -> None:
        """Selects a range of bytes and scrolls to its begin."""
        last = self._provider.size - 1
        if length <= 0 or not 0 <= start <= last:
            return
        self._anchor, self._cursor, self._selected = min(start + length - 1, last), start, True
        self._wanted = start
        self._reveal(start)
        self._tell()

    def mark(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Underlines ranges of bytes (offset and length); none for no marks."""
        self._marks = tuple((start, length) for start, length in ranges if length > 0)
        self.viewport().update()

    def position(self) -> int:
        """The offset of the byte that the examiner is on: the first of a selection that was made for them."""
        return self._cursor

    def bytes_at(self, offset: int, length: int) -> bytes:
        """Bytes that are here already; fewer, or none, where they are not."""
        found = b""
        while length > len(found):
            at = offset + len(found)
            piece = (
                self._bytes(at, min(length - len(found), PAGE - at % PAGE))
                if at < self._provider.size
                else b""
            )
            if not piece:
                break
            found += piece
        return found

    def selection(self) -> tuple[int, int] | None:
        """First byte and number of bytes selected."""
        if not self._selected:
            return None
        first, last = sorted((self._anchor, self._cursor))
        return first, last - first + 1

    def hex_rect(self, offset: int) -> QRect:
        """Where the two digits of a byte are painted, in the viewport."""
        row, column = offset // WIDTH - self._top(), offset % WIDTH
        return QRect(self._hex_x(column), row * self._line, 2 * self._letter, self._line)

    def text_rect(self, offset: int) -> QRect:
        """Where the character of a byte is painted, in the viewport."""
        row, column = offset // WIDTH - self._top(), offset % WIDTH
        return QRect(self._text_x(column), row * self._line, self._letter, self._line)

    # Measures

    def _measure(self) -> None:
        metrics = QFontMetrics(self.font())
        self._letter = metrics.horizontalAdvance("0")
        self._line = metrics.height() + 3
        self._ascent = metrics.ascent() + 1

    def _digits(self) -> int:
        return max(8, len(f"{max(0, self._provider.size - 1):x}"))

    def _hex_x(self, column: int) -> int:
        return _MARGIN - self._shift() + (self._digits() + 2 + column * 3 + column // 8) * self._letter

    def _text_x(self, column: int) -> int:
        return self._hex_x(WIDTH - 1) + (4 + column) * self._letter

    def _shift(self) -> int:
        return self.horizontalScrollBar().value()

    def _rows(self) -> int:
        return (self._provider.size + WIDTH - 1) // WIDTH

    def _rows_shown(self) -> int:
        return max(1, self.viewport().height() // self._line)

    def _step(self) -> int:
        """Rows for each unit of the scroll bar, which counts no further than 2^31."""
        return self._rows() // _SCROLL_MAX + 1

    def _top(self) -> int:
        return self.verticalScrollBar().value() * self._step()

    def _ranges(self) -> None:
        hidden = max(0, self._rows() - self._rows_shown())
        self.verticalScrollBar().setRange(0, (hidden + self._step() - 1) // self._step())
        self.verticalScrollBar().setPageStep(max(1, self._rows_shown() // self._step()))
        width = self._text_x(WIDTH) + self._shift() + _MARGIN
        self.horizontalScrollBar().setRange(0, max(0, width - self.viewport().width()))
        self.horizontalScrollBar().setPageStep(self.viewport().width())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ranges()
        if self._wanted is not None:  # a view that was not seen yet had no height to reveal it in
            self._reveal(self._wanted)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.fillRect(event.rect(), theme.colour("base"))
        if self._message or not self._provider.size:
            painter.setPen(theme.colour("muted"))
            area = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.setFont(QApplication.font())
            painter.drawText(area, int(flags), self._message or self.tr("No bytes: the file is empty."))
            return
        for row in range(self._top(), min(self._rows(), self._top() + self._rows_shown() + 1)):
            self._paint_row(painter, row)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        y = (row - self._top()) * self._line
        painter.setPen(theme.colour("hex_offset"))
        painter.drawText(_MARGIN - self._shift(), y + self._ascent, f"{row * WIDTH:0{self._digits()}x}")
        data = self._bytes(row * WIDTH, WIDTH)
        for column in range(min(WIDTH, self._provider.size - row * WIDTH)):
            value = data[column] if data is not None and column < len(data) else None
            self._paint_byte(painter, row * WIDTH + column, value)

    def _paint_byte(self, painter: QPainter, offset: int, value: int | None) -> None:
        digits, letter = self.hex_rect(offset), self.text_rect(offset)
        selected = self._is_selected(offset)
        if selected:
            ground = theme.colour("highlight")
            # The gap to the next selected byte belongs to the selection too.
            joined = self._is_selected(offset + 1) and offset % WIDTH != WIDTH - 1
            gap = self._hex_x(offset % WIDTH + 1) - digits.right() - 1 if joined else 0
            painter.fillRect(digits.adjusted(0, 0, gap, 0), ground)
            painter.fillRect(letter, ground)
        role = "highlighted_text" if selected else "hex_zero" if not value else "text"
        painter.setPen(theme.colour(role))
        baseline = digits.top() + self._ascent
        painter.drawText(digits.left(), baseline, "··" if value is None else f"{value:02x}")
        printable = value is not None and 0x20 <= value < 0x7F
        painter.drawText(letter.left(), baseline, chr(value) if printable and value is not None else "·")
        if not selected and self._marked(offset):
            painter.fillRect(
                QRect(digits.left(), digits.bottom() - 1, self._mark_width(offset), 2), theme.colour("accent")
            )
            painter.fillRect(
                QRect(letter.left(), letter.bottom() - 1, letter.width(), 2), theme.colour("accent")
            )
        if offset == self._cursor and self.hasFocus() and not selected:
            painter.drawRect(digits.adjusted(-1, 0, 0, -1))

    def _marked(self, offset: int) -> bool:
        return any(start <= offset < start + length for start, length in self._marks)

    def _mark_width(self, offset: int) -> int:
        """Two digits, and the gap to the next byte where that is marked too."""
        joined = self._marked(offset + 1) and offset % WIDTH != WIDTH - 1
        return self._hex_x(offset % WIDTH + 1) - self._hex_x(offset % WIDTH) if joined else 2 * self._letter

    def _is_selected(self, offset: int) -> bool:
        first, last = sorted((self._anchor, self._cursor))
        return self._selected and first <= offset <= last

    def _bytes(self, start: int, length: int) -> bytes | None:
        page = self._provider.page(start // PAGE)
        return None if page is None else page[start % PAGE : start % PAGE + length]

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

    def copy(self) -> None:
        """Puts the selected bytes that were read (one MiB at most) on the clipboard, in hexadecimal."""
        chosen = self.selection()
        if chosen is None:
            return
        data = self.bytes_at(chosen[0], min(chosen[1], _COPY_AT_MOST))
        QGuiApplication.clipboard().setText(data.hex(" "))

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

    def _tell(self) -> None:
        self.viewport().update()
        self.moved.emit(self._cursor)
        if not self._provider.size:
            self.selection_changed.emit("")
            return
        chosen = self.selection()
        where = self.tr("Offset {} (0x{:x}) of {} bytes").format(
            count_text(self._cursor), self._cursor, count_text(self._provider.size)
        )
        self.selection_changed.emit(
            where if chosen is None else self.tr("{} · {} selected").format(where, count_text(chosen[1]))
        )
