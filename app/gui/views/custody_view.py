"""The Custody tab: the ledger entries that concern a record and its evidence item."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from app.gui.jobs.background import Background
from app.gui.models.acts import FILE, ITEM, RECORD, Act, ActIndex, ActTable
from app.gui.models.detail import Detail
from app.gui.session import Session
from app.gui.views.plain import calm_header, label

_WIDTHS = (9, 27, 18, 22, 16, 60, 34, 66)


class CustodyView(QWidget):
    """The ledger is read in a thread, once, and then only what is new in it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._index = ActIndex()
        self._background = Background(self)
        self.acts = ActTable(session.zone, self)
        self.note = label(role="muted")
        self.note.setContentsMargins(8, 5, 8, 5)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Ledger entries of this record and its evidence item"))
        self.table.setModel(self.acts)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        calm_header(self.table.horizontalHeader())
        calm_header(self.table.verticalHeader())
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 7)
        letter = self.table.fontMetrics().averageCharWidth()
        for column, width in enumerate(_WIDTHS):
            self.table.horizontalHeader().resizeSection(column, width * letter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.note)
        layout.addWidget(self.table)

    def clear(self) -> None:
        """Shows nothing."""
        self._background.forget()
        self.acts.show(())
        self.note.clear()

    def show_record(self, detail: Detail) -> None:
        """Looks for the entries in the ledger."""
        self.clear()
        self.note.setText(self.tr("Reading the ledger…"))
        candidates = ((detail.item_number, ITEM), (detail.entry_number, FILE), (detail.number, RECORD))
        numbers = {number: relation for number, relation in candidates if number is not None and number >= 0}
        subjects = _subjects(detail)
        self._background.run(
            lambda: self._index.concerning(self._session.ledger(), numbers, subjects),
            self._take,
            self.note.setText,
        )

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    def _take(self, acts: list[Act]) -> None:
        self.acts.show(acts)
        self.note.setText(
            self.tr(
                "Ledger entries on this record, its file and its evidence item, and what concerns these: {}"
            ).format(len(acts))
        )


def _subjects(detail: Detail) -> dict[str, str]:
    """What acts on this record, its file and its item name as their subject, and which of them that is."""
    item = detail.item
    names = {str(item.get("id")): ITEM, str(item.get("path")): ITEM, f"evidence {item.get('id')}": ITEM}
    if detail.entry is not None:
        names[detail.entry["id"]] = FILE
    names[str(detail.body.get("id"))] = RECORD
    return names
