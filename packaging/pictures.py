"""Takes the pictures of the window that the README shows: ``python packaging/pictures.py CASE [-o FOLDER]``.

Opens a copy of the case in both palettes, as an examiner would, and saves PNGs. Needs a display, such as
``xvfb-run``, or Qt's offscreen platform. The case itself is not changed, the examiner's settings neither.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QModelIndex, QSettings, QTimer
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.keyboard import KeyboardDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.jobs.ingest_job import new_run
from app.gui.main_window import MainWindow
from app.gui.models.evidence_tree import EvidenceTree
from app.gui.report.wizard import ReportWizard
from app.gui.run import make_application
from app.gui.workspace import Workspace

PICTURES = (
    "start", "files", "artifacts", "hex", "custody", "jobs", "report", "verify", "new-case", "add-evidence",
    "keyboard", "completeness",
)  # fmt: skip
_WIDTH, _HEIGHT = 1440, 900
_WAIT_MS = 60_000


def wait(milliseconds: int) -> None:
    """Lets the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Lets the window work until something holds; ends the program where it never does."""
    for _ in range(_WAIT_MS // 50):
        if condition():
            wait(250)
            return
        wait(50)
    sys.exit(f"pictures: waited in vain for {what}")


class Photographer:
    """One window, one palette, one picture after the other."""

    def __init__(self, window: MainWindow, target: Path, palette: str) -> None:
        self._window = window
        self._target = target
        self._palette = palette

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Saves what a widget (the window) shows."""
        wait(250)
        path = self._target / f"{name}-{self._palette}.png"
        if not (widget or self._window).grab().save(str(path)):
            sys.exit(f"pictures: {path} cannot be written")
        print(path)

    def all(self, case: Path, evidence: Path) -> None:
        """Every picture of :data:`PICTURES`."""
        window = self._window
        QSettings().clear()
        window.close_case()
        window.actions_.palettes.choose(self._palette)
        window.start_page.show_recent([])
        self.take("start")
        if not window.open_case(case) or window.workspace is None:
            sys.exit(f"pictures: {case} cannot be opened")
        work = window.workspace
        wait_for(lambda: bool(work.summary.items) and not work.files.model.loading(), "the case")
        self._files(work)
        self._artifacts(work)
        self._dialogs(work)
        self._jobs(work, evidence)
        window.close_case()

    def _files(self, work: Workspace) -> None:
        work.evidence.expandToDepth(1)
        wait(400)
        states = [
            work.files.model.index(row, 1).data() for row in range(min(60, work.files.model.rowCount()))
        ]
        deleted = (row for row, state in enumerate(states) if state.startswith("deleted"))
        work.files.table.selectRow(next(deleted, 0))
        wait_for(lambda: work.pane.detail is not None, "a file entry")
        self.take("files")

    def _artifacts(self, work: Workspace) -> None:
        tree = work.evidence.tree
        work.evidence.setCurrentIndex(_kind(tree, "message"))
        wait_for(lambda: not work.artifacts.model.loading(), "the artifacts")
        work.artifacts.table.selectRow(min(2, work.artifacts.model.rowCount() - 1))
        wait_for(lambda: work.pane.detail is not None and work.pane.detail.table == "artifact", "an artifact")
        self.take("artifacts")
        work.pane.tabs.setCurrentWidget(work.pane.bytes)
        wait_for(lambda: work.pane.provider.page(0) is not None, "the bytes")
        work.pane.bytes.hex.select(0, 16)
        self.take("hex")
        work.pane.tabs.setCurrentWidget(work.pane.custody)
        wait_for(lambda: work.pane.custody.acts.rowCount() > 0, "the ledger")
        self.take("custody")
        work.pane.tabs.setCurrentWidget(work.pane.fields_page)

    def _dialogs(self, work: Workspace) -> None:
        report = ReportWizard(self._window, work.session, work.summary)
        report.show()
        report.go_to(report.pages.index(report.preview))
        wait_for(lambda: report.preview.pages.count > 0, "the report")
        wait(1200)
        self.take("report", report)
        report.done(0)
        verify = VerifyDialog(self._window, work.session.folder)
        verify.show()
        verify.start()
        wait_for(verify.again.isEnabled, "the verification")
        self.take("verify", verify)
        verify.done(0)
        dialogs = {
            "new-case": NewCaseDialog(self._window),
            "add-evidence": AddEvidenceDialog(self._window, [work.session.folder]),
            "keyboard": KeyboardDialog(self._window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            self.take(name, dialog)
            dialog.close()

    def _jobs(self, work: Workspace, evidence: Path) -> None:
        """Ingests invented files and takes the picture on the way."""
        self._window.work.start_ingest(new_run([evidence]))
        wait_for(lambda: bool(work.jobs.bars()), "the ingest")
        for _ in range(200):
            if any(0 < bar.value() < bar.maximum() for bar in work.jobs.bars()):
                break
            wait(30)
        self.take("jobs")
        wait_for(lambda: not self._window.ingest.running, "the end of the ingest")
        (done,) = self._window.findChildren(CompletenessDialog)
        wait_for(done.copy_button.isEnabled, "the count")
        self.take("completeness", done)
        done.close()


def _kind(tree: EvidenceTree, kind: str) -> QModelIndex:
    """The line of a kind of artifact, or of all."""
    heading = tree.index(1, 0)
    for row in range(tree.rowCount(heading)):
        index = tree.index(row, 0, heading)
        node = tree.node(index)
        if node is not None and node.key == ("artifacts", kind):
            return index
    return heading


def make_files(folder: Path) -> Path:
    """Files to be ingested while a picture is taken: enough to take some seconds."""
    source = folder / "backup-2026-03-14"
    for group in range(20):
        place = source / f"folder-{group:02d}"
        place.mkdir(parents=True)
        for number in range(150):
            text = f"invented file {number} of folder {group}\n".encode()
            (place / f"note-{number:03d}.txt").write_bytes(text * 2000)
    return source


def main() -> int:
    """Takes all pictures in both palettes."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("case", type=Path, help="the case to show, such as the one of `make demo`")
    arguments.add_argument("-o", "--output", type=Path, default=Path("docs/pictures"))
    chosen = arguments.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="indicia-pictures-") as name:
        folder = Path(name)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        application = make_application(["indicia"])
        evidence = make_files(folder)
        for palette in ("light", "dark"):
            case = folder / palette / chosen.case.name
            shutil.copytree(chosen.case, case)
            window = MainWindow()
            window.resize(_WIDTH, _HEIGHT)
            window.show()
            Photographer(window, chosen.output, palette).all(case, evidence)
            window.close()
        application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
