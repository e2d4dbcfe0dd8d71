"""The Hex tab: the bytes, what they could mean, and where the examiner is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.gui.jobs.background import Background
from app.gui.jobs.reader import ByteProvider
from app.gui.models.bookmarks import Bookmarks
from app.gui.models.interpret import NEEDED, interpret
from app.gui.views.bookmarks_view import BookmarksView
from app.gui.views.elided import ElidedLabel
from app.gui.views.find_bar import FindBar
from app.gui.views.hex_view import HexView
from app.gui.views.keys import add_keys
from app.gui.views.pairs_view import PairsView
from app.gui.views.plain import label, rule
from app.gui.words import count_text

_PATIENCE_MS = 150
_PANEL_LETTERS = 34
_READING_CHARACTERS = 13


class BytesView(QWidget):
    """A hex view with search, readings of the bytes at the cursor, bookmarks and a status line."""

    moved = Signal(object)
    """The offset of the byte that the examiner is on."""
    back = Signal()
    """The record's own file is to be shown again, in the place of one beside it."""

    def __init__(self, provider: ByteProvider, folder: Path) -> None:
        super().__init__()
        self._provider = provider
        self.hex = HexView(provider, self)
        self.search = FindBar()
        self.search.located.connect(self._show)
        self.readings = PairsView(self.tr("What the bytes at the cursor would be"), _READING_CHARACTERS)
        self.bookmarks = BookmarksView(Bookmarks(folder))
        self.bookmarks.chosen.connect(self._show)
        self.panel = QTabWidget()
        self.panel.setDocumentMode(True)
        self.panel.setAccessibleName(self.tr("Readings and bookmarks"))
        self.panel.addTab(self.readings, self.tr("Read as"))
        self.panel.addTab(self.bookmarks, self.tr("Bookmarks"))
        self.readings_button = QPushButton(self.tr("Read as"))
        self.readings_button.setCheckable(True)
        self.readings_button.setToolTip(self.tr("Show what the bytes at the cursor would be, and bookmarks"))
        self.readings_button.clicked.connect(self._choose_panel)
        self.search.row.addWidget(self.readings_button)
        self._asked_panel: bool | None = None
        self._dragged = False
        self.file = ElidedLabel("muted")
        self.own = QPushButton(self.tr("Back to the file"))
        self.own.clicked.connect(self.back)
        self.where = ElidedLabel("muted")
        self.link = ElidedLabel("muted")
        self.place = label(role="muted")
        self._places = Background(self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self._ask_place)
        self.hex.selection_changed.connect(self.where.setText)
        self.hex.moved.connect(self._follow)
        provider.arrived.connect(self._read)
        self._lay_out()
        self._add_keys()
        self.show_file("")

    def refresh(self) -> None:
        """Starts again with what the provider shows now."""
        self.hex.refresh()
        entry = self._provider.entry
        read = partial(self._provider.read, entry) if entry is not None else None
        self.search.show_bytes(read, self._provider.size)
        self.bookmarks.show_entry(entry)
        self.link.setText("")
        self._read()

    def show_file(self, beside: str) -> None:
        """Says which file's bytes are shown, where that is one beside the record's own (empty: its own)."""
        self.file.setText(beside)
        self.file.setVisible(bool(beside))
        self.own.setVisible(bool(beside))

    def mark(self, ranges: Sequence[tuple[int, int]], chosen: tuple[int, int] | None, words: str) -> None:
        """Underlines what a record is made of, selects one value of it, and says what that is."""
        self.hex.mark(ranges)
        if chosen is not None:
            self.hex.select(*chosen)
        self.link.setText(words)

    def stop(self) -> None:
        """Ends the threads."""
        self._wait.stop()
        self._places.stop()
        self.search.stop()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(True)
        split.splitterMoved.connect(lambda *_: setattr(self, "_dragged", True))
        self._split = split
        split.addWidget(self.hex)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        split.handle(1).setAccessibleName(self.tr("Width of the readings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        beside = QHBoxLayout()
        beside.setContentsMargins(8, 0, 8, 0)
        beside.addWidget(self.file, 1)
        beside.addWidget(self.own)
        layout.addLayout(beside)
        layout.addWidget(self.search)
        layout.addWidget(split, 1)
        layout.addWidget(rule())
        bottom = QHBoxLayout()
        bottom.setContentsMargins(8, 3, 8, 3)
        bottom.setSpacing(16)
        bottom.addWidget(self.where)
        bottom.addWidget(self.place)
        bottom.addWidget(self.link, 1)
        layout.addLayout(bottom)

    def _add_keys(self) -> None:
        keys = (
            ("Ctrl+G", self._ask_offset, self.tr("Go to an offset")),
            ("Ctrl+Shift+F", self._ask_words, self.tr("Search in the bytes")),
            ("Ctrl+B", self._bookmark, self.tr("Bookmark the selected bytes")),
        )
        add_keys(self, keys)
        show = self.tr("Show what the bytes at the cursor would be, and bookmarks")
        for words, run in (*((words, run) for _, run, words in keys), (show, self._show_readings)):
            action = QAction(words, self.hex)
            action.triggered.connect(lambda _=False, run=run: run())
            self.hex.addAction(action)

    def _show_readings(self) -> None:
        self._choose_panel(True)
        self.panel.setCurrentWidget(self.readings)

    def _ask_offset(self) -> None:
        self.search.go.setFocus()
        self.search.go.selectAll()

    def _ask_words(self) -> None:
        self.search.words.setFocus()
        self.search.words.selectAll()

    def _bookmark(self) -> None:
        self._choose_panel(True)
        self.panel.setCurrentWidget(self.bookmarks)
        self.bookmarks.add_here()

    def _show(self, offset: int, length: int) -> None:
        self.hex.select(offset, length)

    def _follow(self, offset: int) -> None:
        start = self._start(offset)
        self.search.stand_at(start)
        chosen = self.hex.selection()
        self.bookmarks.stand_at(start, 1 if chosen is None else chosen[1])
        self._read()
        self.place.clear()
        self._places.forget()
        self._wait.start()
        self.moved.emit(offset)

    def _ask_place(self) -> None:
        """Where in the evidence item the byte stands: only asked once the cursor rests, and only while seen."""
        entry, offset = self._provider.entry, self._start(self.hex.position())
        if entry is not None and self._provider.size and self.isVisible():
            self._places.run(partial(self._provider.place, entry, offset), self._take_place)

    def _take_place(self, place: tuple[int, int] | None) -> None:
        if place is None:
            self.place.setText(self.tr("only the offset in the file is known"))
        else:
            self.place.setText(
                self.tr("in the evidence item {} (0x{:x})").format(count_text(place[0]), place[0])
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _choose_panel(self, wanted: bool) -> None:
        self._asked_panel = wanted
        self._share()

    def _share(self) -> None:
        """The bytes come first: what is beside them is there where there is room, or where it was asked for."""
        least = _PANEL_LETTERS * self.fontMetrics().averageCharWidth()
        rest = self.width() - self.hex.full_width()
        wanted = rest >= least if self._asked_panel is None else self._asked_panel
        self.panel.setVisible(wanted)
        self.readings_button.setChecked(wanted)
        if not self._dragged:
            self._split.setSizes([self.hex.full_width(), max(rest, least)])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._wait.start()

    def _start(self, offset: int) -> int:
        chosen = self.hex.selection()
        return offset if chosen is None else chosen[0]

    def _read(self) -> None:
        if not self.isVisible():  # nothing is read for a tab that nobody looks at
            return
        self.readings.show_pairs(interpret(self.hex.bytes_at(self._start(self.hex.position()), NEEDED)))
