"""The Problems dock: everything that was not read as it should have been."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.gui.models.columns import PROBLEMS
from app.gui.models.evidence_tree import Node
from app.gui.models.wanted import problems
from app.gui.session import UNREADABLE, Session
from app.gui.views.records_view import RecordsView
from evidence.contract.keys import LOCKED

Row = tuple[Any, ...]


class ProblemsView(RecordsView):
    """Problems, each with the way to the file entry that it concerns."""

    go_to_file = Signal(str)
    """The id of a file entry."""
    retry = Signal(int)
    """The row number of a problem whose file is to be read again."""

    keys = Signal()
    """A key is to be given for what is locked."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "problems", PROBLEMS, problems())
        self._session = session
        self.filter.setPlaceholderText(self.tr("Filter: text in path or message"))
        self.title.setText(self.tr("All problems"))
        self.button = QPushButton(self.tr("Go to file"))
        self.button.setEnabled(False)
        self.button.clicked.connect(self._go)
        self.retry_button = QPushButton(self.tr("Read again…"))
        self.retry_button.setToolTip(self.tr("Read the file once more, within other limits"))
        self.retry_button.setEnabled(False)
        self.retry_button.clicked.connect(self._retry)
        self.keys_button = QPushButton(self.tr("Keys…"))
        self.keys_button.setToolTip(self.tr("Passwords and other keys for what is locked"))
        self.keys_button.setEnabled(False)
        self.keys_button.clicked.connect(self.keys)
        # A line of their own: beside the filter they would make the window wider than small screens are.
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 6)
        line.addWidget(self.button)
        line.addWidget(self.retry_button)
        line.addWidget(self.keys_button)
        line.addStretch()
        cast(QVBoxLayout, self.layout()).insertLayout(1, line)
        self.chosen.connect(self._enable)
        self.opened.connect(lambda _: self._go())

    def show_node(self, node: Node) -> None:
        """Shows one kind of problem, or all."""
        kind = node.key[1] if len(node.key) > 1 else None
        self.show_records(problems(kind), node.text if kind else self.tr("All problems"))

    def _entry(self, number: int | None) -> str | None:
        if number is None:
            return None
        row = self._ask("SELECT entry FROM problems WHERE seq = ?", number)
        return row[0] if row else None

    def _locked(self, number: int | None) -> bool:
        sql = "SELECT 1 FROM problems WHERE seq = ? AND kind = 'unread_layer' AND instr(message, ?)"
        return number is not None and self._ask(sql, number, LOCKED) is not None

    def _ask(self, sql: str, *values: int | str) -> Row | None:
        try:
            row: Row | None = self._session.reader().execute(sql, values).fetchone()
        except UNREADABLE as error:
            self.model.failed.emit(str(error))
            return None
        return row

    def _enable(self, number: int | None) -> None:
        of_file = self._entry(number) is not None
        for button in (self.button, self.retry_button):
            button.setEnabled(of_file)
        self.keys_button.setEnabled(self._locked(number))

    def _retry(self) -> None:
        number = self.current()
        if number is not None:
            self.retry.emit(number)

    def _go(self) -> None:
        entry = self._entry(self.current())
        if entry is not None:
            self.go_to_file.emit(entry)
