"""A gentle word about a break, in the corner of the window. Nothing of it is ever written into a case."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.views.plain import label
from app.gui.welfare import Welfare

_MINUTE_MS = 60_000
_AWAY_MINUTES = 5
_LATER_MINUTES = 10


class BreakBar(QFrame):
    """Counts the minutes in which the program is in front; five minutes away from it are a break."""

    def __init__(self, window: QWidget, welfare: Welfare) -> None:
        super().__init__(window)
        self._window = window
        self._welfare = welfare
        self._worked = self._away = 0
        self.setAccessibleName(self.tr("Break reminder"))
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.words = label(wrap=True)
        self.taken = QPushButton(self.tr("I take a break"))
        self.taken.clicked.connect(self._take)
        self.later = QPushButton(self.tr("Later"))
        self.later.clicked.connect(self._postpone)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.later)
        buttons.addWidget(self.taken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.setMinimumWidth(320)
        self.hide()
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self.minute)
        self._timer.start()

    def minute(self) -> None:
        """Another minute has gone by."""
        active = QApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        if not active or self._welfare.is_covered:
            self._away += 1
            if self._away >= _AWAY_MINUTES:
                self._worked = 0
                self.hide()
            return
        self._away = 0
        self._worked += 1
        after = self._welfare.break_minutes
        if after and self._worked >= after and not self.isVisible():
            self.words.setText(
                self.tr("Minutes at this window without a break: {}. A short one helps.").format(self._worked)
            )
            self.adjustSize()
            self._place()
            self.show()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in the corner."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        """A break begins with nothing of the evidence on the screen."""
        self._worked = 0
        self.hide()
        self._welfare.hide_everything()

    def _postpone(self) -> None:
        self._worked = max(0, self._welfare.break_minutes - _LATER_MINUTES)
        self.hide()

    def _place(self) -> None:
        window = self._window
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 16 if mirrored else window.width() - self.width() - 16
        self.move(left, window.height() - self.height() - 40)
