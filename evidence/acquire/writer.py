"""What a form of copy has in common with the others: blocks in order, marks to go on from, and an end."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

import msgspec

from evidence.contract.source import UnreadableRange
from evidence.model.digests import Digests


class Mark(msgspec.Struct, frozen=True):
    """``done`` bytes of the source are in the copy, up to byte ``at`` of segment file ``segment`` (from 1)."""

    done: int
    segment: int
    at: int


class Writer(ABC):
    """Writes every copy. Used by one thread, but for :meth:`packed`. Raises AcquireError."""

    @abstractmethod
    def packed(self, block: bytes) -> Any:
        """A block as it is to be written; called by any thread, in any order."""

    @abstractmethod
    def add(self, packed: Any) -> None:
        """The next block in the order of the source."""

    @abstractmethod
    def mark(self) -> Mark:
        """Closes what was written so far, so that it can be read, and says up to where that is."""

    @abstractmethod
    def finish(self, digests: Digests, bad: list[UnreadableRange]) -> None:
        """Writes what stands at the end."""

    @abstractmethod
    def read_back(self, name: str, mark: Mark) -> Iterator[bytes]:
        """What one copy holds up to a mark, in blocks. Raises AcquireError where its own check sums do not hold."""

    @abstractmethod
    def go_on(self, mark: Mark) -> None:
        """Takes all copies up where the mark was made."""

    @abstractmethod
    def files(self, name: str) -> list[str]:
        """The segment files of one copy, in order."""
