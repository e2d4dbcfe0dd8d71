"""A tree of texts whose rows are as high as they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeWidget

from app.gui.views.wrapped_rows import WrappedRows

_PADDING = 5


class _Rows(WrappedRows):
    """A text has the width of its column, less what its depth takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        view = self.parent()
        if not isinstance(view, QTreeWidget):
            return size
        width = view.columnWidth(index.column()) - 2 * _PADDING
        if index.column() == 0:
            depth, above = int(view.rootIsDecorated()), index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            width -= depth * view.indentation()
        return QSize(size.width(), max(size.height(), self.height(option, index, width)))


class WrappedTree(QTreeWidget):
    """``name`` is what a screen reader calls it. Rows follow the width of their columns."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_Rows(self))
        self.header().sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
