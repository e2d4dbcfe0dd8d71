"""Where one decoded picture is drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget


class PictureCanvas(QWidget):
    """A picture within what room there is; ``by_width``: a page as wide as that, and as high as it then is."""

    def __init__(self, name: str, *, by_width: bool) -> None:
        super().__init__()
        self.image = QImage()
        self._by_width = by_width
        self.setAccessibleName(name)

    def draw(self, image: QImage, *, grey: bool) -> None:
        """Shows another picture, in shades of grey where that is asked for."""
        grey = grey and not image.isNull()
        self.image = image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image
        self.fit()

    def fit(self) -> None:
        """Takes the height that a page needs."""
        if self._by_width and not self.image.isNull():
            wide = min(self.width(), self.image.width())
            self.setMinimumHeight(wide * self.image.height() // max(1, self.image.width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.image.isNull():
            return
        ratio = self.devicePixelRatioF()
        size = self.image.size() / ratio
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        dots = size * ratio
        drawn = self.image.scaled(
            dots, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        drawn.setDevicePixelRatio(ratio)
        painter.drawImage((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, drawn)
