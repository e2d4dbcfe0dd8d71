"""What happened in the stretch that the time line shows, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.models.event_words import EventWords
from app.gui.models.events import Event, Events
from app.gui.models.heads import title_above
from app.gui.words import time_text

MOST = 5_000
"""Events that are listed."""
_AHEAD = 60
Index = QModelIndex | QPersistentModelIndex


class EventsTable(QAbstractTableModel):
    """The first 5,000 events of a stretch of time; ``total`` says how many it has."""

    def __init__(self, words: EventWords, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.zone = zone
        self._rows: Sequence[Event] = ()
        self._lanes: Sequence[str] = ()
        self.total = 0
        words.arrived.connect(self._arrived)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (self.tr("Time"), self.tr("Kind of time"), self.tr("Record"), self.tr("Lane"))
        return title_above(titles, section, orientation, role)

    # What the time line asks

    def show(self, events: Events, start: int, end: int) -> None:
        """Lists a stretch, its ends included."""
        self.beginResetModel()
        self._rows = list(islice(events.between(start, end), MOST))
        self._lanes = [lane.title for lane in events.lanes]
        self.total = events.number_between(start, end)
        self.endResetModel()

    def event_at(self, row: int) -> Event | None:
        """The event of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, seq: int) -> int | None:
        """The first row of a record."""
        return next((row for row, event in enumerate(self._rows) if event.seq == seq), None)

    def _cell(self, row: int, column: int) -> str:
        event = self._rows[row]
        if column == 3:
            return self._lanes[event.lane]
        said = self._words.get(event.seq)
        if said is None:
            self._words.want([each.seq for each in self._rows[row : row + _AHEAD]])
            return "…"
        if column == 2:
            return said.text
        names, text = said.at(event.moment)
        if column == 1:
            return names
        return time_text(text, self.zone, fraction=True)

    def _arrived(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 3))
