"""Asks for a note on what is selected."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.gui.dialogs.form import FormDialog
from app.gui.words import count_text


class NoteDialog(FormDialog):
    """One text. Ctrl+Enter writes it."""

    def __init__(
        self, parent: QWidget | None, title: str, accept_text: str, records: int, person: str
    ) -> None:
        super().__init__(
            parent,
            title,
            self.tr("Selected records: {}. Each gets a ledger entry in the name of {}.").format(
                count_text(records), person
            )
            + " "
            + self.tr("An entry is never changed or deleted; it can be withdrawn by another one."),
            accept_text,
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(110)
        self.text.setPlaceholderText(self.tr("In plain words"))
        self.add_field(self.tr("Text:"), self.text)
        self.accept_button.setEnabled(False)
        self.accept_button.setToolTip(self.tr("Ctrl+Enter"))
        self.text.textChanged.connect(lambda: self.accept_button.setEnabled(bool(self.words())))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._accept_words)
        self.cancel_button.setAutoDefault(False)
        self.resize(520, 300)
        self.text.setFocus()

    def words(self) -> str:
        """What was written, without space around it."""
        return self.text.toPlainText().strip()

    def _accept_words(self) -> None:
        if self.words():
            self.accept()
