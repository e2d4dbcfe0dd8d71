"""The messages and calls of one conversation as a list that is read in pages."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from analysis.conversations import Conversation
from analysis.people import People
from app.gui.marking.told import tags_text, withheld
from app.gui.models.media_marks import MediaMarks
from app.gui.models.medium import Medium
from app.gui.session import Session
from app.gui.views.conversations.bubble import Bubble, describe, kept_back, local_day, unread
from app.gui.views.conversations.opened import Opened, read_bodies
from app.gui.words import count_text, line, plural
from evidence.custody.errors import LedgerError

translate = QCoreApplication.translate

PAGE = 32
SILENCE_DAYS = 7
_PAGES_KEPT = 128
Index = QModelIndex | QPersistentModelIndex


class BubbleModel(QAbstractListModel):
    """Holds the row numbers of all and the words of the pages that were read last.

    Records can be ticked; what is ticked stays so while another conversation is shown.
    """

    ticked_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opened = Opened()
        self._people: People | None = None
        self._turned: frozenset[int] = frozenset()
        self._pages: OrderedDict[int, dict[int, Bubble]] = OrderedDict()
        self._places: dict[int, int] = {}
        self.ticked: dict[int, None] = {}
        """Row numbers of the ticked records, in the order of ticking."""

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._opened.numbers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._opened.numbers):
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self._opened.numbers[index.row()] in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.bubble(index.row()).as_text()
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    # What the view asks

    def show(self, opened: Opened, conversation: Conversation | None, people: People) -> None:
        """Shows another conversation."""
        self.beginResetModel()
        self._opened, self._people = opened, people
        self._places = {number: place for place, number in enumerate(opened.numbers)}
        self._turned = _turned(conversation, people)
        self._pages.clear()
        self.endResetModel()

    def tick(self, rows: Iterable[int], on: bool) -> None:
        """Ticks records, or takes the tick away."""
        changed = list(rows)
        for row in changed:
            number = self._opened.numbers[row]
            if on:
                self.ticked.setdefault(number)
            else:
                self.ticked.pop(number, None)
        if changed:
            self.dataChanged.emit(
                self.index(min(changed)), self.index(max(changed)), [Qt.ItemDataRole.CheckStateRole]
            )
            self.ticked_changed.emit()

    def clear_ticks(self) -> None:
        """Takes every tick away, also in other conversations."""
        self.ticked.clear()
        if len(self._opened.numbers):
            self.dataChanged.emit(self.index(0), self.index(len(self._opened.numbers) - 1))
        self.ticked_changed.emit()

    def number_at(self, row: int) -> int:
        """The row number of a record."""
        return self._opened.numbers[row]

    def row_of(self, number: int) -> int | None:
        """The place of a row number in this conversation."""
        return self._places.get(number)

    def bubble(self, row: int) -> Bubble:
        """The words of a record, or that it could not be read."""
        page = self._pages.get(row // PAGE)
        if page is None:
            page = self._pages[row // PAGE] = self._read(row // PAGE)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(row // PAGE)
        bubble = page[self._opened.numbers[row]]
        words = withheld(bubble.id)
        if words:
            return kept_back(bubble, words)
        marked = tags_text(bubble.id)
        said = (translate("BubbleModel", "Marked: {}").format(marked),) if marked else ()
        return replace(bubble, notes=(*bubble.notes, *said))

    def media(self, row: int) -> tuple[Medium, ...]:
        """The pictures and videos that are attached to a record; none where it is protected."""
        if withheld(self.bubble(row).id):
            return ()
        return self._opened.media.get(self._opened.numbers[row], ())

    @property
    def marks(self) -> MediaMarks:
        """What is protected, as the ledger said when the conversation was opened."""
        return self._opened.marks

    def day(self, row: int) -> str:
        """The day that begins with this record, in words; empty where it goes on."""
        mine = self._day(row)
        if row and mine == self._day(row - 1):
            return ""
        if mine is None:
            return translate("Bubble", "No time is stated")
        return f"{mine:%Y-%m-%d} · {self._session.zone.key}"

    def breaks(self, row: int) -> tuple[str, ...]:
        """What is missing before this record, in words: long silence, and row ids."""
        found = []
        if row:
            silent = _between(self._opened.times[row - 1], self._opened.times[row])
            if silent is not None and silent >= SILENCE_DAYS:
                found.append(
                    self.tr("Nothing in this result set for {} days", "", plural(silent)).format(
                        count_text(silent)
                    )
                )
        gap = self._opened.gaps.get(self._opened.numbers[row])
        if gap is not None:
            table = line(gap.table, 60)
            if gap.first == gap.last:
                text = translate("Bubble", "Row id {} of table {} is not in the database").format(
                    gap.first, table
                )
            else:
                text = translate("Bubble", "Row ids {}–{} of table {} are not in the database").format(
                    gap.first, gap.last, table
                )
            found.append(text)
        return tuple(found)

    def first_on(self, day: date) -> int | None:
        """The first record of a day in the zone of the case, or the next after it; None where all are before."""
        begins = datetime.combine(day, time(), self._session.zone).astimezone(UTC).isoformat()
        stated = [moment for moment in self._opened.times if moment]
        place = bisect_left(stated, begins)
        return place if place < len(stated) else None

    def _day(self, row: int) -> date | None:
        return local_day(self._opened.times[row], self._session.zone)

    def _read(self, page: int) -> dict[int, Bubble]:
        numbers = self._opened.numbers[page * PAGE : (page + 1) * PAGE].tolist()
        bodies: dict[int, str] = {}
        try:
            bodies = read_bodies(self._session.reader(), numbers)
            reason = translate("Bubble", "it has no such record any more")
        except (sqlite3.Error, LedgerError) as error:
            reason = str(error)
        return {number: self._described(number, bodies.get(number), reason) for number in numbers}

    def _described(self, number: int, body: str | None, reason: str) -> Bubble:
        assert self._people is not None  # noqa: S101 - no row is asked for before it is there
        try:
            if body is not None:
                record = msgspec.json.decode(body)
                turned = record["evidence"] in self._turned
                return describe(number, record, self._people, self._session.zone, turned=turned)
        except (msgspec.DecodeError, LookupError, TypeError, AttributeError):
            # Altered by another program: ingest writes none of this. `verify` names it.
            reason = translate("Bubble", "its text there is damaged")
        return unread(number, self._opened.times[self._places[number]], self._session.zone, reason)


def _turned(conversation: Conversation | None, people: People) -> frozenset[int]:
    """The items of the second own side, where both sides of a conversation of two are devices of the case."""
    if conversation is None or len(conversation.sides) != 2 or len(conversation.key) != 3:
        return frozenset()
    first = conversation.sides[0]
    return frozenset(item for item in conversation.items if people.side(item) != first)


def _between(before: str | None, after: str | None) -> int | None:
    if not before or not after:
        return None
    try:
        days = datetime.fromisoformat(after[:19]) - datetime.fromisoformat(before[:19])
    except ValueError:
        return None
    return days.days
