"""A record of a SEGB file, whichever version it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from evidence.model.timestamp import Timestamp

State = Literal["written", "deleted", "empty", "unknown"]
MOST_RECORDS = 1_000_000
"""Of one file; one of Biome has some thousands."""
STATES: dict[int, State] = {1: "written", 3: "deleted", 4: "empty"}


@dataclass(frozen=True, slots=True)
class Record:
    """``data`` stands at ``at`` in the file; deleting a record mostly clears it.

    ``state`` is what the file states, ``unknown`` a number without a known meaning (``stated``). ``times`` are those of
    the record in UTC, of version 1 two (what the second one tells is not documented). ``intact``: whether the stored
    CRC-32 is that of the data.
    """

    at: int
    data: bytes
    state: State
    stated: int
    times: tuple[Timestamp | None, ...]
    intact: bool

    @property
    def locator(self) -> str:
        """Where the data stands."""
        return f"bytes {self.at}+{len(self.data)}"


@dataclass(frozen=True, slots=True)
class Records:
    """All records in the order of the file. ``damage`` says what could not be read, a sentence each."""

    version: int
    records: tuple[Record, ...]
    damage: tuple[str, ...]
