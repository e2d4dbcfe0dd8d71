"""The panel Tags: what the keys 1 to 9 mean, who works here, and what is being written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.gui.marking.marking import Marking
from app.gui.models.tag_table import TagTable
from app.gui.views.plain import label, set_role
from app.gui.views.tables import dress_table, go_to_row
from app.gui.words import count_text, line

_LEAST_LINES = 2
"""Of the table, so that the dock asks no more height than a low window has."""


class TagsPanel(QWidget):
    """A double click or F2 gives a key another tag; the buttons work on the records that are selected."""

    change_person = Signal()

    def __init__(self, marking: Marking) -> None:
        super().__init__()
        self._marking = marking
        self.model = TagTable(marking.set_tag, self)
        self.table = self._make_table()
        self.put = QPushButton(self.tr("Put on selected"))
        self.put.clicked.connect(lambda: self._with_tag(marking.put))
        self.withdraw = QPushButton(self.tr("Withdraw from selected"))
        self.withdraw.clicked.connect(lambda: self._with_tag(marking.take_back))
        self.person = label(role="muted")
        self.change = QPushButton(self.tr("Change…"))
        self.change.setAccessibleName(self.tr("Change who works here"))
        self.change.clicked.connect(self.change_person)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the marks that are written"))
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel writing marks"))
        self.cancel.clicked.connect(marking.cancel)
        self.said = label(wrap=True)
        self.said.setAccessibleName(self.tr("What was written last"))
        self.said.hide()
        self._lay_out()
        marking.book.changed.connect(self.refresh)
        marking.settings_changed.connect(self.refresh)
        marking.progress.connect(self._move)
        marking.said.connect(lambda words: self._say(words, ""))
        marking.failed.connect(lambda words: self._say(words, "bad"))
        self.refresh()
        self._move("", 0, 0)

    def refresh(self) -> None:
        """Shows tags, numbers and the person anew."""
        self.model.show(self._marking.kept.tags(), self._marking.book.counts())
        person = self._marking.kept.person()
        self.person.setText(
            self.tr("Written as: {} ({})").format(line(person.name, 60), line(person.role, 40))
        )

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Tags of the keys"))
        table.setModel(self.model)
        dress_table(table, editable=True)
        table.setMinimumHeight(_LEAST_LINES * table.verticalHeader().defaultSectionSize())
        across = table.horizontalHeader()
        letter = table.fontMetrics().averageCharWidth()
        across.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        across.resizeSection(0, 7 * letter)
        across.resizeSection(2, 11 * letter)
        go_to_row(table, 0)
        return table

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.put)
        buttons.addWidget(self.withdraw)
        buttons.addStretch()
        who = QHBoxLayout()
        who.addWidget(self.person, 1)
        who.addWidget(self.change)
        running = QHBoxLayout()
        running.addWidget(self.bar, 1)
        running.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self.table, 1)
        for row in (buttons, running):
            layout.addLayout(row)
        layout.addWidget(self.said)
        layout.addLayout(who)

    def _with_tag(self, do: object) -> None:
        tag = self.model.tag(self.table.currentIndex().row())
        if tag and callable(do):
            do(tag)

    def _move(self, title: str, done: int, of: int) -> None:
        for part in (self.bar, self.cancel):
            part.setVisible(of > 0)
        self.bar.setMaximum(of)
        self.bar.setValue(done)
        if of:
            words = self.tr("{}: {} of {}")
            self._say(words.format(title, count_text(done), count_text(of)), "")

    def _say(self, words: str, role: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))  # a line that says nothing is one of the evidence less
        set_role(self.said, role)
