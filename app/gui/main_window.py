"""The window: puts the parts together and opens and closes cases. What the parts do, they do themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget

from app.gui.actions import Actions
from app.gui.case_work import CaseWork
from app.gui.collecting import look_soon
from app.gui.dialogs.about import AboutDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.keyboard import KeyboardDialog
from app.gui.dialogs.message import ask, tell
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.jobs.bridge import Batch
from app.gui.jobs.ingest_control import IngestControl
from app.gui.jobs.reader import ReadsEntries
from app.gui.layouts import Layouts
from app.gui.perspectives import EXAMINE, PERSPECTIVES, Perspective
from app.gui.recent import OPEN_CASE, left_open, recent_cases, remember
from app.gui.sample import SampleCase
from app.gui.session import Session
from app.gui.single import CaseDoor
from app.gui.views.start_page import StartPage
from app.gui.views.status import CaseStatus, read_head
from app.gui.words import line
from evidence.case import Case, CaseError
from evidence.case_file import ENDING, CaseFileError, folder_of
from evidence.catalog.catalog import CatalogError
from evidence.custody.errors import CustodyError
from evidence.ingest.events import RunFinished

if TYPE_CHECKING:
    from app.gui.workspace import Workspace

MakeReader = Callable[[Case], ReadsEntries | None]


def entry_reader(case: Case) -> ReadsEntries:
    """What reads bytes of evidence for the window, in a process that can be killed."""
    from evidence.ingest.reader import EntryReader

    return EntryReader(case)


class MainWindow(QMainWindow):
    """One case at a time, or the start page."""

    def __init__(self, make_reader: MakeReader = entry_reader) -> None:
        super().__init__()
        self._make_reader = make_reader
        self.workspace: Workspace | None = None
        self.setAcceptDrops(True)
        self.setDockOptions(QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.setDocumentMode(True)
        self.start_page = StartPage()
        self.centre = QStackedWidget()
        self.centre.addWidget(self.start_page)
        self.setCentralWidget(self.centre)
        self.status = CaseStatus(self.statusBar())
        self.statusBar().setSizeGripEnabled(False)
        self.ingest = IngestControl(self)
        self.sample = SampleCase(self)
        self.door = CaseDoor(self)
        self.door.asked.connect(self.come_to_front)
        self.work = CaseWork(self)
        self.actions_ = Actions(self)
        self._layouts = Layouts(self)
        self._connect()
        self.perspective = PERSPECTIVES.get(str(QSettings().value("window/perspective")), EXAMINE)
        self.status.zone.chosen.connect(self._zone_changed)
        self.resize(1360, 860)
        geometry = QSettings().value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._show_start()

    # Cases

    def new_case(self) -> None:
        """Asks for a new case, makes and opens it."""
        dialog = NewCaseDialog(self)
        if dialog.exec() and dialog.folder is not None:
            self.open_case(dialog.folder)

    def choose_case(self) -> None:
        """Asks for a case folder and opens it."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Open case: choose its folder"))
        if name:
            self.open_case(Path(name))

    def open_case(self, folder: Path) -> bool:
        """Opens a case, named by its folder or ``case.indicia`` in it, in the place of the one that is open.

        Says in words where that fails.
        """
        try:
            folder = folder_of(folder)
        except CaseFileError as error:
            self._tell_not_opened(str(error))
            return False
        if not self.door.is_free(folder):
            self.statusBar().showMessage(
                self.tr("Another window shows this case; it was asked to the front."), 8000
            )
            return False
        if not self.close_case():
            return False
        self.door.claim(folder)
        try:
            session = Session.open(folder)
        except (CaseError, CatalogError, CustodyError, OSError) as error:
            self._tell_not_opened(str(error))
            self.door.release()
            return False
        remember(folder, session.case.info)
        QSettings().setValue(OPEN_CASE, str(folder.absolute()))
        from app.gui.workspace import Workspace  # half of what is loaded: the start page stands before it

        self.workspace = Workspace(self, session, self._make_reader(session.case))
        self.workspace.summarised.connect(self._summarised)
        self.workspace.said.connect(lambda text: self.statusBar().showMessage(line(text), 8000))
        self.workspace.jobs.cancel.connect(self.ingest.cancel)
        self.workspace.jobs.resume.connect(self.work.resume_ingest)
        self.workspace.jobs.pause.connect(self.ingest.pause)
        self.workspace.jobs.summary.connect(self.work.show_completeness)
        self.workspace.problems.retry.connect(self.work.read_again)
        self.workspace.problems.keys.connect(self.work.ask_for_keys)
        self.centre.addWidget(self.workspace.middle)
        self.centre.setCurrentWidget(self.workspace.middle)
        info = session.case.info
        name = line(f"{info.number} · {info.title}", 120)
        self.setWindowTitle(self.tr("Case {} — evidence read-only — Indicia").format(name))
        self.workspace.arrange()
        self._list_docks()
        self.status.show_case(session)
        self.workspace.table.counted.connect(self._show_rows)
        self.workspace.table.copies_wanted.connect(self.work.save_copies)
        self._wear(self.perspective)
        self.workspace.table.front.table.setFocus()
        self._show_head()
        self._enable()
        return True

    def _tell_not_opened(self, why: str) -> None:
        tell(
            self, self.tr("The case cannot be opened"), self.tr("The case cannot be opened."), line(why, 1000)
        )

    def open_sample(self) -> None:
        """Opens the sample case, which is made at the first time."""
        self.start_page.say_sample(self.tr("The sample case is made: this takes some seconds…"), busy=True)
        self.sample.open()

    def _sample_ready(self, folder: Path) -> None:
        self.start_page.say_sample("", busy=False)
        if self.workspace is None:
            self.open_case(folder)

    def _sample_failed(self, why: str) -> None:
        self.start_page.say_sample(
            self.tr("The sample case could not be made: {}").format(line(why)), busy=False
        )

    def come_to_front(self) -> None:
        """Another window wanted this case."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def close_case(self) -> bool:
        """Closes the open case; False where an ingest runs and shall go on."""
        if self.workspace is None:
            return True
        if not self._may_stop():
            return False
        self.ingest.stop()
        for dialog in self.findChildren(CompletenessDialog):
            dialog.close()
        self._keep_layout()
        self.centre.removeWidget(self.workspace.middle)
        self.workspace.close()
        self.workspace.middle.deleteLater()
        self.workspace.deleteLater()
        self.workspace = None
        self.door.release()
        QSettings().remove(OPEN_CASE)
        self._show_start()
        look_soon()
        return True

    # What else the menus ask

    def show_keyboard(self) -> None:
        """Lists every key that does something."""
        KeyboardDialog(self).exec()

    def about(self) -> None:
        """Says what this program is."""
        AboutDialog(self).exec()

    def focus_filter(self) -> None:
        """Goes to the filter bar."""
        if self.workspace is not None:
            self.workspace.filter.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.workspace.filter.box.selectAll()

    def choose_perspective(self, name: str) -> None:
        """Uses the window for something else; what it looked like then is remembered."""
        self._keep_layout()
        QSettings().setValue("window/perspective", name)
        self._wear(PERSPECTIVES[name])

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_"):
            self.actions_.dress()
            self.status.dress()
            self.start_page.show_recent(recent_cases())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) and not self.ingest.running:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        alone = paths[0] if len(paths) == 1 else None
        if alone is not None and alone.suffix == ENDING:
            self.open_case(alone)
        elif self.workspace is not None:
            self.work.add_evidence(paths)
        elif alone is not None and (alone / "case.json").is_file():
            self.open_case(alone)
        else:
            text = self.tr("Open or make a case first; then drop the evidence again.")
            tell(self, self.tr("No case is open"), text)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_case():
            event.ignore()
            return
        self.sample.stop()
        QSettings().setValue("window/geometry", self.saveGeometry())
        event.accept()

    # Inside

    def offer_last(self) -> None:
        """Offers the case that was open when the program ended without closing it."""
        folder = left_open()
        QSettings().remove(OPEN_CASE)
        if folder is not None and self.workspace is None and self._wants_again(folder):
            self.open_case(folder)

    def _wants_again(self, folder: Path) -> bool:
        return ask(
            self,
            self.tr("Indicia was not closed"),
            self.tr("Indicia ended while this case was open: {}").format(line(str(folder))),
            self.tr(
                "Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs."
            ),
            yes=self.tr("Open it again"),
            no=self.tr("Not now"),
        )

    def _connect(self) -> None:
        self.start_page.new_case.connect(self.new_case)
        self.start_page.open_case.connect(self.choose_case)
        self.start_page.chosen.connect(self.open_case)
        self.start_page.sample.connect(self.open_sample)
        self.sample.ready.connect(self._sample_ready)
        self.sample.failed.connect(self._sample_failed)
        self.actions_.recent.chosen.connect(self.open_case)
        self.work.recorded.connect(self._show_head)
        self.ingest.began.connect(self._ingest_began)
        self.ingest.batch.connect(self._ingest_moved)
        self.ingest.ended.connect(self._ingest_ended)

    def _show_start(self) -> None:
        self.start_page.show_recent(recent_cases())
        self.centre.setCurrentWidget(self.start_page)
        self.setWindowTitle("Indicia")
        self.status.show_case(None)
        self.actions_.docks.clear()
        self._enable()

    def _ingest_began(self) -> None:
        if self.workspace is not None:
            self.workspace.ingest_began()
        self._enable()

    def _ingest_moved(self, batch: Batch) -> None:
        if self.workspace is not None:
            self.workspace.ingest_moved(batch)

    def _ingest_ended(self, end: RunFinished) -> None:
        if self.workspace is not None:
            self.workspace.ingest_ended()
        self.statusBar().showMessage(line(end.message), 8000)
        self._enable()
        if end.state in ("finished", "partial"):
            self.work.show_completeness()

    def _summarised(self) -> None:
        if self.workspace is not None:
            self.status.show_source(self.workspace.summary)
            self.status.show_sandbox(self.workspace.summary)
            self._show_rows()
        self._show_head()

    def _show_head(self) -> None:
        if self.workspace is None:
            return
        try:
            self.status.show_head(read_head(self.workspace.session.ledger()))
        except CustodyError as error:
            self.statusBar().showMessage(line(str(error)))

    def _enable(self) -> None:
        self.actions_.enable(
            self.workspace is not None, self.ingest.running, ingests=self.perspective.ingests
        )

    def _wear(self, perspective: Perspective) -> None:
        self.perspective = perspective
        for action in self.actions_.perspectives.actions():
            action.setChecked(action.data() == perspective.name)
        if self.workspace is not None:
            self.workspace.wear(perspective)
            self._layouts.restore(perspective)
            self.workspace.height.fit_again()
        self._enable()

    def _keep_layout(self) -> None:
        if self.workspace is not None:
            self._layouts.keep(self.perspective)

    def _zone_changed(self) -> None:
        if self.workspace is not None:
            self.workspace.zone_changed()

    def _show_rows(self) -> None:
        if self.workspace is not None:
            shown, selected = self.workspace.table.counts()
            self.status.show_rows(
                shown, self.workspace.summary.total(self.workspace.results.wanted.view), selected
            )

    def _may_stop(self) -> bool:
        if not self.ingest.running:
            return True
        return ask(
            self,
            self.tr("Ingest is running"),
            self.tr("An ingest is running. Stop it and close the case?"),
            self.tr("What is recorded so far stays. “Resume” takes the ingest up again."),
            yes=self.tr("Stop and close"),
            no=self.tr("Go on"),
        )

    def _list_docks(self) -> None:
        self.actions_.docks.clear()
        if self.workspace is not None:
            self.actions_.docks.addActions(
                [dock.toggleViewAction() for dock in self.workspace.docks.values()]
            )


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
