"""Bytes of evidence that can be read at any place, and what could not be read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Self

import msgspec

from evidence.contract.errors import ReadError


class UnreadableRange(msgspec.Struct, frozen=True, array_like=True):
    """Bytes ``offset`` to ``offset + length`` of a layer that could not be read, and why, in words."""

    offset: int
    length: int
    reason: str


class ByteSource(ABC):
    """A fixed number of bytes, read-only. ``size`` in bytes."""

    size: int

    @abstractmethod
    def read_at(self, offset: int, length: int) -> bytes:
        """The bytes at ``offset``: exactly ``length``, fewer only where the source ends.

        Raises ReadError where any of them cannot be read or fails the format's own check.
        """

    def place(self, offset: int) -> tuple[int, int] | None:
        """Where in the media of the evidence item the byte at ``offset`` stands, and how many are in one piece.

        None where this source cannot tell, as where it unpacks or decrypts.
        """
        return None

    def close(self) -> None:
        """Gives back what the source holds open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class LoggedSource(ByteSource):
    """A source that remembers each range that could not be read, whatever its caller makes of the error."""

    def __init__(self, inner: ByteSource) -> None:
        self.inner = inner
        self.size = inner.size
        self.unreadable: list[UnreadableRange] = []

    def read_at(self, offset: int, length: int) -> bytes:
        try:
            data = self.inner.read_at(offset, length)
        except ReadError as error:
            self.unreadable.append(UnreadableRange(error.offset, error.length, error.reason))
            raise
        if len(data) < length and len(data) < min(length, self.size - offset):
            missing = min(length, self.size - offset) - len(data)
            short = UnreadableRange(offset + len(data), missing, "the source ended early")
            self.unreadable.append(short)
            raise ReadError(short.offset, short.length, short.reason)
        return data

    def place(self, offset: int) -> tuple[int, int] | None:
        return self.inner.place(offset)

    def take_unreadable(self) -> tuple[UnreadableRange, ...]:
        """The ranges remembered since the last call."""
        ranges, self.unreadable = tuple(self.unreadable), []
        return ranges

    def close(self) -> None:
        self.inner.close()


def placed(source: ByteSource, offset: int, most: int) -> tuple[int, int] | None:
    """:meth:`ByteSource.place` of a source inside of which at most so many bytes belong together."""
    found = source.place(offset) if most > 0 else None
    return None if found is None else (found[0], min(found[1], most))
