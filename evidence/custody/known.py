"""Entries that were kept outside the ledger: they name what was changed where a root says only that something was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

import msgspec
import orjson

from evidence.custody.discrepancy import Discrepancies
from evidence.custody.merkle import leaf_hash
from evidence.model.names import shown


class KnownEntry(msgspec.Struct, frozen=True):
    """An entry kept elsewhere: where, its number, its 32-byte leaf, and SHA-256 of what it says without its link."""

    source: str
    seq: int
    leaf: bytes
    content: bytes


def known_entries(source: str, lines: Iterable[bytes]) -> list[KnownEntry]:
    """The entries of a list of bodies, one a line, such as a report's ``custody-acts.jsonl``."""
    known = []
    for line in lines:
        read = _read(line)
        if read is not None:
            known.append(KnownEntry(source, read[0], leaf_hash(line), read[1]))
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
        leaf, read = leaf_hash(body), _read(body)
        differing = [entry for entry in expected if entry.leaf != leaf]
        if not differing:
            self._good = seq
            return
        other = next((entry for entry in differing if read is None or read[1] != entry.content), None)
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


def _read(body: bytes) -> tuple[int, bytes] | None:
    """Number and content of a body; None where it is none of an entry."""
    try:
        document = orjson.loads(body)
        seq = document.pop("seq")
        document.pop("prev")
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError):
        return None
    if type(seq) is not int:
        return None
    return seq, sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).digest()
