"""What is done with the open case: evidence is added to it, it is read, copied from, reported and verified."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.keys import KeysDialog
from app.gui.dialogs.manifest import ManifestDialog
from app.gui.dialogs.retry import RetryDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.jobs.ingest_job import Runs, new_run, resumed_run
from evidence.case import Case

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow


class CaseWork(QObject):
    """Asks and starts. Nothing happens where no case is open."""

    recorded = Signal()
    """The ledger may have grown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def add_evidence(self, paths: Sequence[Path] = ()) -> None:
        """Shows what would be read and starts the ingest when it is confirmed."""
        window = self._window
        if window.workspace is None or window.ingest.running or not self._may_ingest():
            return
        case = window.workspace.session.case
        dialog = AddEvidenceDialog(window, paths, case.secrets)
        if dialog.exec():
            case.secrets = dialog.secrets
            self.start_ingest(new_run(dialog.paths, dialog.profile))

    def ask_for_evidence(self) -> None:
        """Asks which evidence to add."""
        self.add_evidence()

    def resume_ingest(self) -> None:
        """Takes up what an interrupted ingest left."""
        if self._may_ingest():
            self.start_ingest(resumed_run)

    def ask_for_keys(self) -> None:
        """Asks for the keys of what is locked, and shows the record in the item dock once more, read with them."""
        window = self._window
        if window.workspace is None or not self._may_ingest():
            return
        case = window.workspace.session.case
        dialog = KeysDialog(window, case.secrets)
        if dialog.exec() and dialog.secrets != case.secrets:
            case.secrets = dialog.secrets
            window.workspace.pane.write_again()
        dialog.deleteLater()

    def start_ingest(self, make: Callable[[Case], Runs]) -> None:
        """Runs an ingest on the open case, with the keys that it holds now."""
        window = self._window
        if window.workspace is None:
            return
        secrets = window.workspace.session.case.secrets

        def make_with_keys(case: Case) -> Runs:
            case.secrets = secrets
            return make(case)

        window.ingest.start(window.workspace.session.folder, make_with_keys)

    def show_completeness(self) -> None:
        """Shows beside the window what was read and what was not."""
        window = self._window
        if window.workspace is not None:
            CompletenessDialog(window, window.workspace.session).show()

    def read_again(self, problem: int) -> None:
        """Asks how the file of a problem is to be read again, and shows what comes of it."""
        window = self._window
        if window.workspace is None or window.ingest.running:
            self._say(self.tr("An ingest is running. Read the file again when it ended."))
            return
        if not self._may_ingest():
            return
        RetryDialog(window, window.workspace.session, problem).exec()
        window.workspace.ingest_ended()
        self.recorded.emit()

    def make_report(self) -> None:
        """Shows the report wizard."""
        window = self._window
        if window.workspace is not None:
            from app.gui.report.wizard import ReportWizard

            wizard = ReportWizard(window, window.workspace.session, window.workspace.summary)
            QTimer.singleShot(0, wizard.offer_draft)
            wizard.exec()
            wizard.deleteLater()  # else it stays with its pages as long as the window
            self.recorded.emit()

    def analyze(self) -> None:
        """Has analyzers look through the records, and lists what they find."""
        window = self._window
        if window.workspace is not None:
            from app.gui.dialogs.analyze import AnalyzeDialog

            dialog = AnalyzeDialog(window, window.workspace.session)
            dialog.exec()
            dialog.deleteLater()
            window.workspace.refresh()
            self.recorded.emit()

    def export_manifest(self) -> None:
        """Shows the manifest dialog."""
        window = self._window
        if window.workspace is not None:
            ManifestDialog(window, window.workspace.session).exec()
            self.recorded.emit()

    def save_copies(self, to_drag: bool = False) -> None:
        """Copies the files of what is selected in the tab in front; ``to_drag``: it was dragged out."""
        window = self._window
        if window.workspace is None:
            return
        numbers = window.workspace.selected().numbers
        if not numbers or window.ingest.running:
            nothing = self.tr("Nothing is selected.")
            self._say(self.tr("An ingest is running. Save copies when it ended.") if numbers else nothing)
            return
        from app.gui.dialogs.save_copies import SaveCopiesDialog

        dialog = SaveCopiesDialog(window, window.workspace.session, numbers, to_drag=to_drag)
        dialog.exec()
        dialog.deleteLater()
        self.recorded.emit()

    def verify(self) -> None:
        """Verifies the case."""
        window = self._window
        if window.workspace is not None:
            dialog = VerifyDialog(window, window.workspace.session.folder)
            dialog.start()
            dialog.exec()

    def _may_ingest(self) -> bool:
        ingests = self._window.perspective.ingests
        if not ingests:
            self._say(
                self.tr(
                    "This window is for reading: choose Examine in the menu View to add or unlock evidence."
                )
            )
        return ingests

    def _say(self, words: str) -> None:
        self._window.statusBar().showMessage(words, 8000)
