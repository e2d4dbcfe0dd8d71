"""Above the bytes: go to an offset, look for text or bytes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.jobs.byte_search import ByteSearch, Read
from app.gui.jobs.needles import needles
from app.gui.views.keys import add_keys
from app.gui.views.plain import label, set_role
from app.gui.words import count_text, plural

_TEXT, _FOLDED, _HEX = "text", "folded", "hex"
_KIND_LETTERS = 9


class FindBar(QWidget):
    """``located`` carries offset and length of what was found or is to be gone to."""

    located = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._read: Read | None = None
        self._size = 0
        self._cursor = 0
        self._last: tuple[str, str, int] | None = None
        self._spent: tuple[str, str, int] | None = None
        self._begin = 0
        self.search = ByteSearch(self)
        self.go = QLineEdit()
        self.go.setPlaceholderText(self.tr("Offset"))
        self.go.setToolTip(self.tr("Go to offset, 0x for hex"))
        self.go.setAccessibleName(self.tr("Offset to go to"))
        self.go.returnPressed.connect(self._go)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in these bytes"))
        self.words.setAccessibleName(self.tr("What to find in the bytes"))
        self.words.returnPressed.connect(self.look)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("How to find it"))
        self.kind.view().setAccessibleName(self.tr("How to find it"))
        for title, key in (
            (self.tr("Text"), _TEXT),
            (self.tr("Text, any case"), _FOLDED),
            (self.tr("Hex bytes"), _HEX),
        ):
            self.kind.addItem(title, key)
        # As wide as its longest line, it would leave no room for what is looked for.
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(_KIND_LETTERS)
        self.kind.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.next = QPushButton(self.tr("Find next"))
        self.next.clicked.connect(self._find_or_cancel)
        self.said = label(role="muted", wrap=True)
        self.search.progressed.connect(self._progress)
        self.search.found.connect(self._found)
        self.search.ended.connect(self._ended)
        self._lay_out()

    def show_bytes(self, read: Read | None, size: int) -> None:
        """Turns to other bytes; None for none."""
        self.search.cancel()
        self._read, self._size, self._cursor = read, size, 0
        self._last = self._spent = None
        self._say("")
        for part in (self.go, self.words, self.kind, self.next):
            part.setEnabled(read is not None and size > 0)

    def stand_at(self, offset: int) -> None:
        """Where a search begins: behind what was found last, if that is where the cursor still is."""
        self._cursor = offset

    def look(self) -> None:
        """Looks from the cursor on; once more from the beginning where nothing follows."""
        if self._read is None or not self._size:
            return
        words, kind = self.words.text(), str(self.kind.currentData())
        try:
            wanted = needles(words, kind)
        except ValueError:
            self._say(
                self.tr("Type pairs of hexadecimal digits.") if kind == _HEX and words.strip() else "", "bad"
            )
            return
        here = (words, kind, self._cursor)
        self._begin = 0 if self._spent == here else self._cursor + (self._last == here)
        self.search.start(self._read, self._size, wanted, self._begin)
        self._say(self.tr("Searching…"))

    def stop(self) -> None:
        """Ends the thread."""
        self.search.stop()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(2)
        row = self.row = QHBoxLayout()
        layout.addLayout(row)
        layout.addWidget(self.said)  # beside the fields a sentence would make the whole window wider
        row.setSpacing(6)
        self.go.setMaximumWidth(18 * self.fontMetrics().averageCharWidth() + 24)
        row.addWidget(self.go)
        row.addWidget(self.words, 2)
        row.addWidget(self.kind)
        row.addWidget(self.next)
        self.said.hide()
        add_keys(
            self,
            (
                ("F3", self.look, self.tr("Find the next place")),
                ("Escape", self._cancel, self.tr("Stop the search")),
            ),
        )

    def _go(self) -> None:
        text = self.go.text().strip().replace(",", "").replace("_", "").lower()
        try:
            offset = int(text, 16) if text.startswith("0x") else int(text)
        except ValueError:
            self._say(self.tr("Type a whole number, or hexadecimal digits after 0x."), "bad")
            return
        if not 0 <= offset < self._size:
            self._say(
                self.tr("The file has {} bytes.", "", plural(self._size)).format(count_text(self._size)),
                "bad",
            )
            return
        self._say("")
        self.located.emit(offset, 1)

    def _find_or_cancel(self) -> None:
        if self.search.running:
            self._cancel()
        else:
            self.look()

    def _cancel(self) -> None:
        if self.search.running:
            self.search.cancel()
            self._say(self.tr("Search cancelled."))

    def _progress(self, at: int, size: int) -> None:
        if self.search.running:
            self._say(self.tr("{} % searched").format(100 * at // max(1, size)))

    def _found(self, offset: int, length: int) -> None:
        self._say(self._with_unread(self.tr("Found at {}").format(count_text(offset))))
        self.located.emit(offset, length)
        self._cursor, self._spent = offset, None
        self._last = (self.words.text(), str(self.kind.currentData()), offset)

    def _ended(self, reason: str) -> None:
        if reason:
            self._say(reason, "bad")
            return
        if self._begin == 0:
            self._spent = None
            self._say(self._with_unread(self.tr("Not found in these bytes.")))
        else:
            self._spent = (self.words.text(), str(self.kind.currentData()), self._cursor)
            words = self.tr("Not found from here to the end. Find next begins at the start.")
            self._say(self._with_unread(words))

    def _with_unread(self, words: str) -> str:
        """A sentence, and how much was not searched where some of it could not be read."""
        unread = self.search.unread
        if not unread:
            return words
        more = self.tr("{} bytes could not be read and were not searched.", "", plural(unread))
        return f"{words} · {more.format(count_text(unread))}"

    def _say(self, text: str, role: str = "muted") -> None:
        set_role(self.said, role)
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.next.setText(self.tr("Cancel") if self.search.running else self.tr("Find next"))
