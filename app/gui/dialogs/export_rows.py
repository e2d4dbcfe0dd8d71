"""Exports all rows of the result set."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app.gui.dialogs.export_dialog import ExportDialog
from app.gui.models.columns import Column
from app.gui.models.wanted import Wanted
from app.gui.session import Session
from app.gui.words import count_text

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
            "What the authority's scope keeps back is not written."
        ).format(count_text(count))
        self._wanted, self._columns = wanted, columns
        formats = (
            (self.tr("CSV: the columns shown, for a spreadsheet"), "csv", "csv"),
            (self.tr("JSON Lines: each record whole"), "jsonl", "jsonl"),
        )
        super().__init__(parent, self.tr("Export rows"), explanation, session, "rows", formats)

    def work(self, file: Path, name: str) -> Callable[[Case], Any]:
        rows = _rows(self._wanted, self._columns, with_marks=self._session.with_marks or self._wanted.by_marks)
        return partial(_export, file=file, format_name=name, rows=rows)

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
