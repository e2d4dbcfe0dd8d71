"""The Files tab."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from app.gui.models.columns import FILES
from app.gui.models.evidence_tree import Node
from app.gui.models.wanted import entries
from app.gui.session import Session
from app.gui.views.plain import set_role
from app.gui.views.records_view import RecordsView
from app.gui.words import line


class FilesView(RecordsView):
    """File entries of what is chosen on the left."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "files", FILES, entries())
        self._place: tuple[int, int | None, str] | None = None
        self._shown_title = self.tr("All evidence")
        self.deep = QCheckBox(self.tr("Include subfolders"))
        self.deep.setChecked(True)
        self.deep.toggled.connect(lambda _: self._show())
        self.extras.addWidget(self.deep)
        self._show()

    def show_node(self, node: Node) -> None:
        """Shows what a line of the tree stands for."""
        self._shown_title = line(
            f"{node.text}: {node.reason}" if node.reason else node.folder or node.text, 120
        )
        set_role(self.title, "warning" if node.reason else "")
        self._place = None
        if node.key[0] in ("volume", "whole", "folder"):
            self._place = (node.key[1], node.key[2], node.folder or "")
            self._show()
        elif node.wanted is not None:
            self.deep.setEnabled(False)
            self.show_records(node.wanted, self._shown_title)

    def go_to_entry(self, number: int) -> None:
        """Selects a file entry by its row number."""
        self.go_to(number, entries(), self.tr("All evidence"))

    def _show(self) -> None:
        self.deep.setEnabled(self._place is not None)
        if self._place is None:
            self.show_records(entries(), self._shown_title)
            return
        item, volume, folder = self._place
        wanted = entries(item, volume, folder, deep=self.deep.isChecked(), whole_item=False)
        self.show_records(wanted, self._shown_title)
