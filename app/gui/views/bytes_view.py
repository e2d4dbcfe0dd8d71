"""The Hex tab: the bytes and, below, where the examiner is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.jobs.reader import ByteProvider
from app.gui.views.hex_view import HexView
from app.gui.views.plain import label, rule


class BytesView(QWidget):
    """A hex view with its status line."""

    def __init__(self, provider: ByteProvider) -> None:
        super().__init__()
        self.hex = HexView(provider, self)
        self.where = label(role="muted")
        self.where.setContentsMargins(8, 3, 8, 3)
        self.hex.selection_changed.connect(self.where.setText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.hex)
        layout.addWidget(rule())
        layout.addWidget(self.where)
