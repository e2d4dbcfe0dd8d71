"""Bytes as hexadecimal and as characters, painted by ourselves so that any size scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.gui import theme
from app.gui.jobs.reader import PAGE, ByteProvider

WIDTH = 16
_SCROLL_MAX = 1 << 30
_MARGIN = 8


def characters(data: bytes) -> str:
    """Bytes as characters of ASCII, and a dot for each that is none."""
    return "".join(chr(value) if 0x20 <= value < 0x7F else "·" for value in data)


class HexCanvas(QAbstractScrollArea):
    """Offset, 16 bytes, 16 characters a row; selected bytes on another ground, marked ones underlined."""

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
        provider.failed.connect(lambda _: self.viewport().update())

    def mark(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Underlines ranges of bytes (offset and length); none for no marks."""
        self._marks = tuple((start, length) for start, length in ranges if length > 0)
        self.viewport().update()

    def bytes_at(self, offset: int, length: int) -> bytes:
        """Bytes that are here already; fewer, or none, where they are not."""
        found = b""
        while length > len(found):
            at = offset + len(found)
            if at >= self._provider.size:
                break
            piece = self._bytes(at, min(length - len(found), PAGE - at % PAGE))
            if not piece:
                break
            found += piece
        return found

    def hex_rect(self, offset: int) -> QRect:
        """Where the two digits of a byte are painted, in the viewport."""
        row, column = offset // WIDTH - self._top(), offset % WIDTH
        return QRect(self._hex_x(column), row * self._line, 2 * self._letter, self._line)

    def text_rect(self, offset: int) -> QRect:
        """Where the character of a byte is painted, in the viewport."""
        row, column = offset // WIDTH - self._top(), offset % WIDTH
        return QRect(self._text_x(column), row * self._line, self._letter, self._line)

    def full_width(self) -> int:
        """Pixels in which each row is seen whole."""
        return self._text_x(WIDTH) + self._shift() + _MARGIN + self.verticalScrollBar().sizeHint().width()

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

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.fillRect(event.rect(), theme.colour("base"))
        message = self._message or self._unread()
        if message or not self._provider.size:
            painter.setPen(theme.colour("muted"))
            area = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.setFont(QApplication.font())
            painter.drawText(area, int(flags), message or self.tr("No bytes: the file is empty."))
            return
        for row in range(self._top(), min(self._rows(), self._top() + self._rows_shown() + 1)):
            self._paint_row(painter, row)

    def _unread(self) -> str:
        """Why nothing of what is on the screen could be read; empty where some of it was, or is on its way.

        Another place of the file may be whole: there is no message over that one.
        """
        first = self._top() * WIDTH // PAGE
        last = min(self._provider.size - 1, (self._top() + self._rows_shown()) * WIDTH) // PAGE
        reasons = [self._provider.reason(page) for page in range(first, last + 1)]
        return reasons[0] if reasons and all(reasons) else ""

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
        painter.drawText(digits.left(), baseline, self._sign(offset) if value is None else f"{value:02x}")
        painter.drawText(letter.left(), baseline, "·" if value is None else characters(bytes((value,))))
        if not selected and self._marked(offset):
            painter.fillRect(
                QRect(digits.left(), digits.bottom() - 1, self._mark_width(offset), 2), theme.colour("accent")
            )
            painter.fillRect(
                QRect(letter.left(), letter.bottom() - 1, letter.width(), 2), theme.colour("accent")
            )
        if offset == self._cursor and self.hasFocus() and not selected:
            painter.drawRect(digits.adjusted(-1, 0, 0, -1))

    def _sign(self, offset: int) -> str:
        """What stands for a byte that is not here: on its way, or not to be read."""
        return "??" if self._provider.reason(offset // PAGE) else "··"

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
