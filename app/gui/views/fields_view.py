"""The Fields tab: what the record says, and where in the file each of it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.views.elided import ElidedLabel
from app.gui.views.pairs_view import PairsView
from app.gui.views.plain import rule


class FieldsView(QWidget):
    """A table of pairs with a line below: the bytes of the chosen one, and a button that shows them."""

    bytes_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pairs = PairsView(self.tr("Fields of the record"))
        self.pairs.pair_activated.connect(lambda _: self._ask())
        self.where = ElidedLabel("muted")
        self.button = QPushButton(self.tr("Show bytes"))
        self.button.setToolTip(self.tr("Show the bytes of the chosen field in the Hex tab (Enter)"))
        self.button.clicked.connect(self._ask)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(8, 3, 8, 3)
        row.addWidget(self.where, 1)
        row.addWidget(self.button)
        self._rule = rule()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pairs, 1)
        layout.addWidget(self._rule)
        layout.addWidget(self._line)
        self.say("", bytes_known=False)

    def say(self, words: str, *, bytes_known: bool) -> None:
        """Says where the chosen field stands; empty for a record that stands for a whole file."""
        self.where.setText(words)
        self.button.setEnabled(bytes_known)
        self.button.setVisible(bytes_known)
        for part in (self._line, self._rule):
            part.setVisible(bool(words))

    def _ask(self) -> None:
        if self.button.isEnabled():
            self.bytes_asked.emit()
