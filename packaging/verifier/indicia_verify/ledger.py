"""The whole ledger: schema, entries, chain, Merkle roots, checkpoints and anchors, in one pass.

Reference: ``docs/ledger-format.md`` sections 1 to 4.
"""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from .acts import ActChecks
from .catalog import CatalogTie
from .checkpoints import check_copies, read_checkpoints
from .conclusion import Findings, conclude
from .entry import parse_entry
from .kept import KeptEntries, KeptEntry, span
from .keybook import KeyBook
from .merkle import Tree, leaf_hash
from .note import Checkpoint, Key
from .outcome import Broken, Outcome
from .schema import check_schema


class Anchor(NamedTuple):
    """A checkpoint from outside the table of checkpoints, and the export entry it came with, if any.

    ``independent`` is True when it was not taken from the case itself, so that truncation shows against it.
    ``asked`` is False when it counts only if it is of the same case.
    """

    source: str
    checkpoint: Checkpoint
    independent: bool
    asked: bool = True
    entry: KeptEntry | None = None


class _Expected(NamedTuple):
    source: str
    root: bytes


class LedgerCheck:
    """One pass over a ledger."""

    def __init__(self, connection: sqlite3.Connection, outcome: Outcome) -> None:
        self._connection = connection
        self._outcome = outcome
        self._tree = Tree()
        self._announced: list[int] = []
        self._unchanged = 0  # so many entries are under a root that holds
        self._roots: dict[int, list[_Expected]] = {}
        self._stored = self._computed = bytes(32)
        self._time = ""
        self._acts = ActChecks()
        self._book = KeyBook()
        self.kept = KeptEntries(outcome)
        self.first: dict[str, Any] | None = None
        self.records = 0

    @property
    def size(self) -> int:
        """Number of entries read."""
        return self._tree.size

    @property
    def case_id(self) -> str:
        """The case id that entry 0 names; empty when entry 0 cannot be read."""
        return str(self.first["subject"]) if self.first else ""

    def run(self, keys: list[Key], trusted: list[Key], anchors: list[Anchor], tie: CatalogTie | None) -> None:
        """Checks everything and states the result. ``keys`` are all known keys, ``trusted`` those the user
        gave.
        """
        outcome = self._outcome
        if not check_schema(self._connection, outcome):
            outcome.fail("The entries were not read, because the tables are not those of a ledger.")
            return
        case_id = self._peek_case_id()
        anchors = [anchor for anchor in anchors if anchor.asked or anchor.checkpoint.case_id == case_id]
        checkpoints = [
            (f"Checkpoint {number}", found)
            for number, found in enumerate(read_checkpoints(self._connection, keys, outcome))
            if found is not None
        ]
        named = [*checkpoints, *((anchor.source, anchor.checkpoint) for anchor in anchors)]
        for source, checkpoint in named:
            self._roots.setdefault(checkpoint.size, []).append(_Expected(source, checkpoint.root))
        for anchor in anchors:
            if anchor.entry is not None:
                self.kept.expect(anchor.entry)
        self._read_entries(tie)
        self._check_origins(named)
        self.kept.close(self.size)
        self._check_announced()
        self._check_keys(named)
        check_copies(self._connection, self._book, outcome)
        independent = [(anchor.source, anchor.checkpoint) for anchor in anchors if anchor.independent]
        findings = Findings(self.size, self._book, [found for _, found in checkpoints], independent)
        conclude(findings, trusted, outcome)
        if tie is not None:
            tie.close()

    def _peek_case_id(self) -> str:
        # Only bytes: a number would be taken for a length.
        row = self._connection.execute(
            "SELECT body FROM entry WHERE seq = 0 AND typeof(body) = 'blob'"
        ).fetchone()
        try:
            return str(parse_entry(row[0])["subject"]) if row else ""
        except Broken:
            return ""

    def _read_entries(self, tie: CatalogTie | None) -> None:
        before = self._outcome.failures
        expected = 0
        for seq, body, leaf in self._connection.execute("SELECT seq, body, leaf FROM entry ORDER BY seq"):
            if seq != expected:
                self._fail(f"Entries {expected} to {seq - 1} are missing from the ledger.")
            expected = seq + 1
            document = self._entry(seq, body, leaf)
            if tie is not None:
                if document is None:
                    tie.unread(seq)
                else:
                    tie.entry(seq, document)
            if self._tree.size in self._roots:
                self._compare_roots()
        if self._tree.size == 0:
            self._fail("The ledger holds no entries.")
        elif self._outcome.count("entry") == 0 and self._outcome.failures == before:
            self._outcome.ok(
                f"All {self._tree.size} entries of the ledger are unchanged and follow one another "
                f"without a gap."
            )

    def _fail(self, message: str) -> None:
        self._outcome.fail(message, "entry")

    def _entry(self, seq: int, body: object, leaf: object) -> dict[str, Any] | None:
        """Checks one entry; its document, or None when it cannot be read."""
        if type(body) is not bytes or type(leaf) is not bytes:
            self._fail(f"Entry {seq} is stored as text or a number, not as bytes.")
            body = bytes(body) if isinstance(body, (bytes, bytearray)) else b""
            leaf = bytes(leaf) if isinstance(leaf, (bytes, bytearray)) else b""
        computed = leaf_hash(body)
        stored_before, computed_before = self._stored, self._computed
        self._stored, self._computed = leaf, computed
        self._tree.add(computed)
        if leaf != computed:
            self._fail(f"Entry {seq} was changed: its body and its hash do not fit each other.")
        try:
            document = parse_entry(body)
        except Broken as error:
            self._fail(f"Entry {seq} {error}.")
            if seq in self.kept.expected:
                self.kept.check(seq, computed, None)
            return None
        if seq in self.kept.expected:
            self.kept.check(seq, computed, document)
        if document["seq"] != seq:
            self._fail(f"Entry {seq} says that it is entry {document['seq']}.")
        # Whichever of the two hashes fits, the entry before was already named if they differ.
        if document["prev"] != stored_before.hex() and document["prev"] != computed_before.hex():
            self._fail(
                f"The chain is broken between entry {seq - 1} and entry {seq}: one of them was changed, "
                "removed or inserted."
                if seq
                else "Entry 0 names an entry before it."
            )
        self._check_meaning(seq, document)
        return document

    def _check_meaning(self, seq: int, document: dict[str, Any]) -> None:
        time, action = document["time"], document["action"]
        self.records += action == "record"
        if action == "key.use" and document["details"].get("purpose") == "checkpoint":
            self._announced.append(seq)
        if time < self._time and action != "clock.jump":
            self._fail(
                f"Entry {seq} has an earlier time than the entry before it: {time} after {self._time}."
            )
        self._time = time
        if seq == 0:
            self.first = document
        if (seq == 0) != (action == "case.create"):
            self._fail(
                f"Entry {seq} creates a case a second time." if seq else "Entry 0 does not create a case."
            )
        if action != "record":
            self._book.entry(document)
            for words in self._acts.check(document, self.case_id):
                self._fail(f"Entry {seq} {words}.")

    def _compare_roots(self) -> None:
        size = self._tree.size
        root = self._tree.root()
        if all(expected.root == root for expected in self._roots[size]):
            self._unchanged = size
        for expected in self._roots[size]:
            if expected.root != root:
                self._outcome.fail(
                    f"{expected.source} signs another content: {span(self._unchanged, size - 1)} or part of them "
                    "was changed after it was signed.",
                    "root",
                )

    def _check_origins(self, named: list[tuple[str, Checkpoint]]) -> None:
        for source, checkpoint in named:
            if self.first is not None and checkpoint.case_id != self.case_id:
                self._outcome.fail(
                    f"{source} belongs to the case {checkpoint.case_id}, this ledger to {self.case_id}.",
                    "origin",
                )
            if checkpoint.size > self.size:
                self._outcome.fail(
                    f"{source} signs {checkpoint.size} entries, the ledger holds {self.size}: "
                    f"{span(self.size, checkpoint.size - 1)} and whatever followed were removed from its end.",
                    "removed",
                )

    def _check_keys(self, named: list[tuple[str, Checkpoint]]) -> None:
        """Whether each signature was made by a key that counted then."""
        told: set[tuple[Checkpoint, str]] = set()
        for source, checkpoint in named:
            for words in self._book.faults(checkpoint):
                if (checkpoint, words) not in told:
                    told.add((checkpoint, words))
                    self._outcome.fail(f"{source} {words}.", "checkpoint")

    def _check_announced(self) -> None:
        """Each entry that says that a checkpoint was signed has one of just its size."""
        # What is stored as text is no size, and was stated already.
        stored = self._connection.execute("SELECT size FROM checkpoint WHERE typeof(size) = 'integer'")
        sizes = {size for (size,) in stored}
        for seq in self._announced:
            if seq + 1 not in sizes:
                self._outcome.fail(
                    f"The checkpoint of {seq + 1} entries, which entry {seq} announces, is missing.",
                    "checkpoint",
                )
