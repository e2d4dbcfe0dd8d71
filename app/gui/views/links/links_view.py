"""The Links tab: people and identifiers, what links them, and the records behind each link."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QTabWidget, QToolButton

from analysis.link_layout import Drawn, draw
from analysis.links import Graph, Link, graph
from analysis.people import People
from app.gui.models.columns import artifact_columns
from app.gui.models.people_query import Gathered, gather, these
from app.gui.models.value_table import Row, ValueTable
from app.gui.models.wanted import Wanted
from app.gui.people_words import party_text
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.links.graph_view import GraphView
from app.gui.views.links.link_rows import WIDTHS, headings, row
from app.gui.views.people_view import PeopleView, finder, side_by_side, stacked
from app.gui.views.plain import label
from app.gui.views.records_view import RecordsView
from app.gui.views.value_table_view import ValueTableView
from app.gui.words import count_text, plural

_ANY_HEIGHT = 1 << 24  # what Qt calls QWIDGETSIZE_MAX and does not give to Python


class Linked(NamedTuple):
    """The links of a result set, as they are drawn and as rows of the table."""

    gathered: Gathered
    found: Graph
    drawn: Drawn
    rows: list[Row]


class LinksView(PeopleView[Linked]):
    """Graph and table above, the records of what is chosen below."""

    def __init__(self, results: Results) -> None:
        super().__init__(results)
        self._graph = Graph({}, [], 0, 0)
        self._numbers: list[int] = []
        self._said = ""
        self.list = ValueTable(headings(), self)
        self.table = ValueTableView(self.list, self.tr("Links"), WIDTHS)
        self.graph = GraphView()
        self.evidence = RecordsView(
            results.session,
            str(QT_TRANSLATE_NOOP("Tables", "link evidence")),
            artifact_columns(None),
            these([]),
            with_filter=False,
        )
        self.what = label(role="muted", wrap=True)
        self.search = finder(self.tr("Find an identifier or name"))
        self.in_table = QPushButton(self.tr("Make it the result set"))
        self._lay_out()
        self._connect()

    def read(self, session: Session, wanted: Wanted) -> Linked:
        """Counts the links of the result set."""
        gathered = gather(session, wanted, self._hidden)
        found = graph(gathered.case.talk.exchanges(gathered.asked), gathered.case.people)
        rows = [row(link, gathered.case, session.zone) for link in found.links]
        return Linked(gathered, found, draw(found), rows)

    def selected(self) -> list[int]:
        """The records selected below."""
        return self.evidence.selected()

    def choose(self, value: str | tuple[str, str] | None) -> None:
        """Shows the records behind a link, or behind all links of a participant."""
        self.graph.choose(value)
        if isinstance(value, tuple):
            place = self.list.row_of(value)
            if place is not None and place != self.table.currentIndex().row():
                self.table.go_to(place)
        self._show_evidence(value)

    def stop(self) -> None:
        """Ends the threads."""
        super().stop()
        self.evidence.stop()

    # Making

    def _lay_out(self) -> None:
        self.ways = QTabWidget()
        self.ways.setDocumentMode(True)
        self.ways.setAccessibleName(self.tr("Ways of looking at the links"))
        self.ways.addTab(self.graph, self.tr("Graph"))
        self.ways.addTab(self.table, self.tr("Table"))
        above = side_by_side(self.search, *self._zooms(), self.again)
        below = side_by_side(self.what, self.in_table, start=10)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(stacked(above, self.note, self.ways))
        self._below = stacked(below, self.evidence)
        self._line = below
        split.addWidget(self._below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([560, 190])
        self.lay_out(split)
        self._make_room(False)

    def _zooms(self) -> Iterator[QToolButton]:
        zooms = (
            ("+", self.tr("Larger"), lambda: self.graph.zoom(1.2)),
            ("−", self.tr("Smaller"), lambda: self.graph.zoom(1 / 1.2)),
            (self.tr("Fit"), self.tr("Show all"), self.graph.fit),
        )
        for text, name, act in zooms:
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(act)
            yield button

    def _connect(self) -> None:
        self.graph.chosen.connect(self.choose)
        self.table.chosen.connect(self.choose)
        self.evidence.chosen.connect(self._go)
        self.search.textChanged.connect(self._find)
        self.in_table.clicked.connect(lambda: self.results.ask(these(self._numbers), self._said))

    # Answers

    def take(self, answer: Linked) -> None:
        """Draws and lists the links."""
        gathered, found, drawn, rows = answer
        self._case, self._graph = gathered.case, found
        self.list.show(rows)
        self.graph.show_graph(drawn, gathered.case.people)
        self.note.setText(self._summary(found, drawn, gathered))
        self._find(self.search.text())
        self._show_evidence(None)

    def _summary(self, found: Graph, drawn: Drawn, gathered: Gathered) -> str:
        parts = [
            self.tr("Participants: {}, links: {}, records: {}").format(
                count_text(len(found.nodes)), count_text(len(found.links)), count_text(found.records)
            )
        ]
        if len(drawn.places) < len(found.nodes) or len(drawn.links) < len(found.links):
            parts.append(
                self.tr(
                    "drawn: the {} participants and {} links with most records; the table has all"
                ).format(count_text(len(drawn.places)), count_text(len(drawn.links)))
            )
        if found.unlinked:
            parts.append(self.tr("Records that name nobody to link: {}").format(count_text(found.unlinked)))
        if gathered.withheld:
            parts.append(
                self.tr("Protected records, left out until the item dock is told why: {}").format(
                    count_text(gathered.withheld)
                )
            )
        if gathered.records > found.records:
            parts.append(
                self.tr("Records of other kinds in the result set: {}").format(
                    count_text(gathered.records - found.records)
                )
            )
        return " · ".join((*parts, self.tr("joined by identifier, never by name")))

    def _find(self, text: str) -> None:
        self.list.narrow(text)
        needle = text.strip().casefold()
        if self._case is None:
            return
        people = self._case.people
        self.graph.frame(
            {key for key in self.graph.nodes if needle and needle in _searched(people, key).casefold()}
        )

    def _show_evidence(self, value: str | tuple[str, str] | None) -> None:
        links = [link for link in self._graph.links if value in (link.a, link.b, (link.a, link.b))]
        self._numbers = sorted({number for link in links for number in link.numbers()})
        self.in_table.setEnabled(bool(links))
        self._make_room(bool(links))
        self._said = self._words(value, links) if links else ""
        self.what.setText(
            self._said or self.tr("Choose a participant or a link: its records are shown here.")
        )
        self.evidence.show_records(these(self._numbers), "", artifact_columns(None))

    def _make_room(self, wanted: bool) -> None:
        """Gives the graph the place of the records while none are asked for."""
        self.evidence.setVisible(wanted)
        self._below.setMaximumHeight(_ANY_HEIGHT if wanted else self._line.sizeHint().height())

    def _words(self, value: str | tuple[str, str] | None, links: list[Link]) -> str:
        if self._case is None or value is None:
            return ""
        people, count = self._case.people, count_text(len(self._numbers))
        if isinstance(value, tuple):
            ends = party_text(people, value[0]), party_text(people, value[1])
            return self.tr("Records that link {} and {}: {}").format(*ends, count)
        return self.tr("Records that link {} with {} others: {}", "", plural(len(links))).format(
            party_text(people, value), count_text(len(links)), count
        )

    def _go(self, number: object) -> None:
        if isinstance(number, int):
            self.results.choose(number)


def _searched(people: People, key: str) -> str:
    party = people.party(key)
    return "\n".join((party.shown, *party.names, *party.spellings))
