"""Some frames of a video in a row, over its length."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.gui import theme
from app.gui.views.media.focus_painted import FocusPainted
from app.gui.views.media.media_words import clock_text
from app.gui.welfare import veil

_PICTURE_HIGH = 54
_PICTURE_LOW = 20
_GAP = 4
_FRAME = 2


class FilmStrip(FocusPainted):
    """Cells of one width, each with its frame and its place in time. Veiled ones are drawn smooth and grey.

    Left and right go from cell to cell, Enter and Space (or a click) choose one.
    """

    chosen = Signal(int)
    """The number of the frame in the chosen cell."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Frames over the length of the video"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._numbers: tuple[int, ...] = ()
        self._seconds: tuple[float, ...] = ()
        self._pictures: dict[int, QImage | None] = {}
        self._veiled = True
        self._cell = 0

    @property
    def pictures(self) -> dict[int, QImage | None]:
        """Cell -> the dots that came for it; None where nothing could be decoded."""
        return self._pictures

    @property
    def numbers(self) -> Sequence[int]:
        """The frame of each cell."""
        return self._numbers

    def show_numbers(self, numbers: Sequence[int], seconds: Sequence[float], *, veiled: bool) -> None:
        """Empty cells for these frames, with where they stand in time."""
        self._numbers, self._seconds = tuple(numbers), tuple(seconds)
        self._veiled = veiled
        self._pictures.clear()
        self._cell = 0
        self._say()
        self.update()

    def put(self, cell: int, picture: QImage | None, seconds: float) -> None:
        """The frame of a cell and its own place in time; None where it could not be decoded."""
        self._pictures[cell] = picture
        if picture is not None:
            self._seconds = (*self._seconds[:cell], seconds, *self._seconds[cell + 1 :])
            self._say()
        self.update(self.place(cell))

    def follow(self, seconds: float) -> None:
        """Marks the cell that is nearest to a moment."""
        if self._numbers:
            nearest = min(range(len(self._numbers)), key=lambda cell: abs(self._seconds[cell] - seconds))
            if nearest != self._cell:
                self._move(nearest)

    def place(self, cell: int) -> QRect:
        """Where a cell stands, from right to left where the window is read so."""
        count = max(1, len(self._numbers))
        left = self.width() * cell // count
        right = self.width() * (cell + 1) // count
        if self.isRightToLeft():
            left, right = self.width() - right, self.width() - left
        return QRect(left, 0, right - left, self.height())

    def sizeHint(self) -> QSize:
        return QSize(480, _PICTURE_HIGH + self.fontMetrics().height() + 2 * _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _PICTURE_LOW + self.fontMetrics().height() + 2 * _GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._numbers:
            step = -step if self.isRightToLeft() else step
            self._move(min(len(self._numbers) - 1, max(0, self._cell + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._numbers:
            self.chosen.emit(self._numbers[self._cell])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for cell in range(len(self._numbers)):
            if self.place(cell).contains(spot):
                self._move(cell)
                self.chosen.emit(self._numbers[cell])

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for cell in range(len(self._numbers)):
            self._paint_cell(painter, cell)

    def picture_place(self, cell: int) -> QRect:
        """The part of a cell above its time."""
        high = self.height() - self.fontMetrics().height() - _GAP
        return self.place(cell).adjusted(_GAP // 2, 0, -_GAP // 2, 0) & QRect(0, 0, self.width(), high)

    def _paint_cell(self, painter: QPainter, cell: int) -> None:
        spot = self.picture_place(cell)
        painter.fillRect(spot, theme.colour("alternate"))
        picture = self._pictures.get(cell)
        inner = spot.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        if picture is not None and inner.isValid():
            size = picture.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRect(inner.topLeft(), size.expandedTo(QSize(1, 1)))
            at.moveCenter(inner.center())
            painter.drawImage(at, veil(picture, at.size()) if self._veiled else picture)
        elif cell in self._pictures:
            painter.setPen(theme.colour("muted"))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), "–")
        current = cell == self._cell and not self._veiled
        if cell == self._cell and (current or self.hasFocus()):
            painter.setPen(QPen(theme.colour("accent"), _FRAME + (1 if self.hasFocus() else 0)))
            painter.drawRect(spot.adjusted(1, 1, -1, -1))
        below = QRect(spot.left(), spot.bottom() + 2, spot.width(), self.fontMetrics().height())
        painter.setPen(theme.colour("text" if current else "muted"))
        self._write(painter, below, cell)

    def _write(self, painter: QPainter, below: QRect, cell: int) -> None:
        """Its time where there is room for all of it, else without the milliseconds or not at all."""
        whole = clock_text(self._seconds[cell])
        for words in (whole, whole.partition(".")[0]):
            if self.fontMetrics().horizontalAdvance(words) <= below.width():
                painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), words)
                return

    def _move(self, cell: int) -> None:
        self._cell = cell
        self._say()
        self.update()

    def _say(self) -> None:
        words = ""
        if self._numbers:
            words = self.tr("Cell {} of {}, at {}").format(
                self._cell + 1, len(self._numbers), clock_text(self._seconds[self._cell])
            )
        self.setAccessibleDescription(words)
