"""Custody acts of a ledger that concern one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import theme
from app.gui.models.act_sentences import tell
from app.gui.models.act_words import Telling
from app.gui.words import count_text, line, time_text
from evidence.custody.ledger import Ledger, LedgerEntry

Index = QModelIndex | QPersistentModelIndex
RECORD, FILE, ITEM, ABOUT, COPIED, LATER = "record", "file", "item", "about", "copied", "later"
"""An act on the record, its file or its evidence item; a correction or review of such an act; an export of the record
alone; an export made later, of which the ledger does not say which records it holds."""
THING = "thing"
"""An act on the thing that the evidence item was acquired from: who received it from whom, its seals, its storage."""


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
    person: str = ""
    """The actor without role and host."""
    relation: str = ""
    """What it has to do with the record, by its name below."""

    @classmethod
    def of(cls, entry: LedgerEntry) -> Act:
        """The entry's body, read."""
        body = entry.document()
        who = f"{body['actor']} ({body['role']}, {body['host']})"
        return cls(
            entry.seq,
            body["time"],
            body["action"],
            body["subject"],
            who,
            body["details"],
            entry.leaf.hex(),
            body["actor"],
        )


class ActIndex:
    """Every custody act of a ledger that states no record, read once and then only what is new."""

    def __init__(self) -> None:
        self._read = 0
        self._acts: list[Act] = []

    def concerning(
        self, ledger: Ledger, numbers: Mapping[int, str], subjects: Mapping[str, str]
    ) -> list[Act]:
        """The ledger entries with these numbers, the acts on one of these subjects, and what concerns those.

        Both map to the relation. In order.
        """
        size = ledger.size
        for entry in ledger.acts(self._read):
            self._acts.append(Act.of(entry))
            size = max(size, entry.seq + 1)  # one that was added meanwhile
        self._read = size
        subjects = {**dict.fromkeys(_things(self._acts, subjects), THING), **subjects}
        found: dict[int, Act] = {}
        for number, relation in numbers.items():
            for entry in ledger.entries(number, number + 1):
                found[entry.seq] = replace(Act.of(entry), relation=relation)
        first = max(numbers, default=-1)
        for act in self._acts:
            relation = subjects.get(act.subject) or _relation(act, found, subjects, first)
            if relation:
                found.setdefault(act.seq, replace(act, relation=relation))
        return [found[seq] for seq in sorted(found)]


def _things(acts: Sequence[Act], subjects: Mapping[str, str]) -> list[str]:
    """What the evidence item was acquired from, as acts name it. Receipt comes before the link to the item."""
    links = (act for act in acts if act.action == "custody.link")
    return [act.subject for act in links if subjects.get(f"evidence {act.details.get('evidence')}") == ITEM]


def _relation(act: Act, found: Mapping[int, Act], subjects: Mapping[str, str], first: int) -> str:
    """What an act on something else has to do with the record; acts come in order, so that chains are followed."""
    if any(act.details.get(name) in found for name in ("corrects", "reviews")):
        return ABOUT
    if act.action == "ingest.resume":  # on the case, but it names the items that were gone on with
        named = act.details.get("evidence")
        items = named if isinstance(named, list) else []
        return ITEM if any(subjects.get(f"evidence {each}") == ITEM for each in items) else ""
    if act.action == "export":
        named = act.details.get("record")
        if named is not None:
            return COPIED if subjects.get(str(named)) in (RECORD, FILE) else ""
        return LATER if act.seq > first else ""
    return ""


class ActTable(QAbstractTableModel):
    """Ledger entries as rows, told in words."""

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._all: tuple[Act, ...] = ()
        self._acts: tuple[Act, ...] = ()
        self._telling = Telling()
        self._only_marks = False
        self._titles = (
            self.tr("Entry"), self.tr("Time"), self.tr("Act"), self.tr("Concerns"), self.tr("Subject"),
            self.tr("Details"),
            self.tr("Actor"), self.tr("Leaf (SHA-256)"),
        )  # fmt: skip

        self._relations = {
            RECORD: self.tr("this record"), FILE: self.tr("its file"), ITEM: self.tr("its evidence item"),
            THING: self.tr("what it was acquired from"),
            ABOUT: self.tr("an act listed here"), COPIED: self.tr("a copy that left"),
            LATER: self.tr("exported later, may hold it"),
        }  # fmt: skip

    def show(self, acts: Sequence[Act]) -> None:
        """Shows other entries."""
        self._all = tuple(acts)
        self._arrange()

    def seq_at(self, row: int) -> int | None:
        """The number of the ledger entry in a row; None where there is no such row."""
        return self._acts[row].seq if 0 <= row < len(self._acts) else None

    def show_marks_only(self, on: bool) -> None:
        """Keeps only what people said of records, or (``on`` False) shows every entry."""
        self._only_marks = on
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._telling = Telling(self._all)
        self._acts = tuple(act for act in self._all if not self._only_marks or self._telling.is_mark(act))
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
        if role == Qt.ItemDataRole.FontRole and index.column() == 7:
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
        details = self._telling.words(act) or tell(act, self._zone)
        texts = (
            count_text(act.seq), time_text(act.time, self._zone), line(act.action),
            self._relations.get(act.relation, ""), self._telling.subject(act), line(details, 1200),
            line(act.actor), act.leaf,
        )  # fmt: skip
        return texts[column]
