"""An evidence item that was received for ingest."""

from __future__ import annotations

from pathlib import Path

import msgspec

from evidence.ingest.way import Way


class Received(msgspec.Struct, frozen=True):
    """An item that waits: its number, its place on the examiner's disk, and how it is read."""

    number: int
    path: Path
    way: Way

    @property
    def subject(self) -> str:
        """What the ledger calls it."""
        return f"evidence {self.number}"
