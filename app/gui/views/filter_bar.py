"""The bar above the middle that narrows the result set."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.gui import icons
from app.gui.models.wanted import text_conditions
from app.gui.results import Results

_TYPING_MS = 250


class FilterBar(QWidget):
    """One line for all tabs. Enter applies it, Escape takes it away."""

    applied = Signal(str)
    """The text that narrows the result set from now on."""

    def __init__(self, results: Results) -> None:
        super().__init__()
        self._results = results
        self.box = self._make_box()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.box)
        results.rule = lambda view: text_conditions(view, self.box.text())

    def text(self) -> str:
        """What stands in the box."""
        return self.box.text()

    def apply(self) -> None:
        """Narrows the result set to what the box says."""
        self._typing.stop()
        self._results.narrow(*self._results.rule(self._results.base.view))
        self.applied.emit(self.box.text())

    def clear(self) -> None:
        """Takes the filter away."""
        self.box.clear()
        self.apply()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon in the palette worn now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_search"):
            self._search.setIcon(icons.icon("search", "muted"))

    def _make_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(self.tr("Filter: text in path, name, fields or digest"))
        box.setAccessibleName(self.tr("Filter of the result set"))
        box.setClearButtonEnabled(True)
        self._search = box.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.apply)
        box.textChanged.connect(lambda _: self._typing.start())
        box.returnPressed.connect(self.apply)
        return box
