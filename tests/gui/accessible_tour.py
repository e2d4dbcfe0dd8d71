"""Leads the window through all that it can show, and has each state walked over AT-SPI: ``accessible_tour.py FOLDER``.

Needs a display, a D-Bus session, and in the environment ``SYSTEM_PYTHON``, a Python that has AT-SPI. Prints one JSON
object: ``{"states": {name: {"seen": [[role, name]…], "unnamed": […]}}, "dialogs": [classes that were walked]}``.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEventLoop, QProcess, QSettings, QTimer
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QMessageBox, QWidget
from used_dialog import use_dialog

from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.filter_help import FilterHelp
from app.gui.dialogs.keys import KeysDialog
from app.gui.dialogs.message import tell
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts, entries, problems
from app.gui.perspectives import PERSPECTIVES
from app.gui.report.wizard import ReportWizard
from app.gui.run import make_application
from app.gui.views.links.links_view import LinksView
from app.gui.welfare import welfare
from app.gui.workspace import Workspace
from resources.demo import build

SECONDS = 60.0
_LONGEST = 300


def until(holds: Callable[[], object], what: str) -> None:
    """Lets the window work until something holds."""
    end = time.monotonic() + SECONDS
    while not holds():
        if time.monotonic() > end:
            raise SystemExit(f"waited in vain for {what}")
        pause(20)


def pause(milliseconds: int) -> None:
    """Lets the window work for a while. An event loop answers AT-SPI at once; QTest.qWait sleeps between."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Walker:
    """The other program, which sees only what AT-SPI tells."""

    def __init__(self) -> None:
        self.states: dict[str, Any] = {}
        self.dialogs: set[str] = set()
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.start(os.environ["SYSTEM_PYTHON"], [str(Path(__file__).with_name("atspi_walk.py"))])

    def walk(self, state: str, window: QWidget, *, menus: bool = False) -> None:
        """Asks what is told of a window as it is now."""
        until(window.isVisible, f"the window of {state}")
        pause(60)
        assert state not in self.states, state
        told: dict[str, Any] = {"seen": None}
        end = time.monotonic() + SECONDS
        while (
            told["seen"] is None and time.monotonic() < end
        ):  # AT-SPI itself is still starting, or the window is new
            told = self._ask(window.windowTitle(), menus)
        self.states[state] = told
        if isinstance(window, QDialog):
            self.dialogs.add(type(window).__name__)

    def _ask(self, title: str, menus: bool) -> dict[str, Any]:
        self._process.write(json.dumps({"title": title, "menus": menus}).encode() + b"\n")
        until(self._process.canReadLine, f"what AT-SPI says of {title}")
        answer: dict[str, Any] = json.loads(bytes(self._process.readLine().data()))
        return answer

    def end(self) -> None:
        """Ends the other program."""
        self._process.closeWriteChannel()
        self._process.waitForFinished(5000)


class Tour:
    """One window, from the start page to the last dialog."""

    def __init__(self, window: MainWindow, walker: Walker, folder: Path) -> None:
        self.window, self.walker, self.folder = window, walker, folder

    @property
    def work(self) -> Workspace:
        """What shows the case."""
        assert self.window.workspace is not None
        return self.window.workspace

    def here(self, state: str, *, menus: bool = False) -> None:
        """The main window as it is now."""
        self.walker.walk(state, self.window, menus=menus)

    def dialog(self, opens: Callable[[], object], kind: type[Any], use: Callable[[Any], None]) -> None:
        """Opens a dialog as the window opens it, uses it, and goes on when it is left."""
        use_dialog(opens, kind, use)

    def looked_at(self, opens: Callable[[], object], kind: type[Any], state: str = "") -> None:
        """Opens a dialog, has it walked and leaves it."""

        def use(dialog: QDialog) -> None:
            self.walker.walk(state or kind.__name__, dialog)
            dialog.reject()

        self.dialog(opens, kind, use)

    def everything(self) -> None:
        """All of it."""
        self.here("start page", menus=True)
        self.make_case()
        self.ingest()
        self.tabs()
        self.sides()
        self.docks()
        self.bars()
        self.marks()
        self.dialogs()
        self.report()
        self.perspectives()
        self.one_that_is_wrong()

    def make_case(self) -> None:
        """A new case; first without what is needed."""

        def fill_in(dialog: NewCaseDialog) -> None:
            self.walker.walk("NewCaseDialog", dialog)
            dialog.accept_button.click()
            self.walker.walk("NewCaseDialog, incomplete", dialog)
            dialog.number.setText("2026-8")
            dialog.title.setText("Tour")
            dialog.examiner.setText("R. Example")
            dialog.place.setText(str(self.folder / "case"))
            dialog.accept_button.click()

        self.dialog(self.window.actions_.new.trigger, NewCaseDialog, fill_in)
        self.here("case without evidence", menus=True)

    def ingest(self) -> None:
        """Evidence is added; the jobs are walked while they run."""
        paths = build(self.folder / "evidence").paths
        (self.folder / "notes").mkdir()
        for name, content in (
            ("page.pdf", _pdf()),
            ("list.json", b'{"a": [1, 2]}'),
            ("words.txt", b"words\n"),
        ):
            (self.folder / "notes" / name).write_bytes(content)

        def add(dialog: AddEvidenceDialog) -> None:
            self.walker.walk("AddEvidenceDialog", dialog)
            dialog.accept_button.click()

        self.dialog(
            lambda: self.window.work.add_evidence([*paths, self.folder / "notes"]), AddEvidenceDialog, add
        )
        self.window.ingest.pause(True)
        until(lambda: self.work.jobs.bars() or not self.window.ingest.running, "a job")
        self.here("ingest is running")
        self.window.ingest.pause(False)
        until(lambda: not self.window.ingest.running, "the end of the ingest")
        (done,) = self.window.findChildren(CompletenessDialog)
        until(done.copy_button.isEnabled, "the count")
        self.walker.walk("CompletenessDialog", done)
        done.close()
        until(lambda: self.work.summary.items, "the counts")

    def tabs(self) -> None:
        """Each tab, and the three tables of the first."""
        results = self.work.results
        for name, wanted in (("problems", problems()), ("artifacts", artifacts()), ("files", entries())):
            results.ask(wanted, name)
            until(lambda: not self.work.table.front.model.loading(), name)
            self.here(f"table of {name}")
        results.ask(artifacts(), "all")
        for index, key in enumerate(self.work.middle.views):
            self.work.tabs.setCurrentIndex(index)
            pause(400)
            self.here(f"tab {key}")
        links = self.work.middle.views["links"]
        assert isinstance(links, LinksView)
        links.ways.setCurrentIndex(1)
        self.here("tab Links, as a table")
        self.work.tabs.setCurrentIndex(0)

    def sides(self) -> None:
        """Every side of a record, and the preview of each kind of file."""
        for ending in (".txt", ".png", ".jpg", ".pdf", ".json", ".plist", ".db", "history"):
            if self.choose_file(ending):
                self.work.pane.tabs.setCurrentWidget(self.work.pane.preview)
                pause(300)
                self.here(f"preview of {ending}")
        pane = self.work.pane
        for index in range(1, pane.tabs.count()):
            pane.tabs.setCurrentIndex(index)
            pause(120)
            self.here(f"side {pane.tabs.tabText(index)}")
        self.ledger_entry()
        for index in range(pane.bytes.panel.count()):
            pane.tabs.setCurrentWidget(pane.bytes)
            pane.bytes.panel.show()
            pane.bytes.panel.setCurrentIndex(index)
            self.here(f"hex with {pane.bytes.panel.tabText(index)}")

    def ledger_entry(self) -> None:
        """The first ledger entry of the record, whole."""
        from app.gui.dialogs.ledger_entry import LedgerEntryDialog

        custody = self.work.pane.custody
        self.work.pane.tabs.setCurrentWidget(custody)
        until(lambda: custody.acts.rowCount() > 0, "the ledger")
        custody.table.selectRow(0)
        custody.whole.click()
        until(lambda: custody.findChildren(LedgerEntryDialog), "the ledger entry")
        (dialog,) = custody.findChildren(LedgerEntryDialog)
        self.walker.walk("LedgerEntryDialog", dialog)
        dialog.reject()

    def choose_file(self, ending: str) -> bool:
        """Goes to the first file whose path ends so."""
        number = next(
            (
                row[0]
                for row in self.work.session.reader().execute(
                    "SELECT seq FROM entries WHERE type = 'file' AND lower(path) LIKE ? ORDER BY size DESC LIMIT 1",
                    (f"%{ending}",),
                )
            ),
            None,
        )
        if number is None:
            return False
        self.work.results.ask(entries(), "all")
        until(lambda: not self.work.files.model.loading(), "the files")
        self.work.results.choose(number)
        self.work.pane.show_record("entry", number)
        until(lambda: self.work.pane.detail is not None and self.work.pane.detail.table == "entry", ending)
        return True

    def docks(self) -> None:
        """Each dock in front."""
        for name, dock in self.work.docks.items():
            dock.show()
            dock.raise_()
            pause(100)
            self.here(f"dock {name}")
        self.here("case with evidence", menus=True)

    def bars(self) -> None:
        """A filter that is wrong and one that holds; the bars that come and go; the cover."""
        bar = self.work.filter
        bar.box.setText("kind:(")
        self.here("filter that is wrong")
        bar.show_text("name:*.jpg")
        pause(300)
        self.here("filter that holds")
        bar.help.click()
        (help_,) = bar.findChildren(FilterHelp)
        self.walker.walk("FilterHelp", help_)
        help_.close()
        self.looked_at(bar.save, QInputDialog, "name of a filter")
        bar.clear()
        welfare().break_minutes = 1
        reminder = self.window.actions_.welfare.reminder
        for _ in range(3):
            if not reminder.isVisible():
                reminder.minute()
        reminder.show()
        self.here("break reminder")
        reminder.hide()
        welfare().hide_everything()
        pause(100)
        self.here("everything hidden")
        welfare().hide_everything(False)

    def marks(self) -> None:
        """What is asked for marks; then a record that is protected."""
        mark = self.window.actions_.mark
        assert self.choose_file(".jpg")
        self.work.files.table.setFocus()
        from app.gui.dialogs.lift_protection import LiftDialog
        from app.gui.dialogs.note import NoteDialog
        from app.gui.dialogs.person import PersonDialog
        from app.gui.dialogs.protect import ProtectDialog

        self.looked_at(mark.note.trigger, NoteDialog)
        self.looked_at(mark.disagree.trigger, NoteDialog, "NoteDialog, disagreeing")
        self.looked_at(mark.lift.trigger, LiftDialog)
        self.looked_at(mark.person.trigger, PersonDialog)

        def protect(dialog: ProtectDialog) -> None:
            self.walker.walk("ProtectDialog", dialog)
            dialog.category.setCurrentIndex(0)
            dialog.accept_button.click()

        self.dialog(mark.protect.trigger, ProtectDialog, protect)
        until(self.work.marking.book.protections, "the protection")
        number = self.work.results.current
        self.work.pane.show_record("entry", None)
        self.work.pane.show_record("entry", number)
        until(self.work.pane.protected.isVisible, "the bar over what is protected")
        self.here("record that is protected")

    def dialogs(self) -> None:
        """The dialogs that the menus and buttons open."""
        from app.gui.dialogs.about import AboutDialog
        from app.gui.dialogs.analyze import AnalyzeDialog
        from app.gui.dialogs.break_reminder import BreakDialog
        from app.gui.dialogs.export_rows import ExportRowsDialog
        from app.gui.dialogs.keyboard import KeyboardDialog
        from app.gui.dialogs.manifest import ManifestDialog
        from app.gui.dialogs.retry import RetryDialog
        from app.gui.dialogs.save_copies import SaveCopiesDialog

        actions = self.window.actions_
        for opens, kind in (
            (actions.analyze.trigger, AnalyzeDialog), (actions.keys.trigger, KeysDialog),
            (actions.manifest.trigger, ManifestDialog), (actions.keyboard.trigger, KeyboardDialog),
            (actions.about.trigger, AboutDialog), (actions.welfare.breaks.trigger, BreakDialog),
            (self.work.table.export_rows, ExportRowsDialog),
        ):  # fmt: skip
            self.looked_at(opens, kind)
        assert self.choose_file(".txt")
        self.looked_at(self.window.work.save_copies, SaveCopiesDialog)
        problem = self.work.session.reader().execute("SELECT seq FROM problems").fetchone()
        assert problem is not None
        self.looked_at(lambda: self.window.work.read_again(problem[0]), RetryDialog)
        self.looked_at(
            lambda: tell(self.window, "Something is wrong", "It is.", "So it is."), QMessageBox, "message"
        )

        def verify(dialog: VerifyDialog) -> None:
            self.walker.walk("VerifyDialog, running", dialog)
            until(dialog.again.isEnabled, "the verification")
            self.walker.walk("VerifyDialog", dialog)
            dialog.reject()

        self.dialog(actions.verify.trigger, VerifyDialog, verify)

    def report(self) -> None:
        """Each page of the wizard, with each way to sign, up to the report that is written."""

        def use(wizard: ReportWizard) -> None:
            for number, page in enumerate(wizard.pages):
                wizard.go_to(number)
                until(lambda: not wizard.preview.busy, "the preview")
                assert wizard.stack.currentWidget() is page, wizard.problem.text()
                self.walker.walk(f"ReportWizard, {page.name}", wizard)
                if page is wizard.sign:
                    for row in range(1, wizard.sign.signer.count()):
                        wizard.sign.signer.setCurrentIndex(row)
                        self.walker.walk(f"ReportWizard, sign {wizard.sign.signer.currentData()}", wizard)
                    wizard.sign.signer.setCurrentIndex(0)
            wizard.hand_over.output.setText(str(self.folder / "report.pdf"))
            wizard.hand_over.write_button.click()
            until(lambda: wizard.done_with is not None, "the report")
            self.walker.walk("ReportWizard, written", wizard)
            wizard.close_button.click()

        self.dialog(self.window.actions_.report.trigger, ReportWizard, use)

    def perspectives(self) -> None:
        """The window as each perspective lays it out."""
        for name in PERSPECTIVES:
            self.window.choose_perspective(name)
            pause(150)
            self.here(f"perspective {name}")

    def one_that_is_wrong(self) -> None:
        """A control without a name, put there on purpose: a walk that does not see it is worth nothing."""
        field = QLineEdit(self.window)
        field.setGeometry(200, 200, 80, 24)
        field.show()
        self.here("on purpose")
        field.hide()
        field.deleteLater()


def _pdf() -> bytes:
    """A document of one page, made by another library than the one that shows it."""
    from io import BytesIO

    from PIL import Image

    target = BytesIO()
    Image.new("RGB", (60, 80), "white").save(target, "PDF")
    return target.getvalue()


def main() -> None:
    """The tour."""
    folder = Path(sys.argv[1])
    signal.alarm(_LONGEST)  # a dialog that nobody leaves would wait for ever
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    application = make_application(["indicia"])
    window, walker = MainWindow(), Walker()
    window.resize(1500, 1000)
    window.show()
    Tour(window, walker, folder).everything()
    window.close()
    walker.end()
    QCoreApplication.processEvents()
    del application
    print(json.dumps({"states": walker.states, "dialogs": sorted(walker.dialogs)}))


if __name__ == "__main__":
    main()
