"""Runs analyzers over the case: they write findings, which the tree on the left lists."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar, QVBoxLayout, QWidget

from analysis.running import Analyzed, Analyzing
from app.gui.dialogs.form import FormDialog
from app.gui.jobs.analyzing import AnalysisJob
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.models.analyzer_titles import analyzer_title
from app.gui.session import Session
from app.gui.views.plain import label, set_role
from app.gui.words import count_text, line
from evidence.contract.registry import load_analyzers


class AnalyzeDialog(FormDialog):
    """Asks which analyzers are to run, runs them beside the window and says what they found."""

    _moved = Signal(object)

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        explanation = self.tr(
            "Looks through all records of the case and writes down what follows from several of them: what the data "
            "is, not what it means. Each finding is an entry of the ledger. Running it again adds only what is new."
        )
        super().__init__(parent, self.tr("Analyze"), explanation, self.tr("Analyze"))
        self._session = session
        self._background = Background(self)
        self._job: AnalysisJob | None = None
        self.results: list[Analyzed] = []
        self._registry = load_analyzers()
        self.boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout()
        for each in self._registry.analyzers:
            box = QCheckBox(line(analyzer_title(each.name)).replace("&", "&&"))
            box.setChecked(True)
            box.toggled.connect(lambda _: self._may_run())
            self.boxes[each.name] = box
            column.addWidget(box)
        self.form.addRow(label(self.tr("Analyzers:")), column)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Analysis"))
        self.state = label("", "muted")
        for shown in (self.state, self.progress):
            self.body.insertWidget(self.body.indexOf(self.problem), shown)
            shown.hide()
        self._moved.connect(self._show_progress)
        self.setMinimumWidth(520)
        if self._registry.broken:
            broken = self._registry.broken[0]
            words = self.tr("{} cannot be loaded: {}")
            self.show_problem(words.format(line(broken.module), line(broken.reason, 300)))
        self._may_run()

    def accept(self) -> None:
        """Runs the analyzers, or closes when that is done."""
        if self.results:
            super().accept()
            return
        chosen = [each for each in self._registry.analyzers if self.boxes[each.name].isChecked()]
        self.show_problem("")
        self._job = AnalysisJob(chosen, self._moved.emit)
        self._set_busy(True)
        self._background.run(writing(self._session.folder, self._job.run), self._ended, self._failed)

    def reject(self) -> None:
        """Ends the analysis; where none runs, closes."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self.cancel_button.setEnabled(False)
        self.state.setText(self.tr("Cancelling…"))

    def done(self, result: int) -> None:
        """Ends the thread, then closes."""
        if self._job is not None:
            self._job.cancel()
        self._background.stop()
        super().done(result)

    def _may_run(self) -> None:
        self.accept_button.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _set_busy(self, on: bool) -> None:
        for each in (*self.boxes.values(), self.accept_button):
            each.setEnabled(not on)
        self.cancel_button.setEnabled(True)
        self.progress.setRange(0, 0)
        self.state.setText(self.tr("Reading…"))
        self.progress.setVisible(on)
        self.state.setVisible(on)

    def _show_progress(self, at: Analyzing) -> None:
        if self._job is None or not self.cancel_button.isEnabled():
            return
        if at.total:
            self.progress.setRange(0, at.total)
            self.progress.setValue(at.done)
        words = self.tr("{}: findings so far: {}")
        self.state.setText(words.format(line(analyzer_title(at.analyzer)), count_text(at.found)))

    def _ended(self, results: list[Analyzed]) -> None:
        self._job = None
        self._set_busy(False)
        self.results = results
        self.show_problem("\n".join(map(self._said, results)))
        good = all(each.state == "finished" and not each.unfinished for each in results)
        set_role(self.problem, "good" if good else "warning")
        self.accept_button.setText(self.tr("Close"))
        self.cancel_button.hide()

    def _said(self, result: Analyzed) -> str:
        title = line(analyzer_title(result.analyzer))
        if result.state == "cancelled":
            words = self.tr("{}: cancelled. Findings written before stay: {}.")
            return words.format(title, count_text(result.written))
        if result.state == "failed":
            words = self.tr("{}: failed: {}. Findings written before stay: {}.")
            return words.format(title, line(result.message, 500), count_text(result.written))
        said = self.tr("{}: findings: {}. Written now: {}. As before: {}. No longer following: {}.").format(
            title,
            *map(count_text, (result.found, result.written, result.unchanged, result.no_longer)),
        )
        if result.unfinished:
            more = self.tr("Not everything is ingested yet: analyze again when it is.")
            return f"{said} {more}"
        return said

    def _failed(self, message: str) -> None:
        self._job = None
        self._set_busy(False)
        self.show_problem(line(message, 1000))
