"""Asks as what the selected records are to be protected."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from app.gui.dialogs.form import FormDialog
from app.gui.words import count_text, line


class ProtectDialog(FormDialog):
    """A category and a note. ``known`` are categories that the case has already."""

    def __init__(self, parent: QWidget | None, records: int, known: list[str]) -> None:
        super().__init__(
            parent,
            self.tr("Protect"),
            self.tr("Selected records: {}.").format(count_text(records))
            + " "
            + self.tr("Whoever looks at the content of a protected record says why; the ledger keeps it."),
            self.tr("Protect"),
        )
        self.category = QComboBox()
        self.category.setEditable(True)
        self.category.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        usual = (
            self.tr("privileged communication"), self.tr("intimate image of a victim"), self.tr("medical record"),
        )  # fmt: skip
        for each in dict.fromkeys([*known, *usual]):
            self.category.addItem(line(each, 100), each)
        self.category.setCurrentText("")
        self.category.currentTextChanged.connect(lambda _: self._check())
        self.note = QLineEdit()
        self.add_field(self.tr("Category:"), self.category)
        self.add_field(self.tr("Note (may be empty):"), self.note)
        self.cancel_button.setAutoDefault(False)
        self.resize(520, 260)
        self._check()

    def chosen(self) -> str:
        """The category: what was typed, or what the case calls the one that was chosen."""
        text, index = self.category.currentText(), self.category.currentIndex()
        if index >= 0 and self.category.itemText(index) == text:
            return str(self.category.itemData(index))
        return text.strip()

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.chosen()))
