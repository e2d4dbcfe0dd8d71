"""Leaves protected records out of a search for what records say, until somebody says why they are searched, too."""

from __future__ import annotations

import sqlite3

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.marking.book import MarkBook
from app.gui.marking.kept import Kept
from app.gui.models.wanted import Condition, Wanted
from app.gui.results import Results
from app.gui.views.plain import label, set_role
from app.gui.words import count_text, line
from evidence.case import Case
from evidence.catalog.filter import looks_inside_artifacts, parse
from evidence.catalog.marks import bearing
from evidence.custody.access import log_searches

Found = tuple[list[str], dict[str, int]]
"""Ids of the protected records of a question, and how many of them are protected as what."""


class ProtectedSearch(QFrame):
    """Above the tabs. Each search over protected records is one entry of the ledger for each of their categories."""

    def __init__(self, results: Results, book: MarkBook, kept: Kept) -> None:
        super().__init__()
        self._results, self._book, self._kept = results, book, kept
        self._background = Background(self)
        self._allowed = ("", "")
        self._stopped = False
        self.words = label(role="warning", wrap=True)
        self.words.setAccessibleName(self.tr("Protected records left out of the search"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why they are searched"))
        self.reason.setAccessibleName(self.tr("Reason for searching protected records"))
        self.button = QPushButton(self.tr("Search them, too"))
        self.button.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 4)
        layout.addWidget(self.words, 2)
        layout.addWidget(self.reason, 1)
        layout.addWidget(self.button)
        self.hide()
        results.kept_back = self._kept_back
        results.changed.connect(self.look)
        book.categories_changed.connect(self._marked)

    def look(self) -> None:
        """Says what a search leaves out. Not whether it would find any: that is told to who says why."""
        if self._stopped:
            return
        self._background.forget()
        self.hide()
        base, marked = self._results.base, self._book.kept_back()
        if marked and self._keeps_back(base.view):
            self._background.run(
                lambda: self._found(self._results.session.reader(), base, marked), self._take, self._complain
            )

    def stop(self) -> None:
        """Ends the thread."""
        self._stopped = True
        self._background.stop()

    def _kept_back(self, view: str) -> tuple[Condition, ...]:
        if not self._keeps_back(view):
            return ()
        # While the marks are being read, every row: asked anew when they are known.
        rows = self._book.kept_back_rows(view)
        return () if rows is None else ((f"NOT ({rows[0]})", rows[1]),)

    def _keeps_back(self, view: str) -> bool:
        """Whether the search asks what artifacts say, of them or of the files that hold them, and nobody said why."""
        search = self._results.search
        if not search or self._allowed == (view, search):
            return False
        # Else the language asks of files, and always of problems, only what stands on their outside.
        return view == "artifacts" or (view == "entries" and looks_inside_artifacts(parse(search)))

    def _marked(self) -> None:
        """Others are protected now: the search is asked anew."""
        if self._results.search:
            self._allowed = ("", "")
            if self._keeps_back(self._results.base.view):
                self._results.changed.emit()

    def _take(self, found: Found) -> None:
        records, categories = found
        if not categories:
            return
        set_role(self.words, "warning")
        self.words.setText(
            self.tr("Protected records are not searched: {} ({}). Who searches them says why.").format(
                count_text(len(records)), line(", ".join(sorted(categories)), 160)
            )
        )
        self.show()

    def _ask(self) -> None:
        reason, results = self.reason.text().strip(), self._results
        if not reason or not self.button.isEnabled():
            return
        self.button.setEnabled(False)
        search, base, wanted = results.search, results.base, results.searched
        marked, person = self._book.kept_back(), self._kept.person()

        def log(case: Case) -> list[str]:
            reader = results.session.reader()
            every = dict.fromkeys(self._found(reader, base, marked)[1], 0)
            found, counts = self._found(reader, wanted, marked)
            log_searches(case.ledger, every | counts, reason, search, person)
            # That a file was found shows nothing of what it holds.
            return found if base.view == "artifacts" else []

        self._background.run(
            writing(results.session.folder, log),
            lambda found: self._allow((base.view, search), found),
            self._complain,
        )

    def _found(self, connection: sqlite3.Connection, wanted: Wanted, marked: list[str]) -> Found:
        """The protected records of a question; for a thread."""
        sql, values = bearing(marked, wanted.view)
        rows, asked = wanted.having(sql, *values).select("id")
        records = [str(row[0]) for row in connection.execute(rows, asked)]
        counts: dict[str, int] = {}
        for record in records:
            for category in self._book.protected_as(record):
                counts[category] = counts.get(category, 0) + 1
        return records, counts

    def _allow(self, asked: tuple[str, str], found: list[str]) -> None:
        self.button.setEnabled(True)
        self._book.release(found)
        if (self._results.base.view, self._results.search) == asked:
            self._allowed = asked
            self._results.changed.emit()

    def _complain(self, reason: str) -> None:
        set_role(self.words, "bad")
        self.words.setText(self.tr("Protected records are not searched: {}").format(line(reason, 300)))
        self.button.setEnabled(bool(self.reason.text().strip()))
        self.show()
