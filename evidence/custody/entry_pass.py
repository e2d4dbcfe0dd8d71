"""Checking every entry of a ledger, each against the one before it.

Reference: docs/ledger-format.md sections 2 and 3.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

import msgspec

from evidence.custody.acts_check import ActChecks
from evidence.custody.discrepancy import Discrepancies
from evidence.custody.entry_check import BodyError, RecordShape, check_time, parse_body
from evidence.custody.head_check import HeadChecks
from evidence.custody.known import KnownEntries, KnownEntry
from evidence.custody.merkle import Frontier
from evidence.custody.writing import NO_PREVIOUS

_PROGRESS_STEP = 16_384


class _Suspect(msgspec.Struct, frozen=True):
    """An entry whose body does not give its leaf; the next entry's link says which of the two is genuine."""

    seq: int
    stored: bytes
    computed: bytes


class EntryPass:
    """One pass over the entries, in order: bodies, leaves, links, times, meaning; the tree grows with it."""

    def __init__(self, found: Discrepancies, heads: HeadChecks, known: Sequence[KnownEntry] = ()) -> None:
        self.last = -1
        self.case_id = ""
        self.frontier = Frontier()
        self._found = found
        self._heads = heads
        self._time = ""
        self._leaf = NO_PREVIOUS
        self._acts = ActChecks()
        self._known = KnownEntries(known, found)
        self._suspect: _Suspect | None = None
        self._shape: RecordShape | None = None

    def check(self, connection: sqlite3.Connection, progress: Callable[[int], None] | None) -> None:
        """Checks every entry; ``progress`` is told the entries done."""
        for seq, body, leaf in connection.execute("SELECT seq, body, leaf FROM entry ORDER BY seq"):
            if type(seq) is not int:
                self._found.add("file", None, "The ledger's entries have no numbers: its table was replaced.")
                return
            if seq != self.last + 1:
                self._gap(seq)
            if type(body) is not bytes or type(leaf) is not bytes:
                self._found.add("entry", seq, f"Entry {seq}: its body or leaf is not bytes: it was replaced.")
                body, leaf = b"", b""  # noqa: PLW2901 - the pass goes on without it
            self._known.check(seq, body)
            self._entry(seq, body, leaf)
            self.last = seq
            if progress and not seq % _PROGRESS_STEP:
                progress(seq)

    def _gap(self, seq: int) -> None:
        first, last = self.last + 1, seq - 1
        if seq < first:
            self._found.add("entry", seq, f"Entry {seq} stands before entry 0: it was inserted.")
            return
        which = f"Entry {first} is" if first == last else f"Entries {first} to {last} are"
        self._found.add("entry", first, f"{which} missing: deleted from the ledger.")

    def _entry(self, seq: int, body: bytes, leaf: bytes) -> None:
        computed = sha256(b"\x00" + body).digest()
        if computed == leaf and self._is_next_of_batch(seq, body):
            self._leaf = leaf
            self._add(leaf)
            return
        try:
            document = parse_body(body)
            link, time, action = document["prev"], document["time"], document["action"]
            if time != self._time:
                check_time(time)
                if time < self._time and action != "clock.jump":
                    self._found.add(
                        "entry", seq, f"Entry {seq}: its time {time} lies before that of the entry before."
                    )
                self._time = time
            if document["seq"] != seq:
                self._found.add(
                    "entry", seq, f"Entry {seq}: its body says that it is entry {document['seq']}."
                )
            self._meaning(seq, document)
        except BodyError as error:
            link = ""
            self._found.add("entry", seq, f"Entry {seq}: its body {error}.")
        self._settle(link)
        if link and link != self._leaf.hex() and seq == self.last + 1:
            before = f"entry {seq - 1}" if seq else "nothing"
            self._found.add(
                "entry", seq, f"Entry {seq}: it does not follow {before}: one of the two was replaced."
            )
        self._leaf = leaf
        if computed == leaf:
            self._add(leaf)
        else:
            self._suspect = _Suspect(seq, leaf, computed)

    def _meaning(self, seq: int, document: dict[str, Any]) -> None:
        """What an entry says, held against what stands before it."""
        if (document["action"] == "case.create") != (seq == 0):
            self._found.add("entry", seq, f"Entry {seq}: a ledger begins with case.create, and has it once.")
        if seq == 0:
            self.case_id = document["subject"]
        if document["action"] == "record":
            self._shape = RecordShape(document)
            return
        self._heads.act(seq, document)
        for words in self._acts.check(document, self.case_id):
            self._found.add("entry", seq, f"Entry {seq}: {words}.")

    def _is_next_of_batch(self, seq: int, body: bytes) -> bool:
        """Whether a body differs from a checked record's only in what the bodies of one batch differ in."""
        return (
            self._shape is not None
            and self._suspect is None
            and seq == self.last + 1
            and self._shape.time == self._time
            and self._shape.fits(body, seq, self._leaf.hex().encode())
        )

    def _settle(self, link: str) -> None:
        """Says of the entry before, if its body does not give its leaf, which of the two was changed."""
        suspect, self._suspect = self._suspect, None
        if suspect is None:
            return
        seq, genuine = suspect.seq, suspect.stored
        if link == suspect.computed.hex():
            words, genuine = (
                f"its leaf was changed; its body is the one that entry {seq + 1} follows",
                suspect.computed,
            )
            self._leaf = genuine
        elif link == suspect.stored.hex():
            words = f"its body was changed: it no longer matches its leaf, which entry {seq + 1} still names"
        else:
            words = "its body no longer matches its leaf: one of them was changed"
        self._found.add("entry", seq, f"Entry {seq}: {words}.")
        self._add(genuine)

    def _add(self, leaf: bytes) -> None:
        self.frontier.add(leaf)
        self._heads.grown(self.frontier, self.case_id)

    def finish(self) -> None:
        """After the last entry, which no other follows."""
        self._settle("")
        self._known.finish(self.last)
        if self.last < 0:
            self._found.add(
                "entry", 0, "The ledger is empty: its entries were removed, or it was never finished."
            )
