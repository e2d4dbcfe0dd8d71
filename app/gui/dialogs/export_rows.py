"""Exports all rows of the result set."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from app.gui.dialogs.form import FormDialog, beside
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.models.columns import Column
from app.gui.models.wanted import Wanted
from app.gui.session import Session
from app.gui.views.plain import set_role
from app.gui.words import count_text
from evidence.custody.proof import proof_path

if TYPE_CHECKING:
    from evidence.case import Case
    from reports.exchange.rows import ExportedRows, Rows


class ExportRowsDialog(FormDialog):
    """Writes every row that the table stands for, not only those on the screen; the ledger logs the export."""

    def __init__(
        self,
        parent: QWidget | None,
        session: Session,
        wanted: Wanted,
        columns: tuple[Column, ...],
        count: int,
    ) -> None:
        explanation = self.tr(
            "All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. "
            "What the authority's scope keeps back is not written."
        )
        super().__init__(
            parent, self.tr("Export rows"), explanation.format(count_text(count)), self.tr("Export")
        )
        self._session, self._wanted, self._columns = session, wanted, columns
        self._background = Background(self)
        self.written: Path | None = None
        self.format = QComboBox()
        self.format.addItem(self.tr("CSV: the columns shown, for a spreadsheet"), "csv")
        self.format.addItem(self.tr("JSON Lines: each record whole"), "jsonl")
        self.place = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.add_field(self.tr("Format:"), self.format)
        self.add_field(self.tr("File:"), beside(self.place, self.browse), self.place)
        self.format.currentIndexChanged.connect(lambda _: self._propose())
        self._propose()
        self.setMinimumWidth(560)

    def accept(self) -> None:
        """Exports, or closes when that is done."""
        if self.written is not None:
            super().accept()
            return
        file = Path(self.place.text().strip()).expanduser()
        if not file.is_absolute() or not file.parent.is_dir():
            self.show_problem(self.tr("Name a file in a folder that exists."), self.place)
            return
        for place in (file, proof_path(file)):
            if os.path.lexists(place):
                words = self.tr("{} exists already. Choose another name.").format(place.name)
                self.show_problem(words, self.place)
                return
        self.show_problem("")
        self.accept_button.setEnabled(False)
        rows = _rows(self._wanted, self._columns, with_marks=self._session.with_marks)
        work = partial(_export, file=file, format_name=self.format.currentData(), rows=rows)
        self._background.run(writing(self._session.folder, work), self._done, self._failed)

    def done(self, result: int) -> None:
        """Waits for an export that runs, then closes."""
        self._background.stop()
        super().done(result)

    def _done(self, exported: ExportedRows) -> None:
        self.written = exported.path
        words = self.tr("Rows written: {}. File: {}; its proof lies beside it.").format(
            count_text(exported.count), exported.path
        )
        if exported.kept_back:
            words += " " + self.tr("Kept back by the authority's scope: {}.").format(
                count_text(exported.kept_back)
            )
        self.show_problem(words)
        set_role(self.problem, "good")
        self.accept_button.setText(self.tr("Close"))
        self.accept_button.setEnabled(True)
        self.cancel_button.hide()

    def _failed(self, message: str) -> None:
        self.accept_button.setEnabled(True)
        self.show_problem(message)

    def _propose(self) -> None:
        ending, folder = self.format.currentData(), self._session.case.exports
        number, file = 2, folder / f"rows.{ending}"
        while file.exists():
            file = folder / f"rows-{number}.{ending}"
            number += 1
        self.place.setText(str(file))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the rows"), self.place.text())
        if name:
            self.place.setText(name)


def _rows(wanted: Wanted, columns: tuple[Column, ...], *, with_marks: bool) -> Rows:
    from reports.exchange.rows import Rows

    return Rows(
        view=wanted.view,
        conditions=wanted.conditions,
        order=wanted.ordering,
        columns=tuple((column.heading(), column.sql) for column in columns),
        marks=with_marks,
    )


def _export(case: Case, file: Path, format_name: str, rows: Rows) -> ExportedRows:
    from reports.exchange.rows import export_rows

    return export_rows(case, file, format_name, rows)
