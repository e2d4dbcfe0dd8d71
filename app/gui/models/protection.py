"""Which records are protected, as the ledger says now."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any

from evidence.custody.ledger import Ledger
from evidence.custody.remarks import PROTECTING, Protections


class ProtectionIndex:
    """The marks of protection of a case, read once and then only what is new."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read = 0
        self._acts: list[dict[str, Any]] = []
        self._known = Protections(())

    def categories(self, ledger: Ledger, records: Iterable[str]) -> tuple[str, ...]:
        """What these records are protected as; empty where they are not. In any thread, with its own ledger."""
        with self._lock:
            size = ledger.size
            if size > self._read:
                acts = (entry.document() for entry in ledger.acts(self._read))
                added = [act for act in acts if act["action"] in PROTECTING and act["seq"] < size]
                self._read = size
                if added:
                    self._acts += added
                    self._known = Protections(self._acts)
            return tuple(self._known.of(*records))
