"""Property lists, JSON, XML and Protobuf as a tree, each node with its path and its bytes."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget

from app.gui.jobs.viewing import Viewing
from app.gui.models.node_tree import NodeTree
from app.gui.views.elided import ElidedLabel
from app.gui.views.plain import calm_header, label
from app.gui.words import count_text, line, plural
from app.viewing.messages import Part, Place, Tree

_OPENED = 150


class TreeView(QWidget):
    """``form`` as in :func:`app.viewing.jobs.trees.tree`; empty for what the bytes say."""

    placed = Signal(object)
    """The :class:`Part` that the examiner is on."""

    def __init__(self, viewing: Viewing, form: str = "") -> None:
        super().__init__()
        self._viewing = viewing
        self._form = form
        self.model = NodeTree(self)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("Keys and values of the file"))
        self.tree.setUniformRowHeights(True)
        self.tree.selectionModel().currentChanged.connect(self._follow)
        calm_header(self.tree.header())
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate((38, 14, 60)):
            self.tree.header().resizeSection(column, width * letter)
        self.note = label(role="muted", wrap=True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.path = ElidedLabel("muted")
        self.path.setContentsMargins(8, 3, 8, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.note, self.tree, self.path):
            layout.addWidget(part)

    def load(self) -> None:
        """Reads the file that is looked at."""
        self.clear()
        self.note.setText(self.tr("Reading…"))
        self._viewing.ask("tree", Tree, self._take, self._fail, form=self._form)

    def clear(self) -> None:
        """Shows nothing."""
        self.model.show(Tree("", ()))
        self.note.clear()
        self.path.setText("")

    def _take(self, tree: Tree) -> None:
        self.model.show(tree)
        said = self.tr("{} · {} nodes", "", plural(len(tree.nodes))).format(
            tree.format, count_text(len(tree.nodes))
        )
        self.note.setText(f"{said} · {line(tree.note)}" if tree.note else said)
        self.tree.expandToDepth(_depth_to_open(tree))

    def _fail(self, reason: str) -> None:
        self.note.setText(line(reason))

    def _follow(self, index: QModelIndex, _: QModelIndex) -> None:
        if not index.isValid():
            return
        node = self.model.node(index)
        known = node.offset >= 0 and node.length > 0
        where = self.tr("its bytes are not known")
        if known:
            where = self.tr("bytes {} to {}").format(
                count_text(node.offset), count_text(node.offset + node.length - 1)
            )
        self.path.setText(f"{line(node.path)} · {where}")
        places = (Place(0, node.offset, node.length),) if known else ()
        self.placed.emit(Part(node.path, "text", node.text, places))


def _depth_to_open(tree: Tree) -> int:
    """The deepest level whose opening leaves no more rows than a person looks through; at least the first."""
    levels = Counter(node.depth for node in tree.nodes)
    rows, depth = levels[0] + levels[1], 0
    while levels[depth + 2] and rows + levels[depth + 2] <= _OPENED:
        depth += 1
        rows += levels[depth + 1]
    return depth
