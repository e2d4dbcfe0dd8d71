"""What stands in the place of a protected record's content until somebody says why they need it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.words import line


class ProtectedBar(QWidget):
    """Names the categories and asks for a reason; ``asked`` carries it."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why you need to see it"))
        self.reason.setAccessibleName(self.tr("Reason for looking at the protected record"))
        self.button = QPushButton(self.tr("Show content"))
        self.button.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addLayout(row)
        layout.addStretch(1)

    def show_categories(self, categories: Sequence[str]) -> None:
        """Turns to another record."""
        self.reason.clear()
        self.words.setText(
            self.tr("This record is protected: {}. Its content is shown to who says why; ").format(
                line(", ".join(categories), 200)
            )
            + self.tr("the ledger keeps who looked, when and why.")
        )

    def complain(self, message: str) -> None:
        """Says why the content is not shown."""
        self.words.setText(line(message, 400))
        self.button.setEnabled(bool(self.reason.text().strip()))

    def _ask(self) -> None:
        if reason := self.reason.text().strip():
            self.button.setEnabled(False)
            self.asked.emit(reason)
