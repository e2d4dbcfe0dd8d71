"""The dock on the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from app.gui.models.evidence_tree import EvidenceTree, Node
from app.gui.models.summary import Summary
from app.gui.session import Session
from app.gui.views.plain import calm_header

_BESIDE_COUNTS = 4


class EvidenceView(QTreeView):
    """The tree of evidence items, artifacts and problems."""

    chosen = Signal(object)
    """The node that the examiner went to."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.tree = EvidenceTree(session, self)
        self.setModel(self.tree)
        self.setAccessibleName(self.tr("Evidence, artifacts, problems, tags, filters and reports"))
        self.setHeaderHidden(True)
        self.setMinimumWidth(160)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        calm_header(header)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # A header that is hidden still asks for the width of its own title.
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(20)
        self.selectionModel().currentRowChanged.connect(self._announce)
        self._opened = False

    def apply(self, summary: Summary) -> None:
        """Shows new counts; opens the headings the first time there is something below them."""
        self.tree.apply(summary)
        if not self._opened and summary.items:
            self._opened = True
            self.expandToDepth(0)
        self.header().resizeSection(1, self.sizeHintForColumn(1) + _BESIDE_COUNTS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the line that one is on asks for it again: a filter may have led elsewhere meanwhile."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        clicked = self.indexAt(event.position().toPoint())
        if before.isValid() and clicked.row() == before.row() and clicked.parent() == before.parent():
            self._announce(clicked, before)

    def stop(self) -> None:
        """Ends the thread."""
        self.tree.stop()

    def _announce(self, current: QModelIndex, _: QModelIndex) -> None:
        node: Node | None = self.tree.node(current)
        if node is not None:
            self.chosen.emit(node)
