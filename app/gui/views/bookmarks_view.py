"""The bookmarks of one file beside its bytes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.gui.models.bookmarks import MOST, Bookmark, Bookmarks
from app.gui.views.plain import label
from app.gui.words import count_text, line

_LENGTH = Qt.ItemDataRole.UserRole + 1


class BookmarksView(QWidget):
    """Add one where the cursor is, go to one by Enter or a double click, name it by F2, remove it by Delete."""

    chosen = Signal(object, object)
    """The offset to go to, and how many bytes from there on; 64 bits and more."""

    def __init__(self, bookmarks: Bookmarks) -> None:
        super().__init__()
        self._bookmarks = bookmarks
        self._entry: str | None = None
        self._cursor, self._length = 0, 1
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Bookmarks of this file"))
        self.list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.list.itemActivated.connect(self._choose)
        self.list.itemChanged.connect(self._rename)
        self.add = QPushButton(self.tr("Add here"))
        self.add.clicked.connect(self.add_here)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self._kept = self.tr("Kept on this computer, not in the case.")
        self.note = label(self._kept, "muted", wrap=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.note)
        self.show_entry(None)

    def show_entry(self, entry: str | None) -> None:
        """Turns to another file."""
        self._entry = entry
        self._fill()

    def stand_at(self, offset: int, length: int = 1) -> None:
        """Where a bookmark would be added, and how many bytes it would cover."""
        self._cursor, self._length = offset, length

    def add_here(self) -> None:
        """Bookmarks the byte at the cursor, or what is selected; the name can be typed at once.

        One that is at this place already keeps its name and covers what is selected now.
        """
        if self._entry is None:
            return
        known = {each.offset: each.title for each in self._bookmarks.of(self._entry)}
        title = known.get(self._cursor) or self.tr("Byte {}").format(count_text(self._cursor))
        if not self._bookmarks.put(self._entry, Bookmark(self._cursor, title, self._length)):
            said = self.tr("No more bookmarks can be added: this file has {}.").format(count_text(MOST))
            self.note.setText(said)
            return
        self._fill()
        self._edit(self._cursor)

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._bookmarks.of(self._entry) if self._entry is not None else ():
            item = QListWidgetItem(line(each.title, 200))
            item.setToolTip("")
            item.setData(Qt.ItemDataRole.UserRole, each.offset)
            item.setData(_LENGTH, each.length)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.note.setText(self._kept)
        self.add.setEnabled(self._entry is not None)
        self.remove.setEnabled(False)

    def _edit(self, offset: int) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == offset:
                self.list.setCurrentItem(item)
                self.list.editItem(item)

    def _rename(self, item: QListWidgetItem) -> None:
        title = item.text().strip()
        if self._entry is not None and title:
            place, length = item.data(Qt.ItemDataRole.UserRole), item.data(_LENGTH)
            self._bookmarks.put(self._entry, Bookmark(place, title[:200], length))
        else:
            self._fill()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole), item.data(_LENGTH))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._entry is not None:
            self._bookmarks.drop(self._entry, item.data(Qt.ItemDataRole.UserRole))
            self._fill()
