"""A list whose rows are as high as their text in the width that they have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListView, QListWidget, QStyle, QStyleOptionViewItem

from app.gui.views.wrapped_rows import WrappedRows


class _Rows(WrappedRows):
    """Qt takes a row's height from a width that is a few dots more than the text then gets, and cuts the last word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        size = super().sizeHint(option, index)
        if not isinstance(view, QListWidget):
            return size
        margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        width = view.viewport().width() - 2 * view.spacing() - 4 * margin
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= view.iconSize().width() + 2 * margin
        return QSize(size.width(), max(size.height(), self.height(option, index, width)))


class WrappedList(QListWidget):
    """``name`` is what a screen reader calls it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
