"""The text of a document, and nothing of it that acts."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.gui.jobs.viewing import Viewing
from app.gui.views.plain import label
from app.gui.words import block, line
from app.viewing.messages import Written


class DocumentView(QWidget):
    """Word, OpenDocument and HTML."""

    def __init__(self, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self.note = label(role="muted", wrap=True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the document"))
        self.text.setReadOnly(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.note)
        layout.addWidget(self.text)

    def load(self) -> None:
        """Reads the file that is looked at."""
        self.clear()
        self.note.setText(self.tr("Reading…"))
        self._viewing.ask("document", Written, self._take, lambda reason: self.note.setText(line(reason)))

    def clear(self) -> None:
        """Shows nothing."""
        self.text.clear()
        self.note.clear()

    def _take(self, written: Written) -> None:
        self.text.setPlainText(block(written.text))
        said = self.tr("{}: its text alone, without pictures, links and what hides in it").format(
            written.format
        )
        self.note.setText(f"{said} · {line(written.note)}" if written.note else said)
