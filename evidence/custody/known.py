"""Entries that were kept outside the ledger: they name what was changed where a root says only that something was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

import msgspec

from evidence.custody.canonical import canonical_trusted
from evidence.custody.discrepancy import Discrepancies
from evidence.custody.entry_check import BodyError, parse_body
from evidence.custody.errors import NoteError
from evidence.custody.merkle import leaf_hash
from evidence.model.names import shown


class KnownEntry(msgspec.Struct, frozen=True):
    """An entry kept elsewhere: where, its number, its 32-byte leaf, and SHA-256 of what it says without its link."""

    source: str
    seq: int
    leaf: bytes
    content: bytes


def known_entries(source: str, lines: Iterable[bytes]) -> list[KnownEntry]:
    """The entries of a list of bodies, one a line, such as a report's ``custody-acts.jsonl``.

    Raises NoteError, which names the line that is none.
    """
    known = []
    for number, line in enumerate(lines, 1):
        try:
            document = parse_body(line)
        except BodyError as error:
            words = f"Line {number} of the custody acts in {shown(source)} is no ledger entry: it {error}."
            raise NoteError(words) from error
        known.append(KnownEntry(source, document["seq"], leaf_hash(line), _content(document)))
    return known


class KnownEntries:
    """Holds each entry of the pass against those known.

    Where a chain was computed again, every entry after the changed one has another link: only what says something
    else is named, and of the rest the first, with the range in which the change lies.
    """

    def __init__(self, known: Sequence[KnownEntry], found: Discrepancies) -> None:
        self._found = found
        self._by_seq: dict[int, list[KnownEntry]] = defaultdict(list)
        for entry in known:
            self._by_seq[entry.seq].append(entry)
        self._good = -1
        self._told = False

    def check(self, seq: int, body: bytes) -> None:
        """Says where an entry is another than the one that was kept."""
        expected = self._by_seq.get(seq)
        if not expected:
            return
        leaf = leaf_hash(body)
        differing = [entry for entry in expected if entry.leaf != leaf]
        if not differing:
            self._good = seq
            return
        try:
            content = _content(parse_body(body))
        except BodyError:
            content = b""
        other = next((entry for entry in differing if entry.content != content), None)
        if other is not None:
            words = f"Entry {seq}: it does not say what {shown(other.source)} holds of it: it was changed."
            self._found.add("entry", seq, words)
        elif not self._told:
            first, last = self._good + 1, seq - 1
            span = f"entry {first}" if first == last else f"entries {first} to {last}"
            source = shown(differing[0].source)
            words = f"Entry {seq}: it follows another entry than in {source}; the change lies in {span}."
            self._found.add("entry", seq, words)
        self._told = True

    def finish(self, last: int) -> None:
        """After the ledger's ``last`` entry: says which of those known it does not reach."""
        for seq in sorted(seq for seq in self._by_seq if not 0 <= seq <= last):
            source = shown(self._by_seq[seq][0].source)
            words = f"Entry {seq}, which {source} holds, is not in the ledger: it ends with entry {last}."
            self._found.add("entry", seq, words)


def _content(document: dict[str, Any]) -> bytes:
    return sha256(canonical_trusted({key: document[key] for key in document if key != "prev"})).digest()
