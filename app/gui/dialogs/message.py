"""Short questions and statements, in plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def tell(parent: QWidget | None, title: str, text: str, details: str = "") -> None:
    """States something that went wrong, and waits until it was read."""
    _box(parent, title, text, details, icon=QMessageBox.Icon.Warning).exec()


def ask(parent: QWidget | None, title: str, text: str, details: str, *, yes: str, no: str) -> bool:
    """Asks with the two answers named. Escape is no."""
    box = _box(parent, title, text, details, icon=QMessageBox.Icon.Question)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    reject = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(reject)
    box.setEscapeButton(reject)
    box.exec()
    return box.clickedButton() is accept


def _box(
    parent: QWidget | None, title: str, text: str, details: str, *, icon: QMessageBox.Icon
) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(details)
    for each in box.findChildren(QLabel):
        each.setTextFormat(Qt.TextFormat.PlainText)
    return box
