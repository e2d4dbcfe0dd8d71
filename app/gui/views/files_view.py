"""The table of file entries."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QCheckBox

from app.gui.models.columns import FILES
from app.gui.models.evidence_tree import Node
from app.gui.models.wanted import Wanted, entries
from app.gui.results import Results
from app.gui.views.plain import set_role
from app.gui.views.records_view import RecordsView
from app.gui.words import line


class FilesView(RecordsView):
    """File entries of what is chosen on the left. It knows the folder, to take what lies below it or not."""

    def __init__(self, results: Results) -> None:
        super().__init__(
            results.session, str(QT_TRANSLATE_NOOP("Tables", "files")), FILES, entries(), with_filter=False
        )
        self._results = results
        self._place: tuple[int, int | None, str] | None = None
        self.deep = QCheckBox(self.tr("Include subfolders"))
        self.deep.setChecked(True)
        self.deep.setEnabled(False)
        self.deep.toggled.connect(lambda _: self._ask_place())
        self.extras.addWidget(self.deep)

    def show_records(self, wanted: Wanted, title: str, columns: None = None) -> None:  # type: ignore[override]
        """Shows file entries."""
        super().show_records(wanted, title or self.tr("All evidence"), columns)

    def show_node(self, node: Node) -> None:
        """Asks for what a line of the tree stands for."""
        set_role(self.title, "warning" if node.reason else "")
        self._place = None
        if node.key[0] in ("volume", "whole", "folder"):
            self._place = (node.key[1], node.key[2], node.folder or "")
        self.deep.setEnabled(self._place is not None)
        title = line(f"{node.text}: {node.reason}" if node.reason else node.folder or node.text, 120)
        if self._place is not None:
            self._results.title = title
            self._ask_place()
        elif node.wanted is not None:
            self._results.ask(node.wanted, title)

    def show_all(self) -> None:
        """Asks for all file entries."""
        set_role(self.title, "")
        self._place = None
        self.deep.setEnabled(False)
        self._results.ask(entries(), self.tr("All evidence"))

    def _ask_place(self) -> None:
        if self._place is not None:
            item, volume, folder = self._place
            wanted = entries(item, volume, folder, deep=self.deep.isChecked(), whole_item=False)
            self._results.ask(wanted, self._results.title)
