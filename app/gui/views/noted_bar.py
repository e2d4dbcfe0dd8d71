"""What stands above a tab: its controls, and a line that says what is shown and what is not."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from app.gui.views.plain import label, set_role


class NotedBar(QWidget):
    """Base of such a bar. A subclass makes its controls and lays them out in rows."""

    def __init__(self) -> None:
        super().__init__()
        self.note = label(role="muted", wrap=True)

    def say(self, text: str) -> None:
        """What is shown, and what is not."""
        set_role(self.note, "muted")
        self.note.setText(text)

    def complain(self, text: str) -> None:
        """What went wrong."""
        set_role(self.note, "bad")
        self.note.setText(text)

    def lay_out(self, *rows: QBoxLayout | QWidget) -> None:
        """Puts rows one below the other."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        for row in rows:
            if isinstance(row, QWidget):
                layout.addWidget(row)
            else:
                layout.addLayout(row)


def named(control: QWidget, text: str) -> QLabel:
    """The words before a control."""
    words = label(text)
    words.setBuddy(control)
    return words
