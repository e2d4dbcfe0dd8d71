"""What our dialogs share: a column of labelled fields, a line for what is wrong, the buttons below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.gui.views.plain import heading, label, set_role


class FormDialog(QDialog):
    """``accept_text`` names what the default button does."""

    def __init__(self, parent: QWidget | None, title: str, explanation: str, accept_text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(self.tr("What is missing or wrong"))
        self.buttons = QDialogButtonBox()
        self.accept_button: QPushButton = self.buttons.addButton(
            accept_text, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setDefault(True)
        self.cancel_button: QPushButton = self.buttons.addButton(
            self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 18, 20, 16)
        self.body.setSpacing(10)
        self.body.addWidget(heading(title, 3))
        self.body.addWidget(label(explanation, "muted", wrap=True))
        self.body.addSpacing(4)
        self.body.addLayout(self.form)
        self.body.addWidget(self.problem)
        self.body.addStretch()
        self.body.addWidget(self.buttons)

    def event(self, event: QEvent) -> bool:
        """Keeps room for sentences that need several lines: Qt's own least height knows nothing of their width."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.setMinimumHeight(max(0, self.body.totalMinimumHeightForWidth(self.width())))
        return done

    def add_field(self, title: str, field: QWidget | QLayout, named: QWidget | None = None) -> None:
        """Adds a field with its label; ``named`` carries the name where the field is a layout."""
        text = label(title)
        widget = named or field
        if isinstance(widget, QWidget):
            widget.setAccessibleName(title.rstrip(":"))
            if isinstance(widget, QComboBox) and (edit := widget.lineEdit()) is not None:
                edit.setAccessibleName(title.rstrip(":"))
            text.setBuddy(widget)
        self.form.addRow(text, field)

    def show_problem(self, message: str, field: QLineEdit | None = None) -> None:
        """Says what is wrong, marks the field and goes there; an empty message takes it back."""
        for each in self.findChildren(QLineEdit):
            _mark(each, each is field and bool(message))
        set_role(self.problem, "bad")
        self.problem.setText(message)
        if field is not None:
            field.setFocus()


def beside(field: QLineEdit, button: QPushButton) -> QHBoxLayout:
    """A field with a button at its right."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(field, 1)
    row.addWidget(button)
    return row


def _mark(field: QLineEdit, wrong: bool) -> None:
    value = "true" if wrong else "false"
    if field.property("problem") != value:
        field.setProperty("problem", value)
        field.style().unpolish(field)
        field.style().polish(field)
