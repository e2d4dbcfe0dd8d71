"""The first tab in the middle: the result set as a table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.gui.dialogs.export_rows import ExportRowsDialog
from app.gui.models.columns import PROBLEMS
from app.gui.models.wanted import problems
from app.gui.results import Results
from app.gui.views.artifacts_view import ArtifactsView
from app.gui.views.files_view import FilesView
from app.gui.views.records_view import RecordsView
from app.gui.views.result_view import ResultView


class TableTab(ResultView):
    """File entries, artifacts or problems: the table whose view the result set asks is in front."""

    filtered = Signal(str, bool)
    """A term of the filter language that a cell stands for, and whether it is to be excluded."""
    copies_wanted = Signal(bool)
    """The files of the selected rows are to be copied; whether they were dragged out."""
    counted = Signal()
    """Another number of rows is shown or selected."""

    def __init__(self, results: Results) -> None:
        super().__init__(results)
        self.files = FilesView(results)
        self.artifacts = ArtifactsView(results.session)
        self.problems = RecordsView(
            results.session,
            str(QT_TRANSLATE_NOOP("Tables", "problem results")),
            PROBLEMS,
            problems(),
            with_filter=False,
        )
        self.stack = QStackedWidget()
        for view in (self.files, self.artifacts, self.problems):
            self.stack.addWidget(view)
            view.chosen.connect(partial(self._announce, view))
            view.filtered.connect(self.filtered)
            view.export_wanted.connect(self.export_rows)
            view.copies_wanted.connect(self.copies_wanted)
            view.selection_changed.connect(self.counted)
            view.model.loaded.connect(self.counted)
            view.model.rowsInserted.connect(lambda *_: self.counted.emit())
            view.model.modelReset.connect(self.counted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    @property
    def front(self) -> RecordsView:
        """The table that shows the result set."""
        view = self.results.wanted.view
        return {"entries": self.files, "artifacts": self.artifacts}.get(view, self.problems)

    def reload(self) -> None:
        """Asks for the result set in the table that fits it."""
        front = self.front
        self.stack.setCurrentWidget(front)
        if front is self.artifacts:
            self.artifacts.show_kind(self.results.wanted, self.results.title)
        else:
            front.show_records(self.results.wanted, self.results.title)

    def grow(self) -> None:
        """Adds what came at the end."""
        self.front.model.grow()

    def follow(self, number: int | None) -> None:
        """Goes to the row of the record that the examiner is on."""
        if number is not None:
            self.front.select_number(number)

    def draw_again(self) -> None:
        """Draws the rows anew: other marks count now."""
        self.front.model.remark()
        self.front.table.viewport().update()

    def selected(self) -> list[int]:
        """The row numbers of the selected rows, in the order shown."""
        return self.front.selected()

    def counts(self) -> tuple[int, int]:
        """How many rows are shown, and how many of them selected."""
        front = self.front
        return front.model.rowCount(), front.table.selected_count()

    def export_rows(self) -> None:
        """Asks where all rows of the table in front are to be written."""
        front = self.front
        dialog = ExportRowsDialog(
            self, self.results.session, front.model.wanted, front.shown_columns(), front.model.rowCount()
        )
        dialog.exec()
        dialog.deleteLater()

    def stop(self) -> None:
        """Ends the threads."""
        for view in (self.files, self.artifacts, self.problems):
            view.stop()

    def _announce(self, view: RecordsView, number: int | None) -> None:
        # A table that is hidden or was just left may still load: it has no say.
        if self.isVisible() and view is self.front and not self._stale:
            self.results.choose(number)
