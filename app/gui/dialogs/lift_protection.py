"""Asks why the selected records are no longer protected."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.dialogs.form import FormDialog
from app.gui.words import count_text


class LiftDialog(FormDialog):
    """The reason for which every protection of the selected records is lifted."""

    def __init__(self, parent: QWidget | None, records: int) -> None:
        super().__init__(
            parent,
            self.tr("Lift protection"),
            self.tr("Selected records: {}.").format(count_text(records))
            + " "
            + self.tr(
                "Their content can then be seen without a reason. The ledger keeps who lifted it and why."
            ),
            self.tr("Lift protection"),
        )
        self.reason = QLineEdit()
        self.reason.textChanged.connect(lambda _: self._check())
        self.add_field(self.tr("Reason:"), self.reason)
        self.cancel_button.setAutoDefault(False)
        self.resize(520, 220)
        self._check()

    def words(self) -> str:
        """The reason."""
        return self.reason.text().strip()

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.words()))
