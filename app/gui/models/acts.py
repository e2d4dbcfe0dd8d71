"""Custody acts of a ledger that concern one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import theme
from app.gui.words import count_text, line, time_text
from evidence.custody.ledger import Ledger, LedgerEntry

Index = QModelIndex | QPersistentModelIndex
_RECORD = b'{"action":"record"'
"""How the canonical JSON of each entry begins that states a record: keys are sorted."""


@dataclass(frozen=True)
class Act:
    """One ledger entry. ``leaf`` in hexadecimal."""

    seq: int
    time: str
    action: str
    subject: str
    actor: str
    details: dict[str, Any]
    leaf: str

    @classmethod
    def of(cls, entry: LedgerEntry) -> Act:
        """The entry's body, read."""
        body = entry.document()
        who = f"{body['actor']} ({body['role']}, {body['host']})"
        return cls(
            entry.seq, body["time"], body["action"], body["subject"], who, body["details"], entry.leaf.hex()
        )


class ActIndex:
    """Every custody act of a ledger that states no record, read once and then only what is new."""

    def __init__(self) -> None:
        self._read = 0
        self._acts: list[Act] = []

    def concerning(self, ledger: Ledger, numbers: Sequence[int], subjects: frozenset[str]) -> list[Act]:
        """The ledger entries with these numbers, and the acts on one of these subjects, in order."""
        size = ledger.size
        for entry in ledger.entries(self._read, size):
            if not entry.body.startswith(_RECORD):
                self._acts.append(Act.of(entry))
        self._read = size
        found = {act.seq: act for act in self._acts if act.subject in subjects}
        for number in numbers:
            found.update((entry.seq, Act.of(entry)) for entry in ledger.entries(number, number + 1))
        return [found[seq] for seq in sorted(found)]


class ActTable(QAbstractTableModel):
    """Ledger entries as rows."""

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._acts: tuple[Act, ...] = ()
        self._titles = (
            self.tr("Entry"), self.tr("Time"), self.tr("Act"), self.tr("Subject"), self.tr("Details"),
            self.tr("Actor"), self.tr("Leaf (SHA-256)"),
        )  # fmt: skip

    def show(self, acts: Sequence[Act]) -> None:
        """Shows other entries."""
        self.beginResetModel()
        self._acts = tuple(acts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._acts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(self._acts[index.row()], index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == 6:
            return theme.fixed_font()
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        known = 0 <= section < len(self._titles)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and known:
            return self._titles[section]
        return None

    def _cell(self, act: Act, column: int) -> str:
        details = ", ".join(f"{name}: {line(value, 80)}" for name, value in act.details.items() if value)
        texts = (
            count_text(act.seq), time_text(act.time, self._zone), line(act.action), line(act.subject),
            line(details), line(act.actor), act.leaf,
        )  # fmt: skip
        return texts[column]
