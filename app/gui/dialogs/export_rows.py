"""Exports all rows of the result set."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.dialogs.export_dialog import ExportDialog
from app.gui.marking.told import kept_back
from app.gui.models.columns import Column
from app.gui.models.wanted import Wanted
from app.gui.session import Session
from app.gui.words import count_text, plural
from evidence.catalog.marks import bearing
from evidence.custody.access import ReasonNeededError, log_views

if TYPE_CHECKING:
    from evidence.case import Case
    from reports.exchange.rows import ExportedRows, Rows


class ExportRowsDialog(ExportDialog):
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
            "What the authority's scope keeps back is not written.",
            "",
            plural(count),
        ).format(count_text(count))
        self._wanted, self._columns = wanted, columns
        self._marked = kept_back() if wanted.view == "artifacts" else []
        formats = (
            (self.tr("CSV: the columns shown, for a spreadsheet"), "csv", "csv"),
            (self.tr("JSON Lines: each record whole"), "jsonl", "jsonl"),
        )
        super().__init__(parent, self.tr("Export rows"), explanation, session, "rows", formats)
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setVisible(bool(self._marked))
        if self._marked:
            self.reason.setPlaceholderText(self.tr("Needed where protected records are among the rows"))
            self.add_field(self.tr("Reason:"), self.reason)

    def work(self, file: Path, name: str) -> Callable[[Case], Any]:
        rows = _rows(
            self._wanted, self._columns, with_marks=self._session.with_marks or self._wanted.by_marks
        )
        reason = self.reason.text().strip()
        missing = self.tr(
            "Protected records are among these rows. Say why they are exported; nothing was written."
        )
        export = partial(_export, file=file, format_name=name, rows=rows)

        def work(case: Case) -> ExportedRows:
            found = self._protected()
            if found and not reason:
                raise ReasonNeededError(missing)
            log_views(case.ledger, found, reason, "export", whole_items=True)
            return export(case)

        return work

    def _protected(self) -> list[str]:
        """The protected records among the rows: a file with them holds what they say."""
        if not self._marked:
            return []
        sql, values = bearing(self._marked)
        rows, asked = self._wanted.having(sql, *values).select("id")
        reader = self._session.reader(with_marks=self._wanted.by_marks)
        return [str(row[0]) for row in reader.execute(rows, asked)]

    def said(self, file: Path, result: ExportedRows) -> str:
        words = self.tr("Rows written: {}. File: {}; its proof lies beside it.").format(
            count_text(result.count), file
        )
        if not result.kept_back:
            return words
        kept = self.tr("Kept back by the authority's scope: {}.").format(count_text(result.kept_back))
        return f"{words} {kept}"


def _rows(wanted: Wanted, columns: tuple[Column, ...], *, with_marks: bool) -> Rows:
    from reports.exchange.rows import Rows

    return Rows(
        view=wanted.view,
        conditions=wanted.conditions,
        order=wanted.ordering,
        columns=tuple((column.heading(), column.exported) for column in columns),
        marks=with_marks or any(column.marks for column in columns),
    )


def _export(case: Case, file: Path, format_name: str, rows: Rows) -> ExportedRows:
    from reports.exchange.rows import export_rows

    return export_rows(case, file, format_name, rows)
