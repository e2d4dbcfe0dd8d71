"""The docks and tabs of one open case, and how a choice in one shows in the others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from app.gui.dock_tabs import DockTabs
from app.gui.jobs.background import Background
from app.gui.jobs.bridge import Batch
from app.gui.jobs.reader import ByteProvider, ReadsEntries
from app.gui.jobs.word_index import WordIndex
from app.gui.low_window import LOW, LowWindow
from app.gui.mark_actions import mark_actions_of
from app.gui.marking.marking import Marking
from app.gui.marking.selection import Selected
from app.gui.models.detail import RecordTableName, entry_row
from app.gui.models.evidence_tree import Node
from app.gui.models.found import FoundBook
from app.gui.models.made import MadeBook
from app.gui.models.summary import Summary, load_summary
from app.gui.models.wanted import Wanted
from app.gui.perspectives import Perspective
from app.gui.results import Results
from app.gui.session import UNREADABLE, Session
from app.gui.views.categorised_bar import CategorisedBar
from app.gui.views.conversations.conversations_view import ConversationsView
from app.gui.views.evidence_view import EvidenceView
from app.gui.views.filter_bar import FilterBar
from app.gui.views.filter_row import FilterRow
from app.gui.views.item_pane import ItemPane
from app.gui.views.jobs_view import JobsView
from app.gui.views.middle import Middle
from app.gui.views.problems_view import ProblemsView
from app.gui.views.protected_search import ProtectedSearch
from app.gui.views.result_view import ResultView
from app.gui.views.tags_panel import TagsPanel
from app.gui.words import count_text, time_text

_REFRESH_MS = 2000
_TABLES: dict[str, RecordTableName] = {"entries": "entry", "artifacts": "artifact", "problems": "problem"}

_NEWEST = (
    "SELECT (SELECT max(seq) FROM entry), (SELECT max(seq) FROM artifact), (SELECT max(seq) FROM problem)"
)


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
        self._made, self._found = MadeBook(), FoundBook()
        self._newest: tuple[int | None, ...] = ()
        self.results = Results(session, self)
        self.filter = FilterBar(self.results)
        self.evidence = EvidenceView(session)
        self.middle = Middle(self.results)
        self.tabs, self.table = self.middle.tabs, self.middle.table
        self.files, self.artifacts = self.table.files, self.table.artifacts
        self.problems = ProblemsView(session)
        self.jobs = JobsView()
        self.pane = ItemPane(session, ByteProvider(reader, self))
        self.marking = Marking(session, self.selected, self)
        self.tags = TagsPanel(self.marking)
        self._recount = QTimer(self)  # once, a while after the last mark
        self._recount.setSingleShot(True)
        self._recount.setInterval(_REFRESH_MS)
        self._recount.timeout.connect(self.refresh)
        self.categorised = CategorisedBar(self.results, self.marking.book)
        self.middle.put_above(self.categorised)
        self.protected_search = ProtectedSearch(self.results, self.marking.book, self.marking.kept)
        self.middle.put_above(self.protected_search)
        self._mark_actions = mark_actions_of(window)
        self._mark_actions.serve(self.marking)
        self._mark_actions.attach(self.middle.views.values())
        self._filter_row = FilterRow(window, self.filter)
        self.height = LowWindow(window, self._filter_row, tuple(self.middle.views.values()), self.pane, self)
        self.docks = self._make_docks()
        DockTabs(window, self.docks.values(), self)
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.words = WordIndex(session.folder)
        self.words.update()
        self.refresh()

    def refresh(self) -> None:
        """Counts again in the background; tables take what came at their end."""
        self._grow()
        if not self._counting:
            self._counting = True
            self._background.run(
                lambda: load_summary(self.session.reader(), self.session.ledger(), self._made, self._found),
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
        self.problems.model.reload()
        self.results.changed.emit()
        self.words.update()
        self.evidence.tree.reload_folders()
        self._counting = False
        self.refresh()

    def close(self) -> None:
        """Ends threads, takes the docks away and closes the case."""
        self._timer.stop()
        self.words.stop()
        self._mark_actions.serve(None)
        self._recount.stop()
        self.marking.book.changed.disconnect(self._recount.start)
        self.marking.stop()
        self.categorised.stop()
        self.protected_search.stop()
        for part in (self._background, self.filter, self.pane, self.middle, self.problems, self.evidence):
            part.stop()
        self.height.stop()
        self._window.removeToolBar(self._filter_row)
        self._filter_row.setParent(None)
        self._filter_row.deleteLater()
        for dock in self.docks.values():
            self._window.removeDockWidget(dock)
            dock.setParent(None)  # a layout that is restored finds docks and tool bars by their names
            dock.deleteLater()
        self.session.close()

    # Making

    def _make_docks(self) -> dict[str, QDockWidget]:
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        window = self._window
        mirrored = window.isRightToLeft()  # Qt mirrors what is in a dock, not where docks are
        left = Qt.DockWidgetArea.RightDockWidgetArea if mirrored else Qt.DockWidgetArea.LeftDockWidgetArea
        corner = Qt.Corner.BottomRightCorner if mirrored else Qt.Corner.BottomLeftCorner
        window.setTabPosition(bottom, QTabWidget.TabPosition.North)
        window.setCorner(corner, left)
        docks = {
            "evidence": self._dock("evidence", self.tr("Evidence"), self.evidence, left),
        }
        # The Tab key goes on in the order in which parts come into the window: the tree, the tabs, what lies below.
        self.middle.setParent(window)
        docks |= {
            "item": self._dock("item", self.tr("Item"), self.pane, bottom),
            "jobs": self._dock("jobs", self.tr("Jobs"), self.jobs, bottom),
            "problems": self._dock("problems", self.tr("Problems"), self.problems, bottom),
            "tags": self._dock("tags", self.tr("Tags"), self.tags, bottom),
        }
        beside = (docks["jobs"], docks["item"]) if mirrored else (docks["item"], docks["jobs"])
        window.splitDockWidget(*beside, Qt.Orientation.Horizontal)
        window.tabifyDockWidget(docks["jobs"], docks["problems"])
        window.tabifyDockWidget(docks["problems"], docks["tags"])
        docks["jobs"].raise_()
        return docks

    def arrange(self) -> None:
        """Gives the docks their first sizes, where the user has not given others."""
        docks, across, down = self.docks, Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        width, height = self._window.width(), self._window.height()
        # In a low window the records come first, and whoever looks at one makes room for it.
        tree = max(160 if height < LOW else 250, width // 5)
        below = height // 4 if height < LOW else max(260, height * 36 // 100)
        self._window.resizeDocks([docks["evidence"]], [tree], across)
        self._window.resizeDocks([docks["item"]], [below], down)
        rest = width - tree
        self._window.resizeDocks([docks["item"], docks["jobs"]], [rest * 64 // 100, rest * 36 // 100], across)

    def wear(self, perspective: Perspective) -> None:
        """Shows the docks of a perspective."""
        for name, dock in self.docks.items():
            dock.setVisible(name in perspective.docks)
        for name in ("jobs", "problems"):
            if name in perspective.docks:
                self.docks[name].raise_()
                break
        self.jobs.setEnabled(perspective.ingests)
        side = getattr(self.pane, perspective.side, None) if perspective.side else None
        if isinstance(side, QWidget) and self.pane.tabs.indexOf(side) >= 0:
            self.pane.tabs.setCurrentWidget(side)

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
        self.table.filtered.connect(lambda term, exclude: self.filter.add(term, exclude=exclude))
        self.results.chosen.connect(self._show)
        self.filter.kept.changed.connect(self._list_filters)
        self._list_filters()
        self.problems.chosen.connect(self._show_problem)
        self.problems.go_to_file.connect(self.go_to_file)
        self.pane.go_to_file.connect(self.go_to_file)
        talk = self.middle.views["conversations"]
        if isinstance(talk, ConversationsView):
            talk.pane.exhibits_asked.connect(self.marking.make_exhibit)
        self.tags.change_person.connect(self._mark_actions.person.trigger)
        self.marking.book.changed.connect(self.table.draw_again)
        self.marking.book.changed.connect(self.pane.remark)
        self.marking.book.changed.connect(self._recount.start)
        self.marking.said.connect(self.said)
        self.marking.failed.connect(self.said)
        for view in self.middle.views.values():
            self.marking.book.changed.connect(view.remark)

    def selected(self) -> Selected:
        """What is marked when a key is pressed, or copied: the selection of the tab in front."""
        view = self.tabs.currentWidget()
        numbers = view.selected() if isinstance(view, ResultView) else []
        return Selected(numbers)

    # Following

    def go_to_file(self, entry: str) -> None:
        """Goes to a file entry in the table, taking filter and choice away where they hide it."""
        wanted = self.results.wanted
        self._background.run(lambda: self._find(entry, wanted), self._go, self.said.emit)

    def zone_changed(self) -> None:
        """Writes every moment in the zone that was chosen, and reads those of the filter in it."""
        self.filter.apply()
        self.results.changed.emit()
        self.problems.table.viewport().update()
        self.pane.write_again()

    def _find(self, entry: str, wanted: Wanted) -> tuple[int | None, bool]:
        """The row number of a file entry, and whether it is in a result set."""
        connection = self.session.reader()
        number = entry_row(connection, entry)
        if number is None or wanted.view != "entries":
            return number, False
        sql, values = wanted.having("seq = ?", number).select("1")
        return number, connection.execute(sql, values).fetchone() is not None

    def _go(self, found: tuple[int | None, bool]) -> None:
        number, is_shown = found
        if number is None:
            self.said.emit(self.tr("This file entry is not in the catalog."))
            return
        if not is_shown:
            self.filter.clear()
            self.files.show_all()
        self.tabs.setCurrentWidget(self.table)
        self.results.choose(number)
        self._show(number)

    def _follow(self, node: Node) -> None:
        if node.kept is not None:
            self.filter.use(node.kept)
        elif node.made is not None:
            made = node.made
            words = self.tr("{}: ledger entry {}, {}, SHA-256 {}")
            self.said.emit(
                words.format(made.file, made.entry, time_text(made.time, self.session.zone), made.sha256)
            )
        elif node.shows == "files":
            self.files.show_node(node)
        elif node.wanted is not None:
            self.results.ask(node.wanted, node.text if len(node.key) > 1 else "")

    def _show(self, number: int | None) -> None:
        self.pane.show_record(_TABLES[self.results.wanted.view], number)

    def _list_filters(self) -> None:
        self.evidence.tree.show_filters(self.filter.kept.all())

    def _show_problem(self, number: int | None) -> None:
        """Shows a record of the Problems dock; that it has none selected says nothing about the item."""
        if number is not None:
            self.pane.show_record("problem", number)

    def _grow(self) -> None:
        """Tells the tables where the catalog has more rows than before."""
        try:
            newest = tuple(self.session.reader().execute(_NEWEST).fetchone())
        except UNREADABLE as error:
            self._not_counted(str(error))
            return
        if newest != self._newest:
            self._newest = newest
            self.results.grown.emit()
            self.problems.model.grow()

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
