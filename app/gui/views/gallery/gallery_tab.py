"""The Gallery tab."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout

from app.gui.jobs.picture_source import MakeReader
from app.gui.jobs.reader import ReadsEntries
from app.gui.models.media_list import MediaList
from app.gui.results import Results
from app.gui.views.gallery.bar import GalleryBar
from app.gui.views.gallery.grid import GridView
from app.gui.views.gallery.looks import Looks
from app.gui.views.gallery.similar import Similar
from app.gui.views.result_view import ResultView
from app.gui.words import count_text, line, plural


class GalleryTab(ResultView):
    """Pictures and videos of the result set, veiled until asked for.

    Over file entries: those of type image or video. Over artifacts: media, and what messages have attached.
    """

    def __init__(self, results: Results, make_reader: MakeReader | None = None) -> None:
        super().__init__(results)
        make = make_reader or self._entry_reader
        self.media = MediaList(results.session, self)
        self.looks = Looks(make, lambda: self.media.marks, self)
        self.grid = GridView(self.media, self.looks)
        self.bar = GalleryBar(self.grid)
        self.similar = Similar(results.session, make, self)
        self._keep: int | None = None
        self._again = False
        self._asked: Any = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.grid, 1)
        self._connect()

    # What every tab does

    def reload(self) -> None:
        """Lists the media anew. The order by similarity is of one result set: another begins without it."""
        if self.results.wanted != self._asked and self.bar.order == "similarity":
            self.bar.show_order("ledger")
        self._list()

    def grow(self) -> None:
        """Lists anew when what runs is done: media come among others, not only at the end."""
        if self.media.loading:
            self._again = True
        else:
            self._list()

    def remark(self) -> None:
        """Reads tags and protections anew; what is arranged by category or similarity is listed anew."""
        if not self.isVisible():
            self._stale = True
        elif self.bar.order in ("category", "similarity"):
            self.grow()
        else:
            self.media.remark()

    def follow(self, number: int | None) -> None:
        """Goes to the medium of the record that the examiner is on, where it is one."""
        row = None if number is None else self.media.row_of(number)
        if row is None or row == self.grid.currentIndex().row():
            return
        index = self.media.index(row)
        self.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.grid.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def selected(self) -> list[int]:
        """The row numbers of the selected media, in the order shown."""
        rows: list[int] = []
        for span in list(self.grid.selectionModel().selection()):  # type: ignore[call-overload]
            rows.extend(range(span.top(), span.bottom() + 1))
        found = (self.media.seq_at(row) for row in sorted(rows))
        return list(dict.fromkeys(seq for seq in found if seq is not None))

    def stop(self) -> None:
        """Ends threads and processes."""
        self.similar.stop()
        self.media.stop()
        self.looks.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Lays the tiles out again where the writing direction or the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange) and hasattr(
            self, "grid"
        ):
            self.grid.updateGeometries()

    # Inside

    def _entry_reader(self) -> ReadsEntries:
        from evidence.ingest.reader import EntryReader

        return EntryReader(self.results.session.case)

    def _connect(self) -> None:
        self.media.loaded.connect(self._loaded)
        self.media.failed.connect(
            lambda text: self.bar.complain(self.tr("The catalog cannot be read: {}").format(line(text)))
        )
        self.grid.chosen.connect(self._choose)
        self.grid.selection_changed.connect(self._count)
        self.grid.peeked.connect(self._peek)
        self.bar.peeked.connect(self._peek)
        self.bar.order_chosen.connect(self._list)
        self.bar.similar_asked.connect(self._compare)
        self.bar.cancelled.connect(self.similar.cancel)
        self.similar.moved.connect(self.bar.show_progress)
        self.similar.ended.connect(self._compared)

    def _list(self) -> None:
        self._asked = self.results.wanted
        self._again = False
        if self._keep is None:
            self._keep = self.results.current
        self.bar.say(self.tr("Reading…"))
        self.media.ask(self._asked, self.bar.order, self.similar.distances)

    def _loaded(self) -> None:
        keep, self._keep = self._keep, None
        self.follow(keep if keep is not None else self.results.current)
        self._count()
        if self._again:
            self._list()

    def _choose(self, row: int | None) -> None:
        self.bar.enable_current(row is not None)
        if row is not None:
            self.results.choose(self.media.seq_at(row))

    def _peek(self, on: bool) -> None:
        row = self.grid.currentIndex().row()
        self.looks.peek(self.media.medium(row) if row >= 0 else None, on)

    def _compare(self) -> None:
        row = self.grid.currentIndex().row()
        if row < 0 or not self.media.keys[row]:
            return
        self._keep = self.media.seq_at(row)
        self.similar.start(self.media.keys[row], self.media.keys)

    def _compared(self, problem: str) -> None:
        self.bar.show_progress(0, 0)
        if problem:
            self.bar.complain(problem)
            return
        self.bar.show_order("similarity")
        self._list()

    def _count(self) -> None:
        self.bar.say("  ·  ".join(self._words()))

    def _words(self) -> list[str]:
        if self.results.wanted.view == "problems":
            return [self.tr("Problems have no pictures. Choose files or artifacts on the left.")]
        count, selected = self.media.rowCount(), self._selected_count()
        words = [self.tr("Pictures and videos: {}").format(count_text(count))]
        if selected:
            words.append(self.tr("{} selected").format(count_text(selected)))
        if self.media.rest:
            words.append(
                self.tr("{} more are not listed: narrow the result set", "", plural(self.media.rest)).format(
                    count_text(self.media.rest)
                )
            )
        if not self.media.arranged:
            words.append(self.tr("in the order of the ledger until the ingest is done"))
        if self.bar.order == "similarity":
            words.append(
                self.tr("Similarity compares light and dark in coarse dots: it suggests, it proves nothing")
            )
            if missing := self.similar.unfinished + self.media.forgotten:
                words.append(self.tr("{} not compared").format(count_text(missing)))
        return words

    def _selected_count(self) -> int:
        spans = list(self.grid.selectionModel().selection())  # type: ignore[call-overload]
        return sum(span.bottom() - span.top() + 1 for span in spans)
