"""The wave of a sound, painted over its length, with the place that is heard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.gui import theme
from app.gui.views.media.focus_painted import FocusPainted
from app.gui.views.media.media_words import clock_text
from app.viewing.media_messages import Wave

COLUMNS = 1_000
_KEYS = {
    Qt.Key.Key_Left: -5.0, Qt.Key.Key_Right: 5.0, Qt.Key.Key_PageDown: 60.0, Qt.Key.Key_PageUp: -60.0,
}  # fmt: skip
_LOUDEST = 128


class WaveCanvas(FocusPainted):
    """From left to right in every language, as clocks of recordings run.

    Left and right go five seconds, PageUp and PageDown a minute, Home and End to the ends, Space plays and pauses.
    """

    sought = Signal(float)
    """A place from 0 (beginning) to 1 (end)."""
    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Wave of the sound"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lows = bytearray(COLUMNS)
        self._highs = bytearray(COLUMNS)
        self._known = 0
        self._seconds = 0.0
        self._at = 0.0

    @property
    def known(self) -> int:
        """Columns from the left that came."""
        return self._known

    def clear(self, seconds: float = 0.0) -> None:
        """An empty wave of a sound of this length."""
        self._lows, self._highs = bytearray(COLUMNS), bytearray(COLUMNS)
        self._known, self._seconds = 0, seconds
        self.follow(0.0)

    def add(self, wave: Wave) -> None:
        """Some more columns."""
        end = min(COLUMNS, wave.first + min(len(wave.lows), len(wave.highs)))
        count = max(0, end - wave.first)
        self._lows[wave.first : end] = wave.lows[:count]
        self._highs[wave.first : end] = wave.highs[:count]
        self._known = max(self._known, end)
        self.update()

    def follow(self, place: float) -> None:
        """Marks a place from 0 to 1."""
        self._at = min(1.0, max(0.0, place))
        self.setAccessibleDescription(
            self.tr("At {} of {}").format(clock_text(self._at * self._seconds), clock_text(self._seconds))
        )
        self.update()

    def column_place(self, column: int) -> QRect:
        """Where a column stands and what of it is filled."""
        width, middle = self.width(), self.height() / 2
        left, right = width * column // COLUMNS, width * (column + 1) // COLUMNS
        low, high = _signed(self._lows[column]), _signed(self._highs[column])
        top = round(middle - high * (middle - 2) / _LOUDEST)
        bottom = round(middle - low * (middle - 2) / _LOUDEST)
        return QRect(left, top, max(1, right - left), max(1, bottom - top))

    def sizeHint(self) -> QSize:
        return QSize(480, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 48)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS and self._seconds > 0:
            self.sought.emit(min(1.0, max(0.0, self._at + _KEYS[key] / self._seconds)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.sought.emit(0.0 if key == Qt.Key.Key_Home else 1.0)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sought.emit(min(1.0, max(0.0, event.position().x() / max(1, self.width()))))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("base"))
        middle = self.height() // 2
        painter.setPen(theme.colour("border"))
        painter.drawLine(0, middle, self.width(), middle)
        ink = theme.colour("accent")
        for column in range(self._known):
            painter.fillRect(self.column_place(column), ink)
        at = min(self.width() - 3, max(2, round(self._at * self.width())))
        for ink, wide in (
            (theme.colour("base"), 6),
            (theme.colour("text"), 2),
        ):  # apart from the wave by a gap
            painter.fillRect(QRect(at - wide // 2, 0, wide, self.height()), ink)
        painter.setPen(
            QPen(theme.colour("accent"), 2) if self.hasFocus() else QPen(theme.colour("border"), 1)
        )
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _signed(value: int) -> int:
    return value - 256 if value > 127 else value
