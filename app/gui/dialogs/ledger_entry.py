"""One ledger entry, whole."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.views.plain import heading, label
from app.gui.views.room import resize_within
from app.gui.words import block, count_text, left_to_right
from evidence.custody.ledger import LedgerEntry


class LedgerEntryDialog(QDialog):
    """What the entry says, over several lines, and its leaf. Copy takes the bytes as they stand in the ledger."""

    def __init__(self, parent: QWidget, entry: LedgerEntry) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ledger entry"))
        self._body = entry.body.decode("utf-8", "backslashreplace")
        self.text = QPlainTextEdit(block(json.dumps(entry.document(), indent=2, ensure_ascii=False)))
        self.text.setReadOnly(True)
        self.text.setFont(theme.fixed_font())
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setAccessibleName(self.tr("What the entry says"))
        self.leaf = label(left_to_right(entry.leaf.hex()))
        self.leaf.setFont(theme.fixed_font())
        self.leaf.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setToolTip(self.tr("Copies the entry as it stands in the ledger, byte for byte"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("Ledger entry {}").format(count_text(entry.seq)), 3))
        layout.addWidget(self.text, 1)
        said = self.tr("Leaf: the SHA-256 of a zero byte and the bytes that Copy takes")
        layout.addWidget(label(said, "muted", wrap=True))
        layout.addWidget(self.leaf)
        layout.addWidget(buttons)
        resize_within(self, 720, 520)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._body)
