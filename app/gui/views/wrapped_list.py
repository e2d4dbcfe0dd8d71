"""A list whose rows are as high as their text in the width that they have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListView, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui.views.breakable import breakable

_AIR = 3


class _Rows(QStyledItemDelegate):
    """Qt takes a row's height from a width that is a few dots more than the text then gets, and cuts the last word."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = breakable(option.text)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        size = super().sizeHint(option, index)
        if not isinstance(view, QListWidget):
            return size
        margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        width = view.viewport().width() - 2 * view.spacing() - 4 * margin
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= view.iconSize().width() + 2 * margin
        self.initStyleOption(option, index)
        box = option.fontMetrics.boundingRect(
            0, 0, max(20, width), 1 << 20, int(Qt.TextFlag.TextWordWrap), option.text
        )
        return QSize(size.width(), max(size.height(), box.height() + 2 * _AIR))


class WrappedList(QListWidget):
    """``name`` is what a screen reader calls it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
