"""The media of the result set as a list of any length."""

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.gui.jobs.background import Background
from app.gui.jobs.likeness import Distances
from app.gui.models.media_groups import heading, local_text
from app.gui.models.media_marks import MediaMarks, read_marks
from app.gui.models.media_query import Order, indexed, media
from app.gui.models.medium import Medium, load_media
from app.gui.models.wanted import Wanted
from app.gui.session import Session

PAGE = 256
_PAGES_KEPT = 32
MOST = 2_000_000
"""Media that are listed; 20 bytes each are held."""
Index = QModelIndex | QPersistentModelIndex


class _Listed:
    """What a thread made of the catalog's answer: row numbers, keys, and where the groups begin."""

    def __init__(self) -> None:
        self.seqs: array[int] = array("q")
        self.keys: array[int] = array("q")
        self.groups: list[tuple[str, int]] = []
        self.rest = 0
        self.arranged = True
        self.marks = MediaMarks()
        self.distances: Mapping[int, int] = {}
        self.forgotten = 0

    def add(self, seq: int, key: int, title: str) -> None:
        if not self.groups or self.groups[-1][0] != title:
            self.groups.append((title, len(self.seqs)))
        self.seqs.append(seq)
        self.keys.append(key)


class MediaList(QAbstractListModel):
    """Row numbers and keys of all media are held; what is said of each is read in pages, in a thread.

    ``groups`` are headings and the first row of each. A media record that names no file entry is listed too.
    """

    loaded = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._listed = _Listed()
        self._pages: OrderedDict[int, dict[int, Medium]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._listing = Background(self)
        self._saying = Background(self)
        self._reading: sqlite3.Connection | None = None
        self._remark = False
        self.loading = False

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._listed.seqs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._listed.seqs):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        medium = self.medium(index.row())
        if medium is None:
            return self.tr("Reading…")
        if role == Qt.ItemDataRole.DisplayRole:
            return medium.name
        return ", ".join(self.caption(index.row()))

    # What the gallery asks

    @property
    def groups(self) -> Sequence[tuple[str, int]]:
        """Headings with the row that each begins at; one without words where nothing is grouped."""
        return self._listed.groups

    @property
    def rest(self) -> int:
        """Media that are not listed, because there are too many."""
        return self._listed.rest

    @property
    def arranged(self) -> bool:
        """Whether the order is the one asked for: it waits where the catalog is not indexed yet."""
        return self._listed.arranged

    @property
    def forgotten(self) -> int:
        """How many distances are not listed any more, because they say something of a protected picture."""
        return self._listed.forgotten

    @property
    def keys(self) -> array[int]:
        """Keys of the file entries in order, 0 where none was found."""
        return self._listed.keys

    @property
    def marks(self) -> MediaMarks:
        """Tags and protections, as the ledger had them at the last reading."""
        return self._listed.marks

    def ask(self, wanted: Wanted, order: Order, distances: Distances | None = None) -> None:
        """Lists the media of a result set; ``distances`` are what similarity arranges by."""
        self._interrupt()
        self._listing.forget()
        self.loading = True
        known = distances or Distances()
        self._listing.run(lambda: self._list(wanted, order, known), self._take, self._fail)

    def remark(self) -> None:
        """Reads tags and protections anew; those of a list that is being read may be older, so again after it."""
        self._remark = self.loading
        self._saying.run(lambda: read_marks(self._session.ledger()), self._take_marks, self.failed.emit)

    def medium(self, row: int) -> Medium | None:
        """What is known of a row, or None where it is still being read; it is asked for then."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            self._ask(number)
            return None
        self._pages.move_to_end(number)
        return page.get(row)

    def caption(self, row: int) -> tuple[str, str, str]:
        """Name, date, and state with marks, in words that are safe to show."""
        medium = self.medium(row)
        if medium is None:
            return self.tr("Reading…"), "", ""
        said = medium.state_words(self._listed.marks)
        distance = self._listed.distances.get(medium.key)
        if distance is not None:
            said = self.tr("distance {} of 64").format(distance) + " · " + said
        return medium.name, medium.date_words(self._session.zone), said

    def seq_at(self, row: int) -> int | None:
        """The row number of the record of a row."""
        return self._listed.seqs[row] if 0 <= row < len(self._listed.seqs) else None

    def row_of(self, seq: int) -> int | None:
        """The first row of a record, or None where it is not among the media."""
        try:
            return self._listed.seqs.index(seq)
        except ValueError:
            return None

    def stop(self) -> None:
        """Ends the threads."""
        self._interrupt()
        self._listing.stop()
        self._saying.stop()

    # Inside

    def _list(self, wanted: Wanted, order: Order, known: Distances) -> _Listed:
        connection = self._reading = self._session.reader()
        listed = _Listed()
        listed.marks = read_marks(self._session.ledger())
        listed.arranged = order in ("ledger", "similarity") or indexed(connection)
        used: Order = order if listed.arranged else "ledger"
        local = local_text(self._session.zone)
        found = media(connection, wanted, used, local, listed.marks.categories)
        if order == "similarity":
            distances = listed.distances = known.without(listed.marks.protected)
            listed.forgotten = len(known.known) - len(distances)
            far = len(distances) and 65
            rows = sorted(found, key=lambda each: (distances.get(each.key, far), each.seq))
            found = iter([each._replace(value=distances.get(each.key)) for each in rows])
        for each in found:
            if len(listed.seqs) == MOST:
                listed.rest += 1
                continue
            listed.add(each.seq, each.key or 0, heading(used, each.value))
        return listed

    def _take(self, listed: _Listed) -> None:
        self.beginResetModel()
        self._listed = listed
        self._pages.clear()
        self._asked.clear()
        self._saying.forget()
        self._generation += 1
        self.endResetModel()
        self.loading = False
        if self._remark:
            self.remark()
        self.loaded.emit()

    def _take_marks(self, marks: MediaMarks) -> None:
        self._listed.marks = marks
        if self._listed.seqs:
            self.dataChanged.emit(self.index(0), self.index(len(self._listed.seqs) - 1))

    def _fail(self, message: str) -> None:
        self.loading = False
        self.failed.emit(message)

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        first = number * PAGE
        pairs = list(
            zip(self._listed.seqs[first : first + PAGE], self._listed.keys[first : first + PAGE], strict=True)
        )
        generation = self._generation

        def told(media: list[Medium]) -> None:
            if generation == self._generation:
                self._told(number, media)

        self._saying.run(lambda: load_media(self._session.reader(), pairs), told, self.failed.emit)

    def _told(self, number: int, media: list[Medium]) -> None:
        first = number * PAGE
        self._asked.discard(number)
        self._pages[number] = dict(enumerate(media, first))
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        self.dataChanged.emit(self.index(first), self.index(first + len(media) - 1))

    def _interrupt(self) -> None:
        if self._reading is not None and self.loading:
            self._reading.interrupt()
