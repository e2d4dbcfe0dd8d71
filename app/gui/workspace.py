"""The docks and tabs of one open case, and how a choice in one shows in the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from app.gui.jobs.background import Background
from app.gui.jobs.bridge import Batch
from app.gui.jobs.reader import ByteProvider, ReadsEntries
from app.gui.models.detail import RecordTableName, entry_row
from app.gui.models.evidence_tree import Node
from app.gui.models.summary import Summary, load_summary
from app.gui.session import Session
from app.gui.views.artifacts_view import ArtifactsView
from app.gui.views.evidence_view import EvidenceView
from app.gui.views.files_view import FilesView
from app.gui.views.item_pane import ItemPane
from app.gui.views.jobs_view import JobsView
from app.gui.views.problems_view import ProblemsView
from app.gui.words import count_text

_REFRESH_MS = 2000


class Workspace(QObject):
    """Lives as long as a case is open. :meth:`close` takes its docks away and ends its threads."""

    summarised = Signal(object)
    """A new :class:`Summary`."""
    said = Signal(str)
    """Something to say in passing."""

    def __init__(self, window: QMainWindow, session: Session, reader: ReadsEntries | None) -> None:
        super().__init__(window)
        self._window = window
        self.session = session
        self.summary = Summary()
        self._background = Background(self)
        self._counting = False
        self.evidence = EvidenceView(session)
        self.files = FilesView(session)
        self.artifacts = ArtifactsView(session)
        self.problems = ProblemsView(session)
        self.jobs = JobsView()
        self.pane = ItemPane(session, ByteProvider(reader, self))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Files and artifacts"))
        self.tabs.addTab(self.files, self.tr("Files"))
        self.tabs.addTab(self.artifacts, self.tr("Artifacts"))
        self.docks = self._make_docks()
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Counts again in the background; tables take what came at their end."""
        for view in (self.files, self.artifacts, self.problems):
            view.model.grow()
        if not self._counting:
            self._counting = True
            self._background.run(
                lambda: load_summary(self.session.reader(), self.session.ledger()),
                self._summarise,
                self._not_counted,
            )

    def ingest_began(self) -> None:
        """Shows the Jobs dock and follows the catalog while it grows."""
        self.jobs.begin()
        self.docks["jobs"].show()
        self.docks["jobs"].raise_()
        self._timer.start()

    def ingest_moved(self, batch: Batch) -> None:
        """Shows what a running ingest reports."""
        self.jobs.take(batch)

    def ingest_ended(self) -> None:
        """Reads everything anew: order, folders and counts are final."""
        self._timer.stop()
        for view in (self.files, self.artifacts, self.problems):
            view.model.reload()
        self.evidence.tree.reload_folders()
        self._counting = False
        self.refresh()

    def close(self) -> None:
        """Ends threads, takes the docks away and closes the case."""
        self._timer.stop()
        for part in (self._background, self.pane, self.files, self.artifacts, self.problems, self.evidence):
            part.stop()
        for dock in self.docks.values():
            self._window.removeDockWidget(dock)
            dock.deleteLater()
        self.session.close()

    # Making

    def _make_docks(self) -> dict[str, QDockWidget]:
        left, bottom = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
        window = self._window
        window.setTabPosition(bottom, QTabWidget.TabPosition.North)
        window.setCorner(Qt.Corner.BottomLeftCorner, left)
        docks = {
            "evidence": self._dock("evidence", self.tr("Evidence"), self.evidence, left),
            "item": self._dock("item", self.tr("Item"), self.pane, bottom),
            "jobs": self._dock("jobs", self.tr("Jobs"), self.jobs, bottom),
            "problems": self._dock("problems", self.tr("Problems"), self.problems, bottom),
        }
        window.splitDockWidget(docks["item"], docks["jobs"], Qt.Orientation.Horizontal)
        window.tabifyDockWidget(docks["jobs"], docks["problems"])
        docks["jobs"].raise_()
        return docks

    def arrange(self) -> None:
        """Gives the docks their first sizes, where the user has not given others."""
        docks, across, down = self.docks, Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        width, height = self._window.width(), self._window.height()
        self._window.resizeDocks([docks["evidence"]], [max(250, width // 5)], across)
        self._window.resizeDocks([docks["item"]], [max(260, height * 2 // 5)], down)
        rest = width - max(250, width // 5)
        self._window.resizeDocks([docks["item"], docks["jobs"]], [rest * 64 // 100, rest * 36 // 100], across)

    def _dock(self, name: str, title: str, inside: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(inside)
        # Each dock says by itself what it is: a title bar would only take a line of the evidence.
        dock.setTitleBarWidget(QWidget())
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._window.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        self.evidence.chosen.connect(self._follow)
        self.files.chosen.connect(partial(self._show, "entry"))
        self.artifacts.chosen.connect(partial(self._show, "artifact"))
        self.problems.chosen.connect(partial(self._show, "problem"))
        self.problems.go_to_file.connect(self.go_to_file)
        self.pane.go_to_file.connect(self.go_to_file)
        self.tabs.currentChanged.connect(lambda _: self._tab_changed())

    # Following

    def go_to_file(self, entry: str) -> None:
        """Selects a file entry in the Files tab."""
        self._background.run(lambda: entry_row(self.session.reader(), entry), self._go, self.said.emit)

    def _go(self, number: int | None) -> None:
        if number is None:
            self.said.emit(self.tr("This file entry is not in the catalog."))
            return
        self.tabs.setCurrentWidget(self.files)
        self.files.go_to_entry(number)
        self._show("entry", number)

    def _follow(self, node: Node) -> None:
        if node.shows == "files":
            self.files.show_node(node)
            self.tabs.setCurrentWidget(self.files)
        elif node.shows == "artifacts":
            self.artifacts.show_node(node)
            self.tabs.setCurrentWidget(self.artifacts)
        elif node.shows == "problems":
            self.problems.show_node(node)
            self.docks["problems"].show()
            self.docks["problems"].raise_()

    def _show(self, table: RecordTableName, number: int | None) -> None:
        """Shows a record; that a table has none selected counts only for the table in front."""
        front = {"entry": self.files, "artifact": self.artifacts}.get(table)
        if number is not None or front is self.tabs.currentWidget():
            self.pane.show_record(table, number)

    def _tab_changed(self) -> None:
        view = self.tabs.currentWidget()
        table: RecordTableName = "entry" if view is self.files else "artifact"
        self._show(table, self.files.current() if view is self.files else self.artifacts.current())

    def _summarise(self, summary: Summary) -> None:
        self._counting = False
        self.summary = summary
        self.evidence.apply(summary)
        self.jobs.show_interrupted(summary.interrupted)
        problems = sum(count for _, count in summary.problems)
        title = self.tr("Problems ({})").format(count_text(problems)) if problems else self.tr("Problems")
        self.docks["problems"].setWindowTitle(title)
        self.summarised.emit(summary)

    def _not_counted(self, message: str) -> None:
        self._counting = False
        self.said.emit(self.tr("The catalog cannot be counted: {}").format(message))
