"""The pages of a PDF, drawn one after the other when they come into view."""

from __future__ import annotations

import threading
from functools import partial
from typing import Any

import pypdfium2
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.jobs.background import Background
from app.gui.views.plain import label

_MARGIN = 18
_WIDEST = 780
_FORMATS = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBX8888}
_PDFIUM = threading.Lock()
"""PDFium is not made for several threads: one call at a time, in the whole process."""


class PagesView(QScrollArea):
    """Shows a document of our own making; drawing happens in a thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Preview of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._background = Background(self)
        self._document: pypdfium2.PdfDocument | None = None
        self._sheets: list[Any] = []
        self._asked: set[int] = set()
        self._inside = QWidget()
        self._inside.setObjectName("sheets")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_MARGIN)
        self.setWidget(self._inside)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._draw())
        self.show_pdf(b"")

    @property
    def count(self) -> int:
        """Number of pages."""
        return len(self._sheets)

    def show_pdf(self, data: bytes) -> None:
        """Shows a document; none where there are no bytes."""
        self._background.forget()
        self._clear()
        if not data:
            note = label(self.tr("Here stand the pages, exactly as they get signed."), "muted", wrap=True)
            note.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(note)
            return
        with _PDFIUM:
            self._document = pypdfium2.PdfDocument(data)
            sizes = [self._document.get_page_size(number) for number in range(len(self._document))]
        for number, (width, height) in enumerate(sizes):
            sheet = label()
            sheet.setAccessibleName(self.tr("Page {}").format(number + 1))
            sheet.setFixedSize(self._size(width, height))
            sheet.setStyleSheet(f"background: #ffffff; border: 1px solid {theme.current().border};")
            self._sheets.append(sheet)
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch()
        self._draw()

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()
        self._clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _clear(self) -> None:
        self._sheets.clear()
        self._asked.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None

    def _size(self, width: float, height: float) -> QSize:
        wide = min(_WIDEST, max(360, self.viewport().width() - 2 * _MARGIN - 14))
        return QSize(wide, round(wide * height / width))

    def _draw(self) -> None:
        """Asks for the pages in view and the next one."""
        top = self.verticalScrollBar().value() - self.viewport().height()
        bottom = top + 3 * self.viewport().height()
        position = _MARGIN
        for number, sheet in enumerate(self._sheets):
            if position + sheet.height() >= top and position <= bottom and number not in self._asked:
                self._asked.add(number)
                ratio = self.devicePixelRatioF()
                self._background.run(partial(self._render, number, sheet.width(), ratio), self._take)
            position += sheet.height() + _MARGIN

    def _render(self, number: int, wide: int, ratio: float) -> tuple[int, QImage]:
        with _PDFIUM:
            if self._document is None:
                raise LookupError(self.tr("The document was closed meanwhile."))
            page = self._document[number]
            bitmap = page.render(scale=wide * ratio / page.get_width(), rev_byteorder=True)
            shape = (bitmap.width, bitmap.height, bitmap.stride, _FORMATS[bitmap.n_channels])
            data = bytes(bitmap.buffer)
            bitmap.close()
            page.close()
        image = QImage(data, *shape).copy()
        image.setDevicePixelRatio(ratio)
        return number, image

    def _take(self, result: tuple[int, QImage]) -> None:
        number, image = result
        if number < len(self._sheets):
            self._sheets[number].setPixmap(QPixmap.fromImage(image))
