"""Which records are protected, as the ledger says now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from evidence.custody.ledger import Ledger
from evidence.custody.remarks import PROTECTING, categories_of, protected


class ProtectionIndex:
    """The marks of protection of a case, read once and then only what is new."""

    def __init__(self) -> None:
        self._read = 0
        self._acts: list[dict[str, Any]] = []

    def categories(self, ledger: Ledger, records: Iterable[str]) -> tuple[str, ...]:
        """What these records are protected as; empty where they are not."""
        size = ledger.size
        acts = (entry.document() for entry in ledger.acts(self._read))
        self._acts += [act for act in acts if act["action"] in PROTECTING and act["seq"] < size]
        self._read = size
        marks = protected(self._acts)
        return tuple(sorted({found for record in records for found in categories_of(record, marks)}))
