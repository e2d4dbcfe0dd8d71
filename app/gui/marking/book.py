"""What counts of each record now, for everything in the window that shows it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.marking.described import Described, described, in_short
from app.gui.welfare import file_of
from evidence.catalog.later import Later
from evidence.catalog.marks import bearing
from evidence.catalog.queries import Condition
from evidence.custody.marking import Mark, Marks
from evidence.custody.remarks import PROTECTING

_GATHER_MS = 80
_TAGGING = ("tag", "correction")
_CATEGORISING = (*PROTECTING, *_TAGGING)
_EVERY_ROW: Condition = ("seq IS NOT NULL", ())


class MarkBook(QObject):
    """Lives in the window's thread and is told by the writer. The ledger has the last word, not this."""

    changed = Signal()
    """Something else counts now: draw again. At most a dozen times a second."""
    categories_changed = Signal()
    """Other records are categorised or protected now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks = Marks()
        self.settled = True
        """Whether the marks that the ledger held were learnt: until then nobody knows what is protected."""
        self._categories: dict[str, dict[str, list[str]]] = {}
        self._protected: dict[str, dict[str, None]] = {}
        """Id of a record -> it and all that it holds (``1-42-3`` of ``1-42`` of ``1``) that bear, or bore, a mark of
        protection."""
        self._kept_back: dict[str, None] = {}
        """The records that bear one now."""
        self._released: set[str] = set()
        self._protections = 0
        """Changes whenever another record is protected, or may be seen."""
        self._hidden: dict[tuple[str, bool], tuple[int, Condition | None]] = {}
        self._tags: dict[str, frozenset[str]] = {}
        self._counts: Counter[str] = Counter()
        self._recategorised = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._tell)

    def take(self, acts: Sequence[dict[str, Any]]) -> None:
        """Learns acts, in the order of the ledger."""
        for act in acts:
            record = self.marks.take(act)
            if record is not None and act["action"] in _CATEGORISING:
                self._categorise(record)
                self._protections += act["action"] in PROTECTING
                if act["action"] in _TAGGING:
                    self._count(record)
        if acts and self.settled and not self._gather.isActive():
            self._gather.start()

    def await_marks(self) -> None:
        """Keeps back what every record says until :meth:`settle`: a case was opened, and its ledger is being read."""
        self.settled = False
        self._protections += 1

    def settle(self) -> None:
        """The marks of the ledger were learnt: only what is protected is kept back from now on."""
        if not self.settled:
            self.settled = self._recategorised = True
            self._protections += 1
            self._tell()

    def of(self, record: str) -> list[Mark]:
        """Tags and notes of a record that count, oldest first."""
        return self.marks.of(record)

    def describe(self, record: str) -> list[Described]:
        """Everything that counts of a record, in words, with who said it and when."""
        return described(self.marks, record)

    def category(self, record: str) -> str | None:
        """What the file of a record was categorised or is protected as, for :class:`app.gui.welfare.Welfare`.

        A whole item that is protected counts for each of its files, a tag on the item for none.
        """
        found = self._categories.get(file_of(record), {})
        said = [words for each in list(found.values()) for words in each]
        said += self.marks.protected_as(record.partition("-")[0])
        return ", ".join(dict.fromkeys(said)) or None

    @property
    def any_categorised(self) -> bool:
        """Whether a record is, or was, categorised or protected."""
        return bool(self._categories)

    def categorised_files(self) -> dict[str, str]:
        """Id of a file, or of a whole item that is protected -> what it was categorised or is protected as.

        In any thread: where very many are, it takes a while.
        """
        known = list(self._categories)
        items = (each for each in known if "-" not in each)
        files = {file: words for file in known if "-" in file and (words := self.category(file))}
        return files | {item: ", ".join(found) for item in items if (found := self.marks.protected_as(item))}

    def counts(self) -> dict[str, int]:
        """How many records bear each tag, letter case aside."""
        return {tag: count for tag, count in self._counts.items() if count}

    def protections(self) -> list[str]:
        """The categories that records of the case are protected as."""
        return list(dict.fromkeys(each for of in self._kept_back for each in self.marks.protected_as(of)))

    def protected_as(self, record: str) -> list[str]:
        """What a record is protected as, by its own mark, that of its file, of its item, or of what it holds."""
        related = (*self._protected.get(record, ()), *_holding(record))
        return list(dict.fromkeys(words for each in related for words in self.marks.protected_as(each)))

    def withheld(self, record: str) -> str:
        """What a record is protected as, in one line, where nobody said why they need to see it; else empty."""
        return "" if record in self._released else ", ".join(self.protected_as(record))

    def release(self, records: Iterable[str]) -> None:
        """Shows what these records say from now on: who looks at them said why, and the ledger has it."""
        self._released.update(records)
        self._protections += 1
        self._gather.start()

    def kept_back(self) -> list[str]:
        """Ids of the records that bear a mark of protection, whoever said why they look at them. In any thread."""
        return list(self._kept_back)

    def hidden(self, view: str) -> Condition | None:
        """SQL over ``artifacts`` or ``entries``, and its values: the rows of which :meth:`withheld` says something.

        None where there are none; every row while the ledger is being read. In any thread.
        """
        return self._rows(view, released=False) if self.settled else _EVERY_ROW

    def kept_back_rows(self, view: str) -> Condition | None:
        """As :meth:`hidden`, whoever said why they look at them."""
        return self._rows(view, released=True) if self.settled else _EVERY_ROW

    def in_short(self, record: str) -> str:
        """What counts of a record, in one line for a table."""
        return in_short(self.marks, record)

    def _rows(self, view: str, *, released: bool) -> Condition | None:
        """The same object until another record is protected, or released: it is quick to compare."""
        at = self._protections
        known = self._hidden.get((view, released))
        if known is None or known[0] != at:
            known = self._hidden[view, released] = (at, self._rows_now(view, released))
        return known[1]

    def _rows_now(self, view: str, released: bool) -> Condition | None:
        if not self._kept_back:
            return None
        # Lists of very many records are made where they are asked with, which is in a thread.
        sql, values = bearing(self._kept_back, view)
        if released:
            return sql, values
        seen = Later(lambda: json.dumps(sorted(self._released.copy())))
        return f"{sql} AND id NOT IN (SELECT value FROM json_each(?))", (*values, seen)  # noqa: S608 - our own

    def _count(self, record: str) -> None:
        before = self._tags.get(record, frozenset())
        now = frozenset(mark.text.casefold() for mark in self.marks.tags(record))
        if now != before:
            self._tags[record] = now
            self._counts.update(now - before)
            self._counts.subtract(before - now)

    def _categorise(self, record: str) -> None:
        if self.marks.protected_as(record):
            self._kept_back[record] = None
            for each in (record, *_holding(record)):
                self._protected.setdefault(each, {})[record] = None
        else:
            self._kept_back.pop(record, None)
        words = self.marks.categorised(record)
        of_file = self._categories.setdefault(file_of(record), {})
        if of_file.get(record, []) != words:
            self._recategorised = True
            if words:
                of_file[record] = words
            else:
                of_file.pop(record)

    def _tell(self) -> None:
        if self._recategorised:
            self._recategorised = False
            self.categories_changed.emit()
        self.changed.emit()


def _holding(record: str) -> list[str]:
    """The ids of what holds a record: ``1-42`` and ``1`` of ``1-42-3``."""
    parts = record.split("-")
    return ["-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]
