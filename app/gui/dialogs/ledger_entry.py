"""One ledger entry, whole."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from app.gui import theme
from app.gui.dialogs.reading import ReadingDialog
from app.gui.views.plain import label
from app.gui.words import block, count_text, left_to_right
from evidence.custody.ledger import LedgerEntry


class LedgerEntryDialog(ReadingDialog):
    """What the entry says, over several lines, and its leaf. Copy takes the bytes as they stand in the ledger."""

    def __init__(self, parent: QWidget, entry: LedgerEntry) -> None:
        headline = self.tr("Ledger entry {}").format(count_text(entry.seq))
        super().__init__(parent, self.tr("Ledger entry"), headline)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bytes = entry.body.decode("utf-8", "backslashreplace")
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
        self.copy_button = self.buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setToolTip(self.tr("Copies the entry as it stands in the ledger, byte for byte"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        self.body.addWidget(self.text, 1)
        said = self.tr("Leaf: the SHA-256 of a zero byte and the bytes that Copy takes")
        self.body.addWidget(label(said, "muted", wrap=True))
        self.body.addWidget(self.leaf)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._bytes)
