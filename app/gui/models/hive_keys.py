"""The keys of a registry hive as a tree that is read where it is opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.gui import icons, theme
from app.gui.models.heads import title_above
from app.gui.words import count_text, line, time_text
from app.viewing.messages import HiveKey, HiveKeys

Index = QModelIndex | QPersistentModelIndex
KEYS_AT_MOST = 200_000
DEPTH_AT_MOST = 512
"""Windows nests keys no deeper."""
LEFT = 1
"""The node that holds deleted keys; node 0 is the hive's root."""
_UTC = ZoneInfo("UTC")
_COLUMNS = 3
NAME, WRITTEN, VALUES = range(_COLUMNS)


@dataclass(slots=True)
class _Node:
    key: HiveKey
    parent: int
    row: int
    depth: int
    again: bool
    children: list[int] = field(default_factory=list)
    asked: bool = False


class HiveKeyTree(QAbstractItemModel):
    """Name, last-written time and number of values of each key. An index carries the number of its node."""

    wanted = Signal(int, int)
    """The keys below this node, from this number on, are to be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (self.tr("Key"), self.tr("Last written (UTC)"), self.tr("Values"))
        self._nodes: list[_Node] = []
        self.full = False
        """Whether keys were left out because there are too many."""

    def clear(self) -> None:
        """Shows nothing."""
        self.beginResetModel()
        self._nodes = []
        self.full = False
        self.endResetModel()

    def show(self, root: HiveKey) -> None:
        """Shows another hive: its root, and below that a place for what was deleted."""
        self.beginResetModel()
        left = HiveKey(-1, self.tr("Deleted keys and values (unconfirmed)"), subkeys=1)
        self._nodes = [_Node(root, -1, 0, 0, False), _Node(left, -1, 1, 0, False)]
        self.full = False
        self.endResetModel()

    def add(self, number: int, page: HiveKeys) -> None:
        """Adds keys below a node; where others follow, they are asked for."""
        room = max(0, KEYS_AT_MOST - len(self._nodes))
        keys = page.keys[:room]
        self.full = self.full or len(keys) < len(page.keys) or (page.more and room == len(keys))
        node = self._nodes[number]
        if keys:
            first = len(node.children)
            self.beginInsertRows(self.of(number), first, first + len(keys) - 1)
            around = self._around(number)
            for key in keys:
                node.children.append(len(self._nodes))
                again = key.offset in around and key.offset >= 0 and number != LEFT
                self._nodes.append(_Node(key, number, len(node.children) - 1, node.depth + 1, again))
            self.endInsertRows()
        if page.more and not self.full:
            self.wanted.emit(number, len(node.children))

    def key(self, number: int) -> HiveKey:
        """The key of a node."""
        return self._nodes[number].key

    def is_left(self, number: int) -> bool:
        """Whether a node is a deleted key."""
        return self._nodes[number].parent == LEFT

    def path(self, number: int) -> str:
        """The names from the root to a node, or as much of a deleted key's path as is known."""
        if self.is_left(number):
            key = self._nodes[number].key
            return f"{key.around}\\{key.name}"
        names: list[str] = []
        while number >= 0:
            names.append(self._nodes[number].key.name)
            number = self._nodes[number].parent
        return "\\".join(reversed(names))

    def of(self, number: int) -> QModelIndex:
        """The index of a node."""
        return QModelIndex() if number < 0 else self.createIndex(self._nodes[number].row, 0, number)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if parent.isValid() and parent.column() > 0:
            return QModelIndex()
        below = self._below(parent)
        if 0 <= row < len(below) and 0 <= column < _COLUMNS:
            return self.createIndex(row, column, below[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        return self.of(self._nodes[index.internalId()].parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() and parent.column() > 0 else len(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return _COLUMNS

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        return bool(self.rowCount(parent)) or self.canFetchMore(parent)

    def canFetchMore(self, parent: Index) -> bool:
        if not parent.isValid() or parent.column() > 0:
            return False
        node = self._nodes[parent.internalId()]
        closed = node.again or node.depth >= DEPTH_AT_MOST or node.parent == LEFT
        return not closed and not node.asked and not self.full and node.key.subkeys > 0

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._nodes[parent.internalId()].asked = True
            self.wanted.emit(parent.internalId(), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number, node, column = index.internalId(), self._nodes[index.internalId()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(node, column)
            case Qt.ItemDataRole.TextAlignmentRole if column == VALUES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole:
                quiet = theme.colour("muted") if column != NAME else None
                return theme.colour("warning") if column == NAME and (node.key.note or node.again) else quiet
            case Qt.ItemDataRole.DecorationRole if column == NAME and (number == LEFT or node.key.note):
                return icons.icon("problem", "warning")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return title_above(self._titles, section, orientation, role)

    def _text(self, node: _Node, column: int) -> str:
        if column == NAME:
            return self._name(node)
        if column == WRITTEN:
            return time_text(node.key.written, _UTC, fraction=True)
        return count_text(node.key.values or None)

    def _name(self, node: _Node) -> str:
        name = line(node.key.name, 300)
        if node.again:
            return self.tr("{} (stands within itself: not opened again)").format(name)
        if node.parent == LEFT:
            name = line(f"{node.key.around}\\{node.key.name}")
        if node.depth >= DEPTH_AT_MOST and node.key.subkeys:
            return self.tr("{} (nested too deep: not opened)").format(name)
        return " · ".join(filter(None, (name, line(node.key.note))))

    def _below(self, parent: Index) -> list[int]:
        if parent.isValid():
            return self._nodes[parent.internalId()].children
        return list(range(min(2, len(self._nodes))))

    def _around(self, number: int) -> set[int]:
        found = set()
        while number >= 0:
            found.add(self._nodes[number].key.offset)
            number = self._nodes[number].parent
        return found
