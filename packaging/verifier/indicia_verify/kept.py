"""Entries that were kept outside the ledger: they name what was changed where a root says only that something was.

Reference: ``docs/ledger-format.md`` section 4, "Against an anchor".
"""

from __future__ import annotations

from typing import Any, NamedTuple

from .entry import content_hash
from .outcome import Outcome


class KeptEntry(NamedTuple):
    """An entry kept elsewhere: where, its number, its leaf, and the ``content_hash`` of what it says."""

    source: str
    seq: int
    leaf: bytes
    content: bytes


class KeptEntries:
    """Holds the entries of a ledger against those kept elsewhere, in one pass.

    Where the chain was computed again every later entry has another link: what says something else is named, and of
    the others the first.
    """

    def __init__(self, outcome: Outcome) -> None:
        self.expected: dict[int, list[KeptEntry]] = {}
        self._outcome = outcome
        self._good = -1  # the last entry that is as it was kept elsewhere
        self._told = False

    def expect(self, entry: KeptEntry) -> None:
        """Takes an entry that was kept elsewhere; to be called before the pass."""
        self.expected.setdefault(entry.seq, []).append(entry)

    def check(self, seq: int, leaf: bytes, document: dict[str, Any] | None) -> None:
        """Compares an entry that is expected; ``document`` is None where it cannot be read."""
        differing = [wanted for wanted in self.expected[seq] if wanted.leaf != leaf]
        if not differing:
            self._good = seq
            return
        content = None if document is None else content_hash(document)
        for wanted in differing:
            if wanted.content != content:
                self._fail(f"Entry {seq} of the ledger is not the entry that {wanted.source} holds.")
            elif not self._told:
                first = self._good + 1
                self._fail(
                    f"Entry {seq} follows another entry than in {wanted.source}: the change lies in "
                    f"{span(first, max(first, seq - 1))}."
                )
            self._told = True

    def close(self, size: int) -> None:
        """States which of them lie beyond the ledger's end, unless checkpoints say already how much was removed."""
        if self._outcome.count("removed"):
            return
        for seq in sorted(seq for seq in self.expected if seq >= size):
            self._outcome.fail(
                f"Entry {seq}, which {self.expected[seq][0].source} holds, is not in the ledger: it ends with entry "
                f"{size - 1}.",
                "removed",
            )

    def _fail(self, message: str) -> None:
        self._outcome.fail(message, "entry")


def span(first: int, last: int) -> str:
    """A range of entries in words."""
    return f"entry {first}" if first == last else f"entries {first} to {last}"
