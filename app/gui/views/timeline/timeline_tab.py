"""The Timeline tab."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QTableView, QVBoxLayout, QWidget

from app.gui.jobs.background import Background
from app.gui.models.event_words import EventWords
from app.gui.models.events import Events
from app.gui.models.events_query import MOST, LanesBy, read_events
from app.gui.models.events_table import EventsTable
from app.gui.models.moments import local
from app.gui.models.wanted import Wanted
from app.gui.results import Results
from app.gui.views.plain import label
from app.gui.views.result_view import ResultView
from app.gui.views.tables import dress_table, go_to_row
from app.gui.views.timeline.bar import TimelineBar
from app.gui.views.timeline.chart import Chart
from app.gui.words import count_text, line, plural

_SETTLE_MS = 120
_LONGEST_TIME = "2000-00-00 00:00:00.000000000 +00:00"
"""As wide as any time of a file system: digits have one width. A time without its zone is none."""


class TimelineTab(ResultView):
    """When the records of the result set happened: a painted line, and a table of the stretch that it shows."""

    def __init__(self, results: Results) -> None:
        super().__init__(results)
        self.words = EventWords(results.session, self)
        self.chart = Chart(self.words, results.session.zone)
        self.listed = EventsTable(self.words, results.session.zone, self)
        self.table = self._make_table()
        self.bar = TimelineBar(self.chart)
        self.count = label(role="muted")
        self._background = Background(self)
        self._reading: sqlite3.Connection | None = None
        self._loading: tuple[Wanted, LanesBy] | None = None
        self._shown: tuple[Wanted, LanesBy] | None = None
        self._again = self._quiet = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._list)
        self._lay_out()
        self._connect()

    # What every tab does

    def reload(self) -> None:
        """Reads all times of the result set, in a thread."""
        asked = self.results.wanted, self.bar.lanes_by
        self.chart.zone = self.listed.zone = self.results.session.zone
        if self._reading is not None and self._loading is not None:
            self._reading.interrupt()
        self._background.forget()
        self._loading, self._again = asked, False
        if self._shown != asked:
            self.bar.say(self.tr("Reading times…"))
        self.words.turn(self.results.wanted.view)
        self._background.run(lambda: self._read(*asked), self._take, self._fail)

    def grow(self) -> None:
        """Reads anew when what runs is done."""
        if self._loading is not None:
            self._again = True
        else:
            self.reload()

    def follow(self, number: int | None) -> None:
        """Marks the moments of the record that the examiner is on."""
        if number is None:
            self.chart.mark([])
        elif all(each.seq != number for each in self.chart.current) or not self.chart.current:
            self._mark(number)
        self._select_row(number)

    def remark(self) -> None:
        """Other records are protected: what they say is drawn anew."""
        self.table.viewport().update()

    def selected(self) -> list[int]:
        """The records of the rows that are selected in the table, or the one that the examiner is on."""
        rows: list[int] = []
        for span in list(self.table.selectionModel().selection()):  # type: ignore[call-overload]
            rows.extend(range(span.top(), span.bottom() + 1))
        found = [event.seq for row in sorted(rows) if (event := self.listed.event_at(row)) is not None]
        return list(dict.fromkeys(found)) or super().selected()

    def stop(self) -> None:
        """Ends the threads."""
        if self._reading is not None and self._loading is not None:
            self._reading.interrupt()
        self._background.stop()
        self.words.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Measures anew where the writing direction or the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange) and hasattr(
            self, "chart"
        ):
            self.chart.measure()

    # Making

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Events of the stretch that is shown"))
        table.setModel(self.listed)
        dress_table(table, several=True)
        letters = table.fontMetrics()
        table.setColumnWidth(0, letters.horizontalAdvance(_LONGEST_TIME) + 20)
        for column, wanted in enumerate((12, 46, 22), 1):
            table.setColumnWidth(column, wanted * letters.averageCharWidth() + 20)
        return table

    def _lay_out(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.count.setContentsMargins(8, 6, 8, 6)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.chart)
        self.splitter.addWidget(beside)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.bar.lanes_chosen.connect(self.reload)
        self.chart.ranged.connect(self._settle.start)
        self.chart.picked.connect(lambda event: self.results.choose(event.seq))
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.words.failed.connect(self._fail)

    # Doing

    def _read(self, wanted: Wanted, lanes_by: LanesBy) -> Events:
        self._reading = self.results.session.reader()
        return read_events(self._reading, wanted, lanes_by)

    def _take(self, events: Events) -> None:
        keep = self._shown == self._loading
        self._shown, self._loading = self._loading, None
        self.chart.show_events(events, keep=keep)
        self.bar.say(self._words())
        self._list()
        if self.results.current is not None:
            self._mark(self.results.current)
        if self._again:
            self.reload()

    def _fail(self, message: str) -> None:
        self._loading = None
        self.bar.complain(self.tr("The catalog cannot be read: {}").format(line(message)))

    def _mark(self, number: int, *, asked: bool = False) -> None:
        """Marks a record as soon as its times are there."""
        said = self.words.get(number)
        if said is not None:
            self.chart.mark(self.chart.events.of_record(number, [when for _, _, when in said.times]))
        elif not asked:
            self.words.once(
                lambda: self._mark(number, asked=True) if self.results.current == number else None
            )
            self.words.want([number])

    def _choose(self, now: QModelIndex, _: QModelIndex) -> None:
        event = self.listed.event_at(now.row()) if now.isValid() else None
        if event is not None and not self._quiet:
            self.chart.mark([event])
            self.results.choose(event.seq)

    def _list(self) -> None:
        """Lists what the chart shows."""
        scale = self.chart.scale
        self.listed.show(self.chart.events, scale.start, scale.end)
        total, shown = self.listed.total, self.listed.rowCount()
        if shown < total:
            words = self.tr("First {} of {} events on the screen", "", plural(total)).format(
                count_text(shown), count_text(total)
            )
        else:
            words = self.tr("{} events on the screen", "", plural(total)).format(count_text(total))
        self.count.setText(words)
        zone = self.results.session.zone
        ends = [
            f"{when:%Y-%m-%d %H:%M:%S}" for each in (scale.start, scale.end) if (when := local(each, zone))
        ]
        self.chart.setAccessibleDescription(f"{' … '.join(ends)} {zone.key}. {words}")
        self._select_row(self.results.current)

    def _select_row(self, number: int | None) -> None:
        """Selects a record's row, where it is listed; nobody is told, for it was chosen elsewhere."""
        row = None if number is None else self.listed.row_of(number)
        now = self.listed.event_at(self.table.currentIndex().row())
        if row is None or (now is not None and now.seq == number):
            return
        self._quiet = True
        go_to_row(self.table, row)
        self._quiet = False

    def _words(self) -> str:
        events = self.chart.events
        if self.results.wanted.view == "problems":
            return self.tr("Problems have no times. Choose files or artifacts on the left.")
        words = [self.tr("{} times", "", plural(events.count)).format(count_text(events.count))]
        if events.timeless:
            words.append(
                self.tr("{} records without a time are not on the line", "", plural(events.timeless)).format(
                    count_text(events.timeless)
                )
            )
        if events.unreadable:
            words.append(
                self.tr("{} times cannot be placed", "", plural(events.unreadable)).format(
                    count_text(events.unreadable)
                )
            )
        if events.cut:
            words.append(
                self.tr("only the first {} times are shown: narrow the result set").format(count_text(MOST))
            )
        return "  ·  ".join(words)
