"""The ledger of a case: an append-only chain of custody acts and records.

Reference: docs/ledger-format.md.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import msgspec
import orjson

from evidence.custody import store
from evidence.custody.actor import Actor
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.clock import Clock, SystemClock
from evidence.custody.errors import LedgerError
from evidence.custody.keys import SigningKey
from evidence.custody.merkle import Tree
from evidence.custody.writing import NO_PREVIOUS, EntryWriter, Row, Tail, random_nonce

Details = dict[str, Any]
"""What an act says beside its subject: text, integers, truth values, None, lists and objects of these."""

_CASE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
_PAGE = 4096
# Keys are sorted in canonical JSON, so the action comes first.
_RECORD = b'{"action":"record",'


class LedgerEntry(msgspec.Struct, frozen=True):
    """One entry as it is stored: number, body (canonical JSON) and 32-byte leaf hash."""

    seq: int
    body: bytes
    leaf: bytes

    def document(self) -> dict[str, Any]:
        """The body, parsed."""
        document: dict[str, Any] = orjson.loads(self.body)
        return document


class Ledger:
    """A ledger file. Entries are added at its end; a transaction is on the disk before the call returns.

    One process writes at a time; several threads may use one object. Without an actor it is open for reading.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        actor: Actor | None,
        clock: Clock,
        nonce: Callable[[], str] = random_nonce,
    ) -> None:
        self.path = path
        self._connection = connection
        self._lock = threading.RLock()
        self._writer = EntryWriter(actor, clock, nonce) if actor else None
        self._tree = Tree(self._leaves)
        self._added: list[Sequence[Row]] = []  # what the open transaction has added
        self._acts, self._acts_until = array("q"), 0  # numbers of the acts before an entry, of a reader

    @classmethod
    def create(
        cls,
        path: Path,
        actor: Actor,
        case_id: str,
        details: Details,
        *,
        clock: Clock | None = None,
        nonce: Callable[[], str] = random_nonce,
    ) -> Self:
        """Makes a ledger whose entry 0 is ``case.create``. Raises LedgerError, also where the file exists.

        ``nonce`` gives the random bytes of each act.
        """
        if not _CASE_ID.fullmatch(case_id):
            raise LedgerError(
                f"{case_id!r} cannot be the id of a case: letters, digits, dots, hyphens, underscores only."
            )
        ledger = cls(path, store.create(path), actor, clock or SystemClock(), nonce)
        ledger.append("case.create", case_id, details)
        return ledger

    @classmethod
    def open(cls, path: Path, *, actor: Actor | None = None, clock: Clock | None = None) -> Self:
        """Opens a ledger: for appending in the name of ``actor``, or for reading. Raises LedgerError."""
        connection = store.open_for_writing(path) if actor else store.open_for_reading(path)
        return cls(path, connection, actor, clock or SystemClock())

    def close(self) -> None:
        """Closes the file. Everything acknowledged already is on the disk."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def size(self) -> int:
        """Number of entries."""
        with self._lock, store.explained(self.path):
            return int(self._connection.execute("SELECT coalesce(max(seq)+1, 0) FROM entry").fetchone()[0])

    @property
    def head(self) -> bytes:
        """Leaf hash of the last entry."""
        return self._tail().leaf

    @property
    def case_id(self) -> str:
        """Id of the case, from entry 0."""
        for entry in self.entries(0, 1):
            return str(entry.document()["subject"])
        raise LedgerError(
            f"The ledger {self.path} is empty: it was not made to its end. Make the case again."
        )

    def append(self, action: str, subject: str, details: Details, actor: Actor | None = None) -> int:
        """Writes one custody act in a transaction of its own and returns its number.

        ``actor``: in whose name, where it is not that of who opened the ledger.

        Raises LedgerError where the disk or another writer hinders it, CanonicalError where details hold what
        a ledger cannot: floats, keys that are not ASCII, lone surrogates.
        """
        with self._appending() as (writer, tail):
            return self._insert(writer.acts(tail, [(action, subject, details)], actor))

    def append_records(
        self, records: Sequence[tuple[str, str, str]], before_commit: Callable[[int], None] | None = None
    ) -> int:
        """Writes an entry for each record ``(kind, id, hex SHA-256 of its canonical JSON)``, all or none.

        Returns the number of the first; the others follow without gaps. ``before_commit`` is told that number
        while the transaction is open; what it raises undoes the entries. Raises LedgerError.
        """
        if not records:
            raise ValueError("no records to append")
        with self._appending() as (writer, tail):
            first = self._insert(writer.records(tail, records)) - len(records) + 1
            if before_commit is not None:
                before_commit(first)
            return first

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[LedgerEntry]:
        """Entries ``start`` to ``stop`` (excluded) in order; other work may go on between two of them."""
        while stop is None or start < stop:
            last = start + _PAGE if stop is None else min(stop, start + _PAGE)
            with self._lock, store.explained(self.path):
                rows = self._connection.execute(
                    "SELECT seq, body, leaf FROM entry WHERE seq >= ? AND seq < ? ORDER BY seq", (start, last)
                ).fetchall()
            if not rows:
                return
            for row in rows:
                yield LedgerEntry(*row)
            start = last

    def acts(self, start: int = 0) -> Iterator[LedgerEntry]:
        """The custody acts from entry ``start`` on, in order: every entry that states no record."""
        for seq in self._act_numbers(start):
            yield from self.entries(seq, seq + 1)

    def latest(self, actions: Sequence[str]) -> LedgerEntry | None:
        """The last entry of one of these actions, searched from the end."""
        starts = [f'{{"action":"{action}",'.encode() for action in actions]
        fits = " OR ".join(["substr(body, 1, ?) = ?"] * len(starts))
        values = [value for start in starts for value in (len(start), start)]
        query = f"SELECT seq, body, leaf FROM entry WHERE {fits} ORDER BY seq DESC LIMIT 1"  # noqa: S608 - marks
        with self._lock, store.explained(self.path):
            row = self._connection.execute(query, values).fetchone()
        return LedgerEntry(*row) if row else None

    def root(self, size: int | None = None) -> bytes:
        """Root of the Merkle tree over the first ``size`` entries (default: all)."""
        with self._lock:
            return self._tree.root(self._checked(size))

    def inclusion_proof(self, seq: int, size: int) -> list[bytes]:
        """Proof that entry ``seq`` is in the tree of the first ``size`` entries, nearest sibling first."""
        with self._lock:
            return self._tree.inclusion(seq, self._checked(size))

    def inclusion_proofs(self, seqs: Iterable[int], size: int) -> dict[int, list[bytes]]:
        """:meth:`inclusion_proof` of several entries, in one pass over the tree."""
        with self._lock:
            return self._tree.inclusions(seqs, self._checked(size))

    def consistency_proof(self, old: int, new: int) -> list[bytes]:
        """Proof that the first ``old`` entries are the beginning of the first ``new`` ones."""
        with self._lock:
            return self._tree.consistency(old, self._checked(new))

    def add_checkpoint(self, key: SigningKey) -> Checkpoint:
        """Signs the present head, stores and returns it. The use of the key is an act under that signature.

        Where the newest checkpoint is this key's and covers every entry, it is returned; nothing is written.
        """
        with self._appending() as (writer, tail):
            newest = self._newest_checkpoint()
            if newest and newest.size == tail.seq + 1 and newest.is_signed_by(key.public):
                return newest
            acts = writer.acts(tail, [("key.use", key.public.text, {"purpose": "checkpoint"})])
            size = self._insert(acts) + 1
            checkpoint = Checkpoint.sign(self.case_id, size, self._tree.copy().root(size), key)
            self._store(checkpoint)
            return checkpoint

    def annotate_checkpoint(
        self, checkpoint: Checkpoint, *, timestamp_token: bytes | None = None, anchored: str | None = None
    ) -> None:
        """Writes down an RFC 3161 token (DER) over a checkpoint's note, or where a copy of it was left."""
        with self._appending():
            self._store(checkpoint, timestamp_token, anchored)

    @property
    def signed_size(self) -> int:
        """How many entries the newest checkpoint covers; as stored, not verified."""
        return self._largest("1")

    @property
    def anchored_size(self) -> int:
        """How many entries are under a checkpoint that left this machine: copied to somebody, or time-stamped."""
        return self._largest("timestamp_token IS NOT NULL OR anchored IS NOT NULL")

    def _largest(self, condition: str) -> int:
        query = f"SELECT coalesce(max(size), 0) FROM checkpoint WHERE {condition}"  # noqa: S608 - ours
        with self._lock, store.explained(self.path):
            return int(self._connection.execute(query).fetchone()[0])

    def checkpoints(self) -> list[Checkpoint]:
        """All checkpoints, oldest first, each once. They are as stored: not verified."""
        with self._lock, store.explained(self.path):
            rows = self._connection.execute("SELECT note FROM checkpoint ORDER BY number").fetchall()
        return [Checkpoint.parse(note) for note in dict.fromkeys(row[0] for row in rows)]

    def _store(self, checkpoint: Checkpoint, token: bytes | None = None, anchored: str | None = None) -> None:
        self._connection.execute(
            "INSERT INTO checkpoint SELECT coalesce(max(number)+1, 0), ?, ?, ?, ? FROM checkpoint",
            (checkpoint.size, checkpoint.note, token, anchored),
        )

    def _newest_checkpoint(self) -> Checkpoint | None:
        row = self._connection.execute("SELECT note FROM checkpoint ORDER BY number DESC LIMIT 1").fetchone()
        return Checkpoint.parse(row[0]) if row else None

    def _act_numbers(self, start: int) -> array[int]:
        """The numbers of the acts from an entry on. A reader looks through each entry once: what is there stays."""
        with self._lock, store.explained(self.path):
            size = self.size
            if self._writer is not None or start > self._acts_until:
                return self._find_acts(start, size)  # what a writer adds may be undone
            self._acts += self._find_acts(self._acts_until, size)
            self._acts_until = max(size, self._acts_until)
            return self._acts[bisect_left(self._acts, start) :]

    def _find_acts(self, start: int, stop: int) -> array[int]:
        rows = self._connection.execute(
            "SELECT seq FROM entry WHERE seq >= ? AND seq < ? AND substr(body, 1, ?) <> ? ORDER BY seq",
            (start, stop, len(_RECORD), _RECORD),
        )
        return array("q", (seq for (seq,) in rows))

    def _checked(self, size: int | None) -> int:
        present = self.size
        if size is None:
            return present
        if not 0 <= size <= present:
            raise LedgerError(f"The ledger {self.path} has {present} entries, not {size}.")
        return size

    def _leaves(self, start: int, stop: int) -> list[bytes]:
        with store.explained(self.path):
            rows = self._connection.execute(
                "SELECT leaf FROM entry WHERE seq >= ? AND seq < ? ORDER BY seq", (start, stop)
            ).fetchall()
        if len(rows) != stop - start:
            raise LedgerError(
                f"The ledger {self.path} has lost entries between {start} and {stop - 1}. Verify the case."
            )
        return [row[0] for row in rows]

    def _tail(self) -> Tail:
        with self._lock, store.explained(self.path):
            row = self._connection.execute(
                "SELECT seq, body, leaf FROM entry ORDER BY seq DESC LIMIT 1"
            ).fetchone()
        if row is None:
            return Tail(-1, NO_PREVIOUS, "")
        try:
            return Tail(row[0], row[2], str(orjson.loads(row[1])["time"]))
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise LedgerError(
                f"The last entry of the ledger {self.path} is damaged. Verify the case."
            ) from error

    @contextmanager
    def _appending(self) -> Iterator[tuple[EntryWriter, Tail]]:
        """A transaction that ends on the disk or not at all, with the ledger's end as it is inside of it."""
        if self._writer is None:
            raise LedgerError(f"The ledger {self.path} is open for reading only.")
        with self._lock, store.explained(self.path):
            # IMMEDIATE locks before the end is read: two writers can never build on the same entry.
            self._connection.execute("BEGIN IMMEDIATE")
            self._added = []
            try:
                yield self._writer, self._tail()
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            for rows in self._added:
                self._tree.grow(rows[0][0], [row[2] for row in rows])

    def _insert(self, entries: Sequence[Row]) -> int:
        """Adds entries and returns the number of the last."""
        self._connection.executemany("INSERT INTO entry(seq, body, leaf) VALUES (?, ?, ?)", entries)
        self._added.append(entries)
        return entries[-1][0]
