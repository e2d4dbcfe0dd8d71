"""The Picture tab. Nothing is shown before the examiner asks for it, file by file."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.gui.jobs.background import Background
from app.gui.jobs.picture import READ_AT_MOST, decode
from app.gui.jobs.reader import ByteProvider
from app.gui.views.plain import label
from app.gui.words import count_text, exact_size_text


class _Canvas(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setAccessibleName(self.tr("Picture"))

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.image.isNull():
            return
        size = self.image.size()
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(
            self.rect().adjusted(left, top, 0, 0).topLeft(),
            self.image.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            ),
        )


class PictureView(QWidget):
    """Hidden behind a button for the sake of those who see such material every day; in grey on request."""

    def __init__(self, provider: ByteProvider) -> None:
        super().__init__()
        self._provider = provider
        self._decoder = Background(self)
        self._image = QImage()
        self._asked = False
        self.button = QPushButton(self.tr("Show picture"))
        self.button.clicked.connect(self.show_picture)
        self.grey = QCheckBox(self.tr("In shades of grey"))
        self.grey.setChecked(True)
        self.grey.toggled.connect(lambda _: self._paint())
        self.note = label(role="muted", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption = label(role="muted")
        self.canvas = _Canvas()
        self.hide_button = QPushButton(self.tr("Hide"))
        self.hide_button.clicked.connect(self.clear)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_cover())
        self._stack.addWidget(self._make_shown())
        provider.failed.connect(self._fail)
        self.clear()

    def clear(self) -> None:
        """Hides the picture."""
        self._decoder.forget()
        self._asked = False
        self._image = self.canvas.image = QImage()
        has_bytes = self._provider.entry is not None
        self.button.setEnabled(has_bytes)
        hidden = self.tr("Pictures stay hidden until you ask for them.")
        self.note.setText(hidden if has_bytes else self.tr("This has no bytes of its own."))
        self._stack.setCurrentIndex(0)

    def show_picture(self) -> None:
        """Reads and decodes the picture."""
        if self._provider.size > READ_AT_MOST:
            size = exact_size_text(self._provider.size)
            self.note.setText(self.tr("The file has {}; pictures of up to 64 MB are shown.").format(size))
            return
        self._asked = True
        self.button.setEnabled(False)
        self.note.setText(self.tr("Reading…"))
        self._provider.fetch(READ_AT_MOST, self._decode)

    def stop(self) -> None:
        """Ends the thread."""
        self._decoder.stop()

    def _make_cover(self) -> QWidget:
        cover = QWidget()
        layout = QVBoxLayout(cover)
        layout.addStretch()
        layout.addWidget(self.note)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.grey, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return cover

    def _make_shown(self) -> QWidget:
        shown = QWidget()
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 5, 8, 5)
        bar.addWidget(self.caption, 1)
        bar.addWidget(self.hide_button)
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addLayout(bar)
        layout.addWidget(self.canvas, 1)
        return shown

    def _decode(self, data: bytes) -> None:
        self._decoder.run(lambda: decode(data), self._take, self._fail)

    def _take(self, result: Any) -> None:
        size: QSize
        self._image, size = result
        text = self.tr("{} × {} pixels").format(count_text(size.width()), count_text(size.height()))
        self.caption.setText(text)
        self._stack.setCurrentIndex(1)
        self._paint()

    def _paint(self) -> None:
        grey = self.grey.isChecked() and not self._image.isNull()
        self.canvas.image = (
            self._image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else self._image
        )
        self.canvas.update()

    def _fail(self, message: str) -> None:
        if self._asked:
            self.note.setText(message)
            self.button.setEnabled(True)
