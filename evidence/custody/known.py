"""Entries that were kept outside the ledger: they name what was changed where a root says only that something was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
import orjson

from evidence.custody.discrepancy import Discrepancies
from evidence.custody.merkle import leaf_hash
from evidence.model.names import shown


class KnownEntry(msgspec.Struct, frozen=True):
    """An entry kept elsewhere: where, its number and its 32-byte leaf."""

    source: str
    seq: int
    leaf: bytes

    @classmethod
    def of_body(cls, source: str, body: bytes) -> KnownEntry | None:
        """From a body; None where it is not one of an entry."""
        try:
            seq = orjson.loads(body)["seq"]
        except (orjson.JSONDecodeError, KeyError, TypeError):
            return None
        return cls(source, seq, leaf_hash(body)) if type(seq) is int else None


def known_entries(source: str, lines: Iterable[bytes]) -> list[KnownEntry]:
    """The entries of a list of bodies, one a line, such as a report's ``custody-acts.jsonl``."""
    return [entry for line in lines if (entry := KnownEntry.of_body(source, line)) is not None]


class KnownEntries:
    """Holds each entry of the pass against those known."""

    def __init__(self, known: Sequence[KnownEntry], found: Discrepancies) -> None:
        self._found = found
        self._by_seq: dict[int, list[KnownEntry]] = defaultdict(list)
        for entry in known:
            self._by_seq[entry.seq].append(entry)

    def check(self, seq: int, body: bytes) -> None:
        """Says where an entry is another than the one that was kept."""
        expected = self._by_seq.get(seq)
        if not expected:
            return
        leaf = leaf_hash(body)
        for entry in expected:
            if entry.leaf != leaf:
                words = f"Entry {seq}: it is not the entry {seq} that {shown(entry.source)} holds: it was replaced."
                self._found.add("entry", seq, words)
                return
