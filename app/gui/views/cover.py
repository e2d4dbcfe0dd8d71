"""What lies over a window while everything is hidden."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui import theme
from app.gui.views.plain import heading, label


class Cover(QWidget):
    """As large as the window that it covers, above everything in it, and opaque."""

    asked_back = Signal()
    """The person wants to see the window again."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.title = window.windowTitle()
        """What the window is called when it is not covered."""
        self.setAccessibleName(self.tr("Everything is hidden"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        words = heading(self.tr("Indicia"), 6)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = label(self.tr("Press F9 or Escape to go on."), "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(words)
        layout.addWidget(hint)
        layout.addStretch()
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()

    def lift(self) -> None:
        """Takes the cover away."""
        self._window.removeEventFilter(self)
        self._window.setWindowTitle(self.title)
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window, and above what is added to it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.LayoutRequest):
            self._fit()
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("window"))

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self.asked_back.emit()

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
