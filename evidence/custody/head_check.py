"""Checking checkpoints and anchors against the entries: who signed them, and whether their roots hold.

Reference: docs/ledger-format.md section 4.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from evidence.custody.announced import Announced
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.checkpoint_rows import RowChecks
from evidence.custody.discrepancy import Discrepancies
from evidence.custody.errors import NoteError
from evidence.custody.key_history import KeyHistory
from evidence.custody.keys import VerifyKey
from evidence.custody.merkle import Frontier

Part = Literal["checkpoint", "anchor"]


class Head(msgspec.Struct, frozen=True):
    """A checkpoint or an anchor whose signature holds, and whose root is still to be compared."""

    part: Part
    number: int
    checkpoint: Checkpoint
    signers: tuple[VerifyKey, ...]

    @property
    def size(self) -> int:
        """How many entries it covers."""
        return self.checkpoint.size

    @property
    def label(self) -> str:
        """What a person calls it."""
        return f"{self.part.capitalize()} {self.number} (the first {self.size} entries)"


class HeadChecks:
    """Signatures first, then each root as the tree reaches its size, then what only the whole ledger tells."""

    def __init__(self, found: Discrepancies, vkeys: Sequence[VerifyKey]) -> None:
        self.rows = RowChecks(found)
        self.keys = KeyHistory()
        self._found = found
        self._vkeys = vkeys
        self._announced = Announced()
        self._signed: list[Head] = []
        self._awaited: dict[int, list[Head]] = defaultdict(list)
        self._held: list[Head] = []
        self._unfit: list[Head] = []

    def read(self, connection: sqlite3.Connection, anchors: Sequence[str]) -> None:
        """Reads checkpoints and anchors and checks their signatures."""
        size_before = 0
        seen: set[str] = set()
        rows = connection.execute(
            "SELECT number, size, note, timestamp_token, anchored FROM checkpoint ORDER BY number"
        )
        for expected, (number, size, note, token, anchored) in enumerate(rows):
            self._announced.stored(size)
            if number != expected:
                self._found.add("checkpoint", expected, f"Checkpoint {expected} is missing: it was removed.")
                break
            if type(size) is not int or type(note) is not str:
                self._found.add(
                    "checkpoint", number, f"Checkpoint {number} is no checkpoint: it was replaced."
                )
                continue
            self.rows.row(number, size, note, token, anchored)
            head = self._head("checkpoint", number, note)
            if head and note not in seen:  # a row that only adds a time stamp or a copy's mark is no new head
                self._await(head)
            seen.add(note)
            if (head and head.size != size) or size < size_before:
                self._found.add("checkpoint", number, f"Checkpoint {number} is not of the size its row says.")
            size_before = size
        for number, note in enumerate(anchors, 1):
            if head := self._head("anchor", number, note):
                self._await(head)

    def _head(self, part: Part, number: int, note: str) -> Head | None:
        try:
            return Head(part, number, *Checkpoint.verify_all(note, self._vkeys))
        except NoteError as error:
            self._found.add(part, number, f"{part.capitalize()} {number}: {error}")
            return None

    def _await(self, head: Head) -> None:
        self._awaited[head.size].append(head)
        self._signed.append(head)

    def act(self, seq: int, document: dict[str, Any]) -> None:
        """An entry that is no record: it may speak of checkpoints, of copies or of keys."""
        self._announced.entry(seq, document)
        self.keys.tell(document)
        self.rows.act(document)

    def grown(self, frontier: Frontier, case_id: str) -> None:
        """The tree has one leaf more: compares the roots of the heads of that size."""
        for head in self._awaited.pop(frontier.size, ()):
            if not self._is_foreign(head, case_id):
                (self._held if head.checkpoint.root == frontier.root() else self._unfit).append(head)

    def _is_foreign(self, head: Head, case_id: str) -> bool:
        """Whether a head is of another case; then it says so."""
        if case_id in ("", head.checkpoint.case_id):  # without entry 0 nobody knows whose ledger it is
            return False
        words = f"{head.part.capitalize()} {head.number} is of another case: {head.checkpoint.case_id}."
        self._found.add(head.part, head.number, words)
        return True

    def finish(self, size: int, case_id: str) -> None:
        """After the last of ``size`` entries."""
        self._announced.finish(self._found)
        self.rows.finish()
        for head in self._signed:
            for words in self.keys.faults(head.signers, head.size):
                self._found.add(head.part, head.number, f"{head.label}: {words}.")
        self._say_unfit()
        for head in (head for awaited in sorted(self._awaited) for head in self._awaited[awaited]):
            if not self._is_foreign(head, case_id):
                last = head.size - 1
                gone = f"entry {size} is" if size == last else f"entries {size} to {last} are"
                words = f"{head.label}: the ledger has {size} entries: it was cut off, {gone} gone."
                self._found.add(head.part, head.number, words)

    def _say_unfit(self) -> None:
        """Names the range of the change: from the last head that holds to the first that does not."""
        if not self._unfit:
            return
        first, *others = self._unfit
        good = max((head.size for head in self._held if head.size < first.size), default=0)
        last = first.size - 1
        span = f"entry {good}" if good == last else f"entries {good} to {last}"
        words = f"{first.label}: what was signed is not what the ledger holds now; the change lies in {span}."
        self._found.add(first.part, first.number, words)
        for head in others:
            self._found.add(head.part, head.number, f"{head.label}: does not hold either.")

    def holding(self, part: Part) -> list[Head]:
        """The heads that hold and that a key signed which counted then."""
        return [head for head in self._held if head.part == part and self.signers([head])]

    def signers(self, heads: Sequence[Head]) -> tuple[str, ...]:
        """vkeys of who signed these heads with a key that counted then."""
        keys = (
            key.text for head in heads for key in head.signers if not any(self.keys.faults([key], head.size))
        )
        return tuple(dict.fromkeys(keys))
