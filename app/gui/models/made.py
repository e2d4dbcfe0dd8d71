"""What the ledger says of a case as a whole: what was written from it, and how far its workers were shut in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from evidence.custody.acts import is_whole
from evidence.custody.ledger import Ledger


@dataclass(frozen=True)
class Made:
    """What was written from the case, as the ledger states it. ``time`` is RFC 3339 in UTC."""

    entry: int
    kind: str
    file: str
    sha256: str
    time: str


class MadeBook:
    """Reads the acts of one ledger, and later only those that were added. For one thread."""

    def __init__(self) -> None:
        self._end = 0
        self._made: list[Made] = []
        self.sandbox = ""
        """How far the workers of the last ingest were shut in, in the ledger's words; empty before the first."""

    @property
    def made(self) -> tuple[Made, ...]:
        """Reports and other exports, newest first."""
        return tuple(reversed(self._made))

    def read(self, ledger: Ledger) -> None:
        """Takes what was added. Raises LedgerError."""
        size = ledger.size
        if size <= self._end:
            return
        for entry in ledger.acts(self._end):
            self._take(entry.document())
            size = max(size, entry.seq + 1)
        self._end = size

    def _take(self, act: dict[str, Any]) -> None:
        if act["action"] not in ("export", "ingest.start") or not is_whole(act):
            return
        details = act["details"]
        if act["action"] == "ingest.start":
            self.sandbox = str(details.get("sandbox") or self.sandbox)
            return
        self._made.append(
            Made(int(act["seq"]), details["kind"], details["file"], details["sha256"], act["time"])
        )
