"""Names and values of one record, in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.gui import icons, theme
from app.gui.models.heads import title_above
from app.gui.words import block, count_text, left_to_right, own_direction, plural

Index = QModelIndex | QPersistentModelIndex
_SHOWN_AT_MOST = 20_000
WHOLE = Qt.ItemDataRole.UserRole
"""The role of a text that is not cut, for the clipboard."""


@dataclass(frozen=True)
class Pair:
    """A name and its value; with ``value`` None it is the heading of a group. ``role`` colours the value.

    ``field`` is the record's own name of what it states, ``stored`` its value where ``value`` is words about it, and
    ``raw`` how a time was stored.
    """

    name: str
    value: Any = None
    role: str = "text"
    fixed: bool = False
    icon: str = ""
    field: str = ""
    stored: Any = None
    raw: str = ""


class Pairs(QAbstractTableModel):
    """Two columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()

    def show(self, pairs: Sequence[Pair]) -> None:
        """Shows other pairs."""
        self.beginResetModel()
        self._pairs = tuple(pairs)
        self.endResetModel()

    def pair(self, row: int) -> Pair:
        """The pair of a row."""
        return self._pairs[row]

    def all(self) -> tuple[Pair, ...]:
        """All of them, in order."""
        return self._pairs

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self._pairs[index.row()]
        name = index.column() == 0
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.UserRole:
                return block(pair.name) if name else self._text(pair, whole=role == WHOLE)
            case Qt.ItemDataRole.ForegroundRole:
                return theme.colour("muted" if name and pair.value is not None else pair.role)
            case Qt.ItemDataRole.FontRole:
                return self._font(pair, name)
            case Qt.ItemDataRole.DecorationRole if not name and pair.icon:
                return icons.icon(pair.icon, pair.role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return title_above((self.tr("Name"), self.tr("Value")), section, orientation, role)

    def _text(self, pair: Pair, *, whole: bool) -> str:
        text = "" if pair.value is None else block(pair.value)
        left = 0 if whole else max(0, len(text) - _SHOWN_AT_MOST)
        text = text[: len(text) - left]
        text = left_to_right(text) if pair.fixed else "\n".join(map(own_direction, text.split("\n")))
        if not left:
            return text
        words = self.tr(
            "… {} more characters are not shown here; copying the line takes them all", "", plural(left)
        )
        return f"{text}\n{words.format(count_text(left))}"

    @staticmethod
    def _font(pair: Pair, name: bool) -> QFont | None:
        if pair.fixed and not name:
            return theme.fixed_font()
        if pair.value is None:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None
