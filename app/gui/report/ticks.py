"""A list in which several things are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.gui.words import count_text

_KEY = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1
_ALL = Qt.ItemDataRole.UserRole + 2
Row = tuple[str, str, int]
"""Key, title for a person, how many there are."""


class Ticks(QListWidget):
    """Rows with a tick, a title and a number."""

    ticked = Signal()

    def __init__(self, name: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(120)
        self.fill(rows)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def fill(self, rows: Sequence[Row]) -> None:
        """Shows these rows, none of them ticked."""
        self.blockSignals(True)
        self._rows = len(rows)
        self.clear()
        for key, title, number in rows:
            item = QListWidgetItem(f"{title}  ({count_text(number)})")
            item.setData(_KEY, key)
            item.setData(_TITLE, title)
            item.setData(_ALL, number)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)

    def say(self, words: str) -> None:
        """Shows a sentence in place of rows."""
        self.clear()
        self._rows = 0
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def ticks(self) -> list[str]:
        """The keys of what is ticked, in the order of the list."""
        return [item.data(_KEY) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def all_ticked(self) -> bool:
        """Whether everything is."""
        return len(self.ticks()) == self._rows

    def tick(self, keys: Iterable[str]) -> None:
        """Ticks these and no others."""
        wanted = set(keys)
        for item in self._items():
            state = Qt.CheckState.Checked if item.data(_KEY) in wanted else Qt.CheckState.Unchecked
            item.setCheckState(state)

    def tick_all(self) -> None:
        """Ticks everything."""
        self.tick([item.data(_KEY) for item in self._items()])

    def show_counts(self, shown: Mapping[str, int]) -> None:
        """Says of each row how many of all are shown."""
        self.blockSignals(True)
        for item in self._items():
            number, all_ = shown.get(item.data(_KEY), 0), item.data(_ALL)
            words = count_text(all_) if number == all_ else f"{count_text(number)} / {count_text(all_)}"
            item.setText(f"{item.data(_TITLE)}  ({words})")
        self.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self._rows)]
