"""A raw copy: the bytes of the source, in one file or in numbered parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evidence.acquire.copies import Copies
from evidence.acquire.errors import AcquireError
from evidence.acquire.plan import Plan
from evidence.acquire.writer import Mark, Writer
from evidence.contract.source import UnreadableRange
from evidence.model.digests import Digests

_BLOCK = 1 << 20


def raw_suffix(number: int, segment_size: int) -> str:
    """What the name of a part ends with, from 1 on."""
    return f".{number:03d}" if segment_size else ".raw"


class RawWriter(Writer):
    """``NAME.raw``, or ``NAME.001``, ``NAME.002`` … where it is split."""

    def __init__(self, plan: Plan, copies: Copies) -> None:
        self._plan = plan
        self._copies = copies
        self._done = 0
        self._begun = 0

    def packed(self, block: bytes) -> bytes:
        return block

    def add(self, packed: bytes) -> None:
        rest = memoryview(packed)
        while rest:
            number, at = self._place(self._done)
            if number > self._begun:
                self._copies.begin(self._suffix(number))
                self._begun = number
            piece = rest[: self._part - at]
            self._copies.write(bytes(piece) if len(piece) < len(packed) else packed)
            self._done += len(piece)
            rest = rest[len(piece) :]

    @property
    def _part(self) -> int:
        return self._plan.segment_size or self._plan.size

    def _place(self, done: int) -> tuple[int, int]:
        """The part that the next byte belongs into, from 1, and where in it."""
        return done // self._part + 1, done % self._part

    def _suffix(self, number: int) -> str:
        return raw_suffix(number, self._plan.segment_size)

    def mark(self) -> Mark:
        number = max(self._begun, 1)
        return Mark(self._done, number, self._done - (number - 1) * self._part)

    def finish(self, digests: Digests, bad: list[UnreadableRange]) -> None:
        self._copies.end()

    def read_back(self, name: str, mark: Mark) -> Iterator[bytes]:
        left = mark.done
        for path in self._files(name, mark.segment):
            try:
                with Path(path).open("rb") as file:
                    while left and (block := file.read(min(_BLOCK, left))):
                        left -= len(block)
                        yield block
            except OSError as error:
                raise AcquireError(f"{path} cannot be read back: {error.strerror}.") from error
        if left:
            raise AcquireError(f"{name}: {left} bytes that were written before are missing. Begin anew.")

    def go_on(self, mark: Mark) -> None:
        self._done = mark.done
        self._begun = mark.segment
        self._copies.begin(self._suffix(mark.segment), mark.at)

    def files(self, name: str) -> list[str]:
        return self._files(name, self._begun)

    def _files(self, name: str, count: int) -> list[str]:
        return [name + self._suffix(number) for number in range(1, count + 1)]
