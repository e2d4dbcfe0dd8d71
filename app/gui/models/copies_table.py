"""The copies that were made: a table whose rows can be dragged to other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from app.gui import theme
from app.gui.models.heads import title_above
from app.gui.words import line, size_text
from evidence.custody.proof import proof_path
from evidence.ingest.copy_set import SUMS, CopySet

Index = QModelIndex | QPersistentModelIndex
_GNOME = "x-special/gnome-copied-files"


class CopiesTable(QAbstractTableModel):
    """Copies first, then what was not copied, with the reason; that cannot be dragged.

    What is dragged or pasted are the copies themselves, each with its proof, and the list of all digests: files that
    exist. As text it is lines as sha256sum writes them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made = CopySet(Path(), (), ())

    def show(self, made: CopySet) -> None:
        """Shows what lies in a folder now."""
        self.beginResetModel()
        self._made = made
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._made.copies) + len(self._made.failed)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (self.tr("Record"), self.tr("Copy"), self.tr("Size"), self.tr("SHA-256, as recorded"))
        return title_above(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        copied = index.row() < len(self._made.copies)
        if role == Qt.ItemDataRole.DisplayRole:
            cells = self._copied(index.row()) if copied else self._failed(index.row())
            return cells[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 3 and copied:
            return theme.fixed_font()
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.row() < len(self._made.copies):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list", "text/plain", _GNOME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        rows = sorted({index.row() for index in indexes if index.isValid()})
        return self.mime_of(rows)

    def mime_of(self, rows: Sequence[int]) -> QMimeData:
        """The copies in these rows, for another program; nothing where there are none."""
        data = QMimeData()
        copies = [self._made.copies[row] for row in rows if row < len(self._made.copies)]
        if not copies:
            return data
        folder = self._made.folder.absolute()
        files = [path for each in copies for path in (folder / each.name, proof_path(folder / each.name))]
        urls = [QUrl.fromLocalFile(str(path)) for path in (*files, folder / SUMS)]
        data.setUrls(urls)
        data.setText("".join(f"{each.sha256}  {each.name}\n" for each in copies))
        pasted = "\n".join(["copy", *(bytes(url.toEncoded().data()).decode("ascii") for url in urls)])
        data.setData(_GNOME, pasted.encode("ascii"))
        return data

    def _copied(self, row: int) -> tuple[str, str, str, str]:
        each = self._made.copies[row]
        return each.record, line(each.name), size_text(each.size), each.sha256

    def _failed(self, row: int) -> tuple[str, str, str, str]:
        record, why = self._made.failed[row - len(self._made.copies)]
        return line(record), self.tr("not copied"), "", line(why)
