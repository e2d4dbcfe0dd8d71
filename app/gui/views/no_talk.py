"""What the tabs of people show where the result set holds files or problems."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.gui.models.people_query import everything
from app.gui.results import Results
from app.gui.views.plain import label


class NoTalk(QWidget):
    """Says why nothing is shown, and offers what would be."""

    def __init__(self, results: Results) -> None:
        super().__init__()
        text = self.tr("Shown here are messages, calls and contacts. The result set holds other records.")
        why = label(text, "muted", wrap=True)
        why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self.tr("Show all messages, calls and contacts of the case"))
        self.button.clicked.connect(
            lambda: results.ask(everything(), self.tr("Messages, calls and contacts"))
        )
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(why)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
