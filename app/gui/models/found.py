"""What analysis found in a case, as the tree on the left shows it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

import msgspec

from evidence.catalog.findings import finding_counts, findings, newest
from evidence.custody.ledger import Ledger
from evidence.custody.remarks import Protections, behind

MOST_SHOWN = 200


@dataclass(frozen=True)
class Found:
    """A finding: its id, what it is about, how many records it rests on, and what they are protected as."""

    id: str
    about: str
    records: int
    protected: tuple[str, ...]


@dataclass(frozen=True)
class FoundBy:
    """How many findings of an analyzer follow, and the first of them."""

    analyzer: str
    count: int
    first: tuple[Found, ...]


class FoundBook:
    """Reads findings and protections of one case, and later only where there are new ones. For one thread."""

    def __init__(self) -> None:
        self._end = 0
        self._acts: list[dict[str, Any]] = []
        self._state: tuple[int, int] | None = None
        self._found: tuple[FoundBy, ...] = ()

    def read(self, connection: sqlite3.Connection, ledger: Ledger) -> tuple[FoundBy, ...]:
        """The findings that follow, by the names of their analyzers. Raises LedgerError, sqlite3.Error."""
        last = newest(connection)
        if last is None:
            return ()
        self._read_protections(ledger)
        state = (last, len(self._acts))
        if state != self._state:
            self._found = _read(connection, Protections(self._acts))
            self._state = state
        return self._found

    def _read_protections(self, ledger: Ledger) -> None:
        size = ledger.size
        if size <= self._end:
            return
        for entry in ledger.acts(self._end):
            if entry.body.startswith(b'{"action":"protect'):  # keys are sorted: the action comes first
                self._acts.append(entry.document())
            size = max(size, entry.seq + 1)
        self._end = size


def _read(connection: sqlite3.Connection, known: Protections) -> tuple[FoundBy, ...]:
    return tuple(
        FoundBy(
            analyzer,
            count,
            tuple(_found(body, known) for body in findings(connection, analyzer, most=MOST_SHOWN)),
        )
        for analyzer, count in finding_counts(connection).items()
    )


def _found(body: str, known: Protections) -> Found:
    record = msgspec.json.decode(body)
    total = int(record["records_total"])
    protected = behind(known, record["records"], total) if known else []
    return Found(str(record["id"]), str(record["about"]), total, tuple(protected))
