"""Takes a picture of each view and dialog: ``python packaging/every_picture.py CASE -o FOLDER [MANNER…]``.

For looking at them: what is cut off, cramped or unreadable is a defect. A manner is a palette (``light``, ``dark``,
``contrast``) or a language (``es``, ``fr``, ``pt``, ``th``, ``ar``); each is a process of its own, with settings of its
own and a copy of the case. ``--scale 2`` draws at 200 %. Needs a display, such as ``xvfb-run``, or Qt's offscreen
platform.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictures import wait, wait_for
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QDialog, QWidget

from app.gui import languages, theme
from app.gui.dialogs.about import AboutDialog
from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.analyze import AnalyzeDialog
from app.gui.dialogs.break_reminder import BreakDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.export_rows import ExportRowsDialog
from app.gui.dialogs.filter_help import FilterHelp
from app.gui.dialogs.keyboard import KeyboardDialog
from app.gui.dialogs.keys import KeysDialog
from app.gui.dialogs.ledger_entry import LedgerEntryDialog
from app.gui.dialogs.lift_protection import LiftDialog
from app.gui.dialogs.manifest import ManifestDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.note import NoteDialog
from app.gui.dialogs.person import PersonDialog
from app.gui.dialogs.protect import ProtectDialog
from app.gui.dialogs.retry import RetryDialog
from app.gui.dialogs.save_copies import SaveCopiesDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts
from app.gui.report.wizard import ReportWizard
from app.gui.run import make_application
from app.gui.workspace import Workspace
from evidence.contract.keys import Secret
from evidence.custody.actor import Actor

PALETTES = ("light", "dark", "contrast")
MANNERS = (*PALETTES, *(code for code in languages.NAMES if code != "en"))
_WIDTH, _HEIGHT = 1440, 900
_SETTLE_MS = 900
_TYPES = {
    "picture": "mime LIKE 'image/%'",
    "document": "mime = 'application/pdf'",
    "database": "mime = 'application/vnd.sqlite3'",
    "tree": "mime IN ('application/x-bplist', 'application/x-plist', 'application/json', 'text/xml')",
    "hive": "mime = 'application/x-regf'",
    "sound": "mime LIKE 'audio/%'",
    "video": "mime LIKE 'video/%'",
}
"""What the preview is shown of: a name, and which file entries are of it."""


class Photographer:
    """One window in one manner."""

    def __init__(self, window: MainWindow, target: Path) -> None:
        self._window = window
        self._target = target
        self._number = 0

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Saves what a widget (the window) shows, numbered in the order of taking."""
        wait(_SETTLE_MS)
        self._number += 1
        path = self._target / f"{self._number:02d}-{name}.png"
        if not (widget or self._window).grab().save(str(path)):
            sys.exit(f"pictures: {path} cannot be written")
        print(path, flush=True)

    def all(self, case: Path) -> None:
        """Everything there is."""
        self.take("start")
        if not self._window.open_case(case) or self._window.workspace is None:
            sys.exit(f"pictures: {case} cannot be opened")
        work = self._window.workspace
        wait_for(lambda: bool(work.summary.items) and not work.files.model.loading(), "the case")
        self._tables(work)
        self._tabs(work)
        self._item(work)
        self._docks(work)
        self._dialogs(work)
        self._report(work)
        self._window.close_case()

    def _tables(self, work: Workspace) -> None:
        work.evidence.expandToDepth(1)
        work.results.choose(
            work.session.reader().execute("SELECT seq FROM entries LIMIT 1 OFFSET 5").fetchone()[0]
        )
        self.take("files")
        work.results.ask(artifacts(), "")
        wait_for(lambda: not work.artifacts.model.loading(), "the artifacts")
        work.results.choose(
            work.session.reader().execute("SELECT seq FROM artifacts LIMIT 1 OFFSET 2").fetchone()[0]
        )
        self.take("artifacts")
        work.filter.box.setFocus()
        work.filter.box.setText("kind:mes")
        work.filter.box.setCursorPosition(8)
        self.take("filter")
        work.filter.clear()

    def _tabs(self, work: Workspace) -> None:
        for key in work.middle.views:
            if key == "table":
                continue
            work.tabs.setCurrentWidget(work.middle.views[key])
            wait(3 * _SETTLE_MS)
            self.take(key)
        work.tabs.setCurrentWidget(work.table)

    def _item(self, work: Workspace) -> None:
        reader = work.session.reader()
        for name, condition in _TYPES.items():
            found = reader.execute(
                f"SELECT id FROM entries WHERE {condition} AND size > 100 ORDER BY seq LIMIT 1"  # noqa: S608 - ours
            ).fetchone()
            if found is None:
                print(f"no {name} in this case", flush=True)
                continue
            work.go_to_file(found[0])
            work.pane.tabs.setCurrentWidget(work.pane.preview)
            wait(2 * _SETTLE_MS)
            self.take(f"preview-{name}", work.docks["item"])
        sides = {"fields": work.pane.fields_page, "hex": work.pane.bytes, "text": work.pane.text}
        for name, side in (sides | {"source": work.pane.source, "custody": work.pane.custody}).items():
            work.pane.tabs.setCurrentWidget(side)
            self.take(f"item-{name}", work.docks["item"])

    def _docks(self, work: Workspace) -> None:
        for name in ("jobs", "problems", "tags"):
            work.docks[name].raise_()
            self.take(f"dock-{name}")

    def _dialogs(self, work: Workspace) -> None:
        window, session = self._window, work.session
        columns = tuple(work.artifacts.model.columns)
        problem = session.reader().execute("SELECT seq FROM problems WHERE entry IS NOT NULL").fetchone()
        numbers = [
            row[0] for row in session.reader().execute("SELECT seq FROM entries WHERE size > 0 LIMIT 3")
        ]
        write_note = QCoreApplication.translate("MarkActions", "Write note")
        dialogs: dict[str, Callable[[], QDialog]] = {
            "about": lambda: AboutDialog(window),
            "add-evidence": lambda: AddEvidenceDialog(window, [session.folder]),
            "analyze": lambda: AnalyzeDialog(window, session),
            "break": lambda: BreakDialog(window, 50),
            "completeness": lambda: CompletenessDialog(window, session),
            "export-rows": lambda: ExportRowsDialog(window, session, artifacts(), columns, 1234),
            "filter-help": lambda: FilterHelp(window, "artifacts"),
            "keyboard": lambda: KeyboardDialog(window),
            "keys": lambda: KeysDialog(window, (Secret(b"a password"), Secret(bytes(64), "file"))),
            "ledger-entry": lambda: LedgerEntryDialog(window, next(iter(session.ledger().entries(3, 4)))),
            "lift": lambda: LiftDialog(window, 3),
            "manifest": lambda: ManifestDialog(window, session),
            "new-case": lambda: NewCaseDialog(window),
            "note": lambda: NoteDialog(window, write_note, write_note, 3, "A. Examiner"),
            "person": lambda: PersonDialog(window, Actor("A. Examiner", "examiner", "host")),
            "protect": lambda: ProtectDialog(window, 3, []),
            "save-copies": lambda: SaveCopiesDialog(window, session, numbers),
        }
        if problem is not None:
            dialogs["retry"] = lambda: RetryDialog(window, session, problem[0])
        for name, make in dialogs.items():
            dialog = make()
            dialog.show()
            self.take(f"dialog-{name}", dialog)
            dialog.done(0)
        verify = VerifyDialog(window, session.folder)
        verify.show()
        verify.start()
        wait_for(verify.again.isEnabled, "the verification")
        self.take("dialog-verify", verify)
        verify.done(0)

    def _report(self, work: Workspace) -> None:
        report = ReportWizard(self._window, work.session, work.summary)
        report.show()
        for number, page in enumerate(report.pages):
            report.go_to(number)
            if page is report.preview:
                wait_for(lambda: report.preview.pages.count > 0, "the report")
                wait(_SETTLE_MS)
            self.take(f"report-{page.name}", report)
        report.done(0)


def _photograph(case: Path, target: Path, manner: str) -> int:
    """All pictures in one manner, in this process."""
    with tempfile.TemporaryDirectory(prefix="indicia-pictures-") as name:
        folder = Path(name)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        application = make_application(["indicia"])
        QSettings().setValue(languages.SETTING, "en" if manner in PALETTES else manner)
        languages.speak(application, "en" if manner in PALETTES else manner)
        theme.wear(application, manner if manner in PALETTES else "light")
        copy = folder / case.name
        shutil.copytree(case, copy)
        target.mkdir(parents=True, exist_ok=True)
        window = MainWindow()
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        Photographer(window, target).all(copy)
        window.close()
    return 0


def main() -> int:
    """Takes them all, one manner after the other."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("case", type=Path, help="the case to show, such as the one of `make demo`")
    arguments.add_argument("manners", nargs="*", choices=(*MANNERS, []), help="all where none is named")
    arguments.add_argument("-o", "--output", type=Path, required=True)
    arguments.add_argument("--scale", type=int, default=1)
    chosen = arguments.parse_args()
    if len(chosen.manners) == 1 and os.environ.get("INDICIA_PICTURES"):
        return _photograph(chosen.case, chosen.output / chosen.manners[0], chosen.manners[0])
    for manner in chosen.manners or MANNERS:
        subprocess.run(
            [sys.executable, __file__, str(chosen.case), manner, "-o", str(chosen.output)],
            env={**os.environ, "INDICIA_PICTURES": "1", "QT_SCALE_FACTOR": str(chosen.scale)},
            check=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
