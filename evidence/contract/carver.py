"""What a carver implements: it finds where a file of one format ends, from nothing but its first byte."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

import msgspec

from evidence.contract.source import ByteSource

HEAD = 64
"""Bytes of a possible start that :meth:`Carver.probe` is given."""


class Measured(msgspec.Struct, frozen=True):
    """A file that was followed from its start to its end.

    ``length`` in bytes; ``suffix`` is the usual one of its format, without the dot; ``confirmed`` says that check sums
    of the format cover the content and were right.
    """

    length: int
    suffix: str
    confirmed: bool = False


class Carver(ABC):
    """One format whose files are found in space that no file holds. One small class a file, found by its base class.

    ``starts``: what its files begin with, at least two bytes each.
    """

    name: ClassVar[str]
    starts: ClassVar[tuple[bytes, ...]]

    def probe(self, head: bytes) -> bool:
        """Whether a file may begin with these :data:`HEAD` bytes. Cheap: it is asked at each block that starts so."""
        return head.startswith(self.starts)

    @abstractmethod
    def measure(self, source: ByteSource) -> Measured | None:
        """The file that begins with the source, which goes on behind it; None where its structure does not hold."""


class Leftovers(ABC):
    """Lists of blocks that deleted files left behind, by which a file that lies in pieces is put together."""

    @abstractmethod
    def key(self, offset: int) -> str | None:
        """What names the pieces of the file that begins at ``offset``, for an address; None where nothing is left."""

    @abstractmethod
    def pieces(self, offset: int, key: str) -> list[tuple[int, int]]:
        """(offset, length) of the pieces in bytes, in order. Raises ReadError, and ValueError for another's key."""

    @abstractmethod
    def inside(self, offset: int) -> bool:
        """Whether a list names the block at ``offset``, so that no file begins there."""
