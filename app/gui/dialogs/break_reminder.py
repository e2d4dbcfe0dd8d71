"""Asks after how many minutes a break is suggested."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from app.gui.dialogs.form import FormDialog


class BreakDialog(FormDialog):
    """Minutes; 0 is never."""

    def __init__(self, parent: QWidget | None, minutes: int) -> None:
        super().__init__(
            parent,
            self.tr("Break reminder"),
            self.tr("A word in the corner of the window, nothing more. It is kept in your settings and never")
            + " "
            + self.tr("written into a case."),
            self.tr("Keep"),
        )
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 240)
        self.minutes.setSpecialValueText(self.tr("never"))
        self.minutes.setValue(minutes)
        self.minutes.lineEdit().setTextMargins(5, 0, 5, 0)
        self.add_field(self.tr("Minutes until then:"), self.minutes)
        self.resize(440, 200)
