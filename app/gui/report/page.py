"""What the pages of the wizard share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.dialogs.form import beside
from app.gui.views.plain import heading, label
from reports.draft import Draft


class Page(QWidget):
    """One step. ``name`` is what the draft calls it; ``title`` stands in the list of steps."""

    name = ""
    changed = Signal()
    """Something that the report shows was chosen differently."""
    reconsider = Signal()
    """Whether the page is in order, or busy, may have changed."""

    def __init__(self, title: str, explanation: str) -> None:
        super().__init__()
        self.title = title
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.body.addWidget(heading(title, 3))
        self.body.addWidget(label(explanation, "muted", wrap=True))
        self.body.addSpacing(4)

    def show_draft(self, draft: Draft) -> None:
        """Shows what was chosen before."""

    def take(self, draft: Draft) -> None:
        """Puts what is chosen here into the draft."""

    def problem(self) -> str:
        """What must be set right before the next page, in words; empty where all is well."""
        return ""

    def enter(self) -> None:
        """The page comes into view."""

    def stop(self) -> None:
        """The wizard closes: threads end."""

    def chooser(self, field: QLineEdit, name: str, choose: Callable[[], str]) -> QHBoxLayout:
        """A field for a file with its button. ``name`` is for those who do not see it."""
        field.setAccessibleName(name)
        button = QPushButton(self.tr("Choose…"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Choose: {}").format(name))

        def chosen() -> None:
            if found := choose():
                field.setText(found)

        button.clicked.connect(chosen)
        return beside(field, button)
