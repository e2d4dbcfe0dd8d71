"""Warns that a result set holds records that were categorised, before any of their media is asked for."""

from __future__ import annotations

import json
import sqlite3
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.gui.jobs.background import Background
from app.gui.marking.book import MarkBook
from app.gui.models.wanted import Wanted
from app.gui.results import Results
from app.gui.views.plain import label
from app.gui.words import count_text, line

_OF_FILE = {"entries": "id", "artifacts": "entry", "problems": "entry"}


class CategorisedBar(QFrame):
    """Above the tabs. What it counts are records whose file, or an artifact of it, bears a category or protection."""

    def __init__(self, results: Results, book: MarkBook) -> None:
        super().__init__()
        self._results = results
        self._book = book
        self._background = Background(self)
        self._stopped = False
        self.words = label(role="warning", wrap=True)
        self.words.setAccessibleName(self.tr("Warning of categorised records"))
        self.understood = QPushButton(self.tr("Understood"))
        self.understood.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.understood)
        self.hide()
        results.changed.connect(self.ask)
        book.categories_changed.connect(self.ask)

    def ask(self) -> None:
        """Counts the categorised records of the result set, in a thread."""
        if self._stopped:
            return
        self._background.forget()
        self.hide()
        if self._book.any_categorised:
            self._background.run(partial(self._find, self._results.wanted), self._take, self._fail)

    def stop(self) -> None:
        """Ends the thread."""
        self._stopped = True
        self._background.stop()

    def _find(self, wanted: Wanted) -> tuple[int, list[str]]:
        """For the thread: where very many are categorised, the window is not held up."""
        files = self._book.categorised_files()
        return _count(self._results.session.reader(), wanted, files) if files else (0, [])

    def _take(self, found: tuple[int, list[str]]) -> None:
        number, categories = found
        if number == 0:
            return
        self.words.setText(
            self.tr(
                "Categorised or protected records in this set: {} ({}). Their media stay out of sight until you ask."
            ).format(count_text(number), line(", ".join(categories), 160))
        )
        self.show()

    def _fail(self, reason: str) -> None:
        self.words.setText(
            self.tr("Whether this set holds categorised records could not be found out: {}").format(
                line(reason, 300)
            )
        )
        self.show()


def _count(connection: sqlite3.Connection, wanted: Wanted, files: dict[str, str]) -> tuple[int, list[str]]:
    """How many records of the set belong to these files or whole items, and their categories."""
    column, listed = _OF_FILE[wanted.view], "(SELECT value FROM json_each(?))"
    whole = [int(each) for each in files if each.isascii() and each.isdigit()]
    held = wanted.having(f"{column} IN {listed}", json.dumps(list(files)))
    if whole:
        held = wanted.having(
            f"{column} IN {listed} OR evidence IN {listed}", json.dumps(list(files)), json.dumps(whole)
        )
    sql, values = held.select(f"{column}, evidence, count(*)", f"GROUP BY {column}, evidence")
    number, said = 0, dict[str, None]()
    for file, item, count in connection.execute(sql, values):
        number += count
        said[files[file if file in files else str(item)]] = None
    return number, list(said)
