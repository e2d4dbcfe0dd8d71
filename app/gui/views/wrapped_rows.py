"""Rows whose text goes over several lines, as high as it needs."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_AIR = 3
_LONG_WORD = re.compile("[!-~\u00a1-\u02ff\u0370-\u0482\u048a-\u058f]{25,}")
"""Latin, Greek, Cyrillic and Armenian letters: any of them can begin a line."""
_BREAK = "\u200b"  # no letter: a line may end there


class WrappedRows(QStyledItemDelegate):
    """Long words may end a line anywhere. A subclass knows how much width a row's text has."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = breakable(option.text)

    def height(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> int:
        """What a row's text needs in this width, and a little air."""
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or option.font)
        text, flags = breakable(str(index.data() or "")), int(Qt.TextFlag.TextWordWrap)
        box = metrics.boundingRect(0, 0, max(20, width), 1 << 20, flags, text)
        return max(box.height(), metrics.height()) + 2 * _AIR


def breakable(text: str) -> str:
    """The text with places where a line may end in its long words: a digest, a path, an address in a message.

    Qt cuts the end of such a word off. In Thai or Chinese it finds places by itself; a break between their letters
    would tear them apart.
    """
    return _LONG_WORD.sub(lambda word: _BREAK.join(word[0]), text)
