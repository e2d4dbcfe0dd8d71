"""A structured file of evidence as a tree."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import theme
from app.gui.models.heads import title_above
from app.gui.words import line
from app.viewing.messages import Node, Tree

Index = QModelIndex | QPersistentModelIndex


class NodeTree(QAbstractItemModel):
    """Key, type and value of each node. An index carries the number of its node."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (self.tr("Key"), self.tr("Type"), self.tr("Value"))
        self._nodes: tuple[Node, ...] = ()
        self._parents: list[int] = []
        self._rows: list[int] = []
        self._children: dict[int, list[int]] = {}

    def show(self, tree: Tree) -> None:
        """Shows another file."""
        self.beginResetModel()
        self._nodes, self._parents, self._rows, self._children = tree.nodes, [], [], {}
        around: list[int] = []
        for number, node in enumerate(tree.nodes):
            del around[node.depth :]
            parent = around[-1] if around else -1
            siblings = self._children.setdefault(parent, [])
            self._parents.append(parent)
            self._rows.append(len(siblings))
            siblings.append(number)
            around.append(number)
        self.endResetModel()

    def node(self, index: Index) -> Node:
        """The node of an index."""
        return self._nodes[index.internalId()]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if parent.isValid() and parent.column() > 0:
            return QModelIndex()
        below = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        if 0 <= row < len(below) and 0 <= column < 3:
            return self.createIndex(row, column, below[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        number = self._parents[index.internalId()] if index.isValid() else -1
        return QModelIndex() if number < 0 else self.createIndex(self._rows[number], 0, number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, ()))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line((node.key or "$", node.kind, node.text)[index.column()])
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return theme.colour("muted")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return title_above(self._titles, section, orientation, role)
