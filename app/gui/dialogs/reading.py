"""What dialogs that only show something share: a heading, what they show, and a Close button below."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.gui.views.plain import heading
from app.gui.views.room import resize_within


class ReadingDialog(QDialog):
    """A subclass puts what it shows into ``body``. Enter closes it, as Escape does."""

    def __init__(self, parent: QWidget, title: str, headline: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.buttons = QDialogButtonBox()
        close = self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        for each in (layout, self.body):
            each.setSpacing(10)
        layout.addWidget(heading(headline, 3))
        layout.addLayout(self.body, 1)
        layout.addWidget(self.buttons)
        resize_within(self, 720, 540)
