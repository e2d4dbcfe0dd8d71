"""Whether media are veiled until asked for, in the status bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.gui.views.plain import set_role
from app.gui.welfare import VEILED, welfare


class MediaState(QLabel):
    """Follows the welfare mode, which may be another at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A method of a QObject: the connection ends with the label, and the mode outlives every window.
        welfare().changed.connect(self.say)
        self.say()

    def say(self) -> None:
        """Says how it is now."""
        veiled = welfare().mode == VEILED
        self.setText(self.tr("Media veiled") if veiled else self.tr("Media open"))
        set_role(self, "muted" if veiled else "warning")
