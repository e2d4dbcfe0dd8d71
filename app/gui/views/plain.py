"""Small widgets that show text as it is: nothing from evidence is ever read as markup."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QLineEdit, QWidget

translate = QCoreApplication.translate


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label of plain text. ``role`` is muted, good, bad or warning."""
    result = QLabel(parent)
    result.setTextFormat(Qt.TextFormat.PlainText)
    if QGuiApplication.isRightToLeft():
        # By itself a label puts text that runs from left to right on the left.
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        result.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
    result.setText(text)
    result.setWordWrap(wrap)
    if role:
        result.setProperty("role", role)
    return result


def set_role(widget: QWidget, role: str) -> None:
    """Changes the role of a label or the like and dresses it again."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def heading(text: str, larger_by: int = 4) -> QLabel:
    """A label in a larger, heavier letter."""
    result = label(text)
    font = QFont(result.font())
    font.setPointSize(font.pointSize() + larger_by)
    font.setWeight(QFont.Weight.DemiBold)
    result.setFont(font)
    return result


def rule() -> QFrame:
    """A thin line across."""
    result = QFrame()
    result.setProperty("role", "rule")
    return result


def clearable(field: QLineEdit) -> None:
    """Gives a field Qt's button that empties it, and the button the name that Qt does not give it."""
    field.setClearButtonEnabled(True)
    action = field.findChild(QAction, "_q_qlineeditclearaction")
    if action is not None:
        action.setText(translate("Field", "Empty the field"))


def calm_header(header: QHeaderView) -> None:
    """Gives a header an empty selection model of its own.

    A header that shares the view's selection asks it about every section of a million rows at select-all.
    """
    header.setSelectionModel(QItemSelectionModel(header.model(), header))
    header.setHighlightSections(False)
    header.setAccessibleName(
        translate("Header", "Columns")
        if header.orientation() == Qt.Orientation.Horizontal
        else translate("Header", "Rows")
    )
