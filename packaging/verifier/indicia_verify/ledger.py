"""The whole ledger: schema, entries, chain, Merkle roots, checkpoints and anchors, in one pass.

Reference: ``docs/ledger-format.md`` sections 1 to 4.
"""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from .acts import ActChecks
from .catalog import CatalogTie
from .checkpoints import check_copies, read_checkpoints
from .entry import content_hash, parse_entry
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
    seq: int | None = None
    leaf: bytes | None = None
    content: bytes = b""


class _Expected(NamedTuple):
    source: str
    value: bytes
    content: bytes = b""


class LedgerCheck:
    """One pass over a ledger."""

    def __init__(self, connection: sqlite3.Connection, outcome: Outcome) -> None:
        self._connection = connection
        self._outcome = outcome
        self._tree = Tree()
        self._announced: list[int] = []
        self._kept = -1  # the last entry that is as it was kept elsewhere
        self._told = False
        self._unchanged = 0  # so many entries are under a root that holds
        self._roots: dict[int, list[_Expected]] = {}
        self._leaves: dict[int, list[_Expected]] = {}
        self._stored = self._computed = bytes(32)
        self._time = ""
        self._acts = ActChecks()
        self._book = KeyBook()
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
        checkpoints = read_checkpoints(self._connection, keys, outcome)
        for number, checkpoint in enumerate(checkpoints):
            if checkpoint is not None:
                self._expect(f"Checkpoint {number}", checkpoint)
        for anchor in anchors:
            self._expect(anchor.source, anchor.checkpoint)
            if anchor.seq is not None and anchor.leaf is not None:
                self.expect_entry(anchor.source, anchor.seq, anchor.leaf, anchor.content)
        self._read_entries(tie)
        self._check_origins(checkpoints, anchors)
        self._check_announced()
        self._check_keys(checkpoints, anchors)
        check_copies(self._connection, self._book, outcome)
        self._conclude([found for found in checkpoints if found is not None], trusted, anchors)
        if tie is not None:
            tie.close()

    def _peek_case_id(self) -> str:
        row = self._connection.execute("SELECT body FROM entry WHERE seq = 0").fetchone()
        try:
            return str(parse_entry(bytes(row[0]))["subject"]) if row else ""
        except (Broken, TypeError):
            return ""

    def expect_entry(self, source: str, seq: int, leaf: bytes, content: bytes = b"") -> None:
        """Takes an entry that was kept elsewhere, with its ``content_hash`` if known; to be called before
        ``run``.
        """
        self._leaves.setdefault(seq, []).append(_Expected(source, leaf, content))

    def _expect(self, source: str, checkpoint: Checkpoint) -> None:
        self._roots.setdefault(checkpoint.size, []).append(_Expected(source, checkpoint.root))

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
            self._compare_kept(seq, computed, b"?")
            return None
        if seq in self._leaves:
            self._compare_kept(seq, computed, content_hash(document))
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

    def _compare_kept(self, seq: int, leaf: bytes, content: bytes) -> None:
        """Holds an entry against those kept elsewhere. Where the chain was computed again every later entry has
        another link: what says something else is named, and of the others the first.
        """
        expected = self._leaves.get(seq, ())
        for wanted in expected:
            if wanted.value == leaf:
                continue
            if wanted.content != content:
                self._fail(f"Entry {seq} of the ledger is not the entry that {wanted.source} holds.")
            elif not self._told:
                self._fail(
                    f"Entry {seq} follows another entry than in {wanted.source}: the change lies in "
                    f"{_span(self._kept + 1, seq - 1)}."
                )
            self._told = True
        if expected and all(wanted.value == leaf for wanted in expected):
            self._kept = seq

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
        if all(expected.value == root for expected in self._roots[size]):
            self._unchanged = size
        for expected in self._roots[size]:
            if expected.value != root:
                self._outcome.fail(
                    f"{expected.source} signs another content: {_span(self._unchanged, size - 1)} or part of them "
                    "was changed after it was signed.",
                    "root",
                )

    def _check_origins(self, checkpoints: list[Checkpoint | None], anchors: list[Anchor]) -> None:
        named = [
            (f"Checkpoint {number}", found) for number, found in enumerate(checkpoints) if found is not None
        ]
        named += [(anchor.source, anchor.checkpoint) for anchor in anchors]
        for source, checkpoint in named:
            if self.first is not None and checkpoint.case_id != self.case_id:
                self._outcome.fail(
                    f"{source} belongs to the case {checkpoint.case_id}, this ledger to {self.case_id}.",
                    "origin",
                )
            if checkpoint.size > self.size:
                self._outcome.fail(
                    f"{source} signs {checkpoint.size} entries, the ledger holds {self.size}: "
                    f"{_span(self.size, checkpoint.size - 1)} and whatever followed were removed from its end.",
                    "removed",
                )

    def _check_keys(self, checkpoints: list[Checkpoint | None], anchors: list[Anchor]) -> None:
        """Whether each signature was made by a key that counted then."""
        named = [(f"Checkpoint {number}", one) for number, one in enumerate(checkpoints) if one is not None]
        named += [(anchor.source, anchor.checkpoint) for anchor in anchors]
        told: set[tuple[Checkpoint, str]] = set()
        for source, checkpoint in named:
            for words in self._book.faults(checkpoint):
                if (checkpoint, words) not in told:
                    told.add((checkpoint, words))
                    self._outcome.fail(f"{source} {words}.", "checkpoint")

    def _check_announced(self) -> None:
        """Each entry that says that a checkpoint was signed has one of just its size."""
        stored = {size for (size,) in self._connection.execute("SELECT size FROM checkpoint")}
        for seq in self._announced:
            if seq + 1 not in stored:
                self._outcome.fail(
                    f"The checkpoint of {seq + 1} entries, which entry {seq} announces, is missing.",
                    "checkpoint",
                )

    def _conclude(self, checkpoints: list[Checkpoint], trusted: list[Key], anchors: list[Anchor]) -> None:
        outcome = self._outcome
        if checkpoints:
            self._conclude_checkpoints(checkpoints, trusted)
        elif trusted:
            outcome.fail(
                "The ledger holds no valid checkpoint, so none is signed with the key that you gave."
            )
        else:
            outcome.note(
                "The ledger holds no valid checkpoint: nobody signed it, and whoever could write it "
                "could write all of it."
            )
        independent = [anchor for anchor in anchors if anchor.independent]
        if not independent:
            outcome.note(
                "Without a checkpoint that was kept elsewhere (--anchor) nobody can see whether entries "
                "were removed "
                "from the end together with their checkpoints."
            )
        for anchor in independent:
            self._conclude_anchor(anchor)

    def _conclude_checkpoints(self, checkpoints: list[Checkpoint], trusted: list[Key]) -> None:
        outcome, newest = self._outcome, max(checkpoints, key=lambda checkpoint: checkpoint.size)
        if not any(outcome.count(kind) for kind in ("root", "checkpoint", "origin", "removed")):
            outcome.ok(
                f"All {len(checkpoints)} checkpoints are validly signed and fit the entries; the newest "
                f"covers "
                f"entries 0 to {newest.size - 1}."
            )
        if self.size > newest.size:
            outcome.note(
                f"The last {self.size - newest.size} entries ({newest.size} to {self.size - 1}) are "
                f"under no checkpoint yet."
            )
        newest_keys = [key for one in checkpoints if one.size == newest.size for key in one.keys]
        given = [key for key in dict.fromkeys(newest_keys) if key in trusted]
        if trusted and not given:
            outcome.fail(
                f"The newest checkpoint is signed with {newest.key.text}, not with a key that you gave."
            )
        for key in given:
            outcome.ok(
                f"Intact and IDENTIFIED: the newest checkpoint is signed with the key that you gave: {key.text}"
                f"{self._whose(key)}"
            )
        if trusted:
            return
        for key in sorted({key for one in checkpoints for key in one.keys}):
            outcome.note(f"Intact, NOT identified: Signed with the key {key.text}{self._whose(key)}.")
        outcome.note(
            "These keys were found beside the ledger. Compare each with its owner's by another way (or give it with "
            "--key): anyone can make a key of this name."
        )
        if self._book.silent:
            outcome.note(
                "The ledger says of no key that it was created or enrolled: any key could have signed."
            )

    def _whose(self, key: Key) -> str:
        person = self._book.person(key)
        return f", by the ledger that of {person}" if person else ""

    def _conclude_anchor(self, anchor: Anchor) -> None:
        size = anchor.checkpoint.size
        known = self._outcome.count("root") + self._outcome.count("removed") + self._outcome.count("origin")
        if size <= self.size and not known:
            self._outcome.ok(
                f"The ledger still holds the {size} entries that {anchor.source} signs, unchanged."
            )
            if self.size > size:
                self._outcome.note(
                    f"{anchor.source} says nothing about the {self.size - size} entries after it."
                )


def _span(first: int, last: int) -> str:
    return f"entry {first}" if first == last else f"entries {first} to {last}"
