"""The Custody tab: the ledger entries that concern a record and its evidence item."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from app.gui.dialogs.ledger_entry import LedgerEntryDialog
from app.gui.jobs.background import Background
from app.gui.marking.described import Described
from app.gui.marking.told import marks_of
from app.gui.models.acts import FILE, ITEM, RECORD, Act, ActIndex, ActTable
from app.gui.models.detail import Detail
from app.gui.session import Session
from app.gui.views.elided import ElidedLabel
from app.gui.views.plain import label
from app.gui.views.tables import dress_table
from app.gui.words import count_text, line, time_text
from evidence.custody.ledger import LedgerEntry

_WIDTHS = (9, 27, 18, 22, 20, 84, 34, 66)
_DETAILS, _AFTER_ACT = 5, 3
_SAID_AT_MOST = 4
"""Lines: the dock is low, and the table below has all."""


class CustodyView(QWidget):
    """The ledger is read in a thread, once, and then only what is new in it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._index = ActIndex()
        self._background = Background(self)
        self.acts = ActTable(session.zone, self)
        self.note = ElidedLabel("muted")
        self.note.setContentsMargins(0, 5, 0, 5)
        self.only_marks = QCheckBox(self.tr("Only what people said of it"))
        self.only_marks.toggled.connect(self.acts.show_marks_only)
        self.whole = QPushButton(self.tr("Whole entry…"))
        self.whole.setToolTip(self.tr("Shows all that the chosen ledger entry says (Enter)"))
        self.whole.setEnabled(False)
        self.whole.clicked.connect(lambda _=False: self._ask_whole())
        self.counting = label(wrap=True)
        self.counting.setAccessibleName(self.tr("Marks that count now"))
        self.counting.setContentsMargins(8, 0, 8, 5)
        self.counting.hide()
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Ledger entries of this record and its evidence item"))
        self.table.setModel(self.acts)
        dress_table(self.table, several=True)
        self.table.activated.connect(lambda _: self._ask_whole())
        self.table.selectionModel().currentChanged.connect(
            lambda current, _: self.whole.setEnabled(current.isValid())
        )
        self.acts.modelReset.connect(lambda: self.whole.setEnabled(False))
        letter = self.table.fontMetrics().averageCharWidth()
        for column, width in enumerate(_WIDTHS):
            self.table.horizontalHeader().resizeSection(column, width * letter)
        # What was said stands beside the act: the dock is narrow, and the rest is reached by scrolling.
        self.table.horizontalHeader().moveSection(_DETAILS, _AFTER_ACT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 8, 2)
        head.setSpacing(10)
        head.addWidget(self.note, 1)
        head.addWidget(self.only_marks)
        head.addWidget(self.whole)
        layout.addLayout(head)
        layout.addWidget(self.counting)
        layout.addWidget(self.table)

    def clear(self) -> None:
        """Shows nothing."""
        self._background.forget()
        self.acts.show(())
        self.note.clear()
        self.note.setToolTip("")
        self.counting.hide()

    def show_record(self, detail: Detail) -> None:
        """Looks for the entries in the ledger."""
        self.clear()
        self.note.setText(self.tr("Reading the ledger…"))
        self.show_again(detail)

    def show_again(self, detail: Detail) -> None:
        """Looks for what the ledger gained; what is shown stays until it is there."""
        self._background.forget()
        candidates = ((detail.item_number, ITEM), (detail.entry_number, FILE), (detail.number, RECORD))
        numbers = {number: relation for number, relation in candidates if number is not None and number >= 0}
        subjects = _subjects(detail)
        self._background.run(
            lambda: self._index.concerning(self._session.ledger(), numbers, subjects),
            lambda acts: self._take(acts, str(detail.body.get("id"))),
            self._fail,
        )

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    def _take(self, acts: list[Act], record: str) -> None:
        self.acts.show(acts)
        self._say_what_counts(marks_of(record))
        self.note.setText(self.tr("Ledger entries: {}").format(count_text(len(acts))))
        self.note.setToolTip(
            self.tr(
                "Ledger entries on this record, its file and its evidence item, and what concerns these: {}"
            ).format(count_text(len(acts)))
        )

    def _ask_whole(self) -> None:
        """Reads the entry that the examiner is on again, so that all of it can be shown."""
        seq = self.acts.seq_at(self.table.currentIndex().row())
        if seq is not None:
            self._background.run(
                lambda: list(self._session.ledger().entries(seq, seq + 1)), self._show_whole, self._fail
            )

    def _show_whole(self, entries: list[LedgerEntry]) -> None:
        for entry in entries:
            LedgerEntryDialog(self, entry).show()

    def _fail(self, reason: str) -> None:
        self.note.setText(line(reason))

    def _say_what_counts(self, marks: list[Described]) -> None:
        lines = [self._said(mark) for mark in marks[:_SAID_AT_MOST]]
        if len(marks) > _SAID_AT_MOST:
            lines.append(self.tr("Marks not listed here: {}").format(len(marks) - _SAID_AT_MOST))
        self.counting.setText("\n".join([self.tr("Counts now:"), *lines]))
        self.counting.setVisible(bool(lines))

    def _said(self, mark: Described) -> str:
        what = self.tr("{}: {}").format(mark.kind, line(mark.words, 200))
        if not mark.who:
            return what
        words = self.tr("{} ({}, {})").format(what, mark.who, time_text(mark.time, self._session.zone))
        return self.tr("{} — disputed").format(words) if mark.disputed else words


def _subjects(detail: Detail) -> dict[str, str]:
    """What acts on this record, its file and its item name as their subject, and which of them that is."""
    item = detail.item
    names = {str(item.get("id")): ITEM, str(item.get("path")): ITEM, f"evidence {item.get('id')}": ITEM}
    if detail.entry is not None:
        names[detail.entry["id"]] = FILE
    names[str(detail.body.get("id"))] = RECORD
    return names
