"""Asks who works at this window: in whose name tags, notes and reviews are written."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from app.gui.dialogs.form import FormDialog
from evidence.custody.actor import Actor


class PersonDialog(FormDialog):
    """Name and role."""

    def __init__(self, parent: QWidget | None, now: Actor) -> None:
        super().__init__(
            parent,
            self.tr("Who works here"),
            self.tr("Tags, notes, reviews and protections are written in this name.")
            + " "
            + self.tr(
                "A second examiner gives a name of their own, so that both judgements can be told apart."
            ),
            self.tr("Work in this name"),
        )
        self.name = QLineEdit(now.name)
        self.name.textChanged.connect(lambda _: self._check())
        self.role = QComboBox()
        self.role.setEditable(True)
        self.role.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.role.addItems(["examiner", "second examiner", "reviewer", "prosecutor"])
        self.role.setCurrentText(now.role)
        self.role.currentTextChanged.connect(lambda _: self._check())
        self.add_field(self.tr("Name:"), self.name)
        self.add_field(self.tr("Role:"), self.role)
        self.resize(500, 260)
        self.name.selectAll()

    def chosen(self) -> tuple[str, str]:
        """Name and role."""
        return self.name.text().strip(), self.role.currentText().strip()

    def _check(self) -> None:
        self.accept_button.setEnabled(all(self.chosen()))
