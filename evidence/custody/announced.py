"""Checkpoints that the ledger's own entries speak of.

Reference: docs/ledger-format.md section 4: ``key.use`` for a checkpoint stands directly before it.
"""

from __future__ import annotations

from typing import Any

from evidence.custody.discrepancy import Discrepancies


class Announced:
    """Finds checkpoints that were taken out of the table: the entry before each says that it was made."""

    def __init__(self) -> None:
        self._stored: set[int] = set()
        self._said: list[int] = []

    def stored(self, size: object) -> None:
        """A row of the table is of that size."""
        if type(size) is int:
            self._stored.add(size)

    def entry(self, seq: int, document: dict[str, Any]) -> None:
        """An entry of the pass."""
        if document["action"] == "key.use" and document["details"].get("purpose") == "checkpoint":
            self._said.append(seq)

    def finish(self, found: Discrepancies) -> None:
        """Names what is missing."""
        for seq in self._said:
            if seq + 1 not in self._stored:
                words = f"The checkpoint of {seq + 1} entries, which entry {seq} announces, is missing: it was removed."
                found.add("checkpoint", None, words)
