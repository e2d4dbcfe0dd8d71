"""What a check found not to be as it must."""

from __future__ import annotations

from typing import Literal

import msgspec

LIMIT = 1000
"""How many discrepancies of one check are kept with their words; all are counted."""


class Discrepancy(msgspec.Struct, frozen=True):
    """One thing that was changed, removed or added: of what part, its number there, and a sentence about it.

    ``number`` is that of the ledger entry or checkpoint, None where it has none.
    """

    part: Literal["file", "schema", "entry", "checkpoint", "anchor", "record"]
    number: int | None
    message: str


class Discrepancies:
    """A growing list of discrepancies that keeps the first thousand and counts all."""

    def __init__(self) -> None:
        self.kept: list[Discrepancy] = []
        self.total = 0

    def add(
        self,
        part: Literal["file", "schema", "entry", "checkpoint", "anchor", "record"],
        number: int | None,
        message: str,
    ) -> None:
        """Takes one more."""
        self.total += 1
        if len(self.kept) < LIMIT:
            self.kept.append(Discrepancy(part, number, message))
