"""Files found by their structure in space that no file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from evidence.access.metered import BudgetError, Metered
from evidence.access.pieces import Part, Pieces
from evidence.access.unallocated import Runs, parsed
from evidence.contract.carver import HEAD, Carver, Leftovers, Measured
from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed

KIND = "carved"
"""The layer's name in a PathSpec."""
SLICE = 256 << 20
"""Bytes of space that are searched in one task: what a worker's end costs."""
CHUNK = 4 << 20
"""Bytes that are read at once."""
BUDGET = 8
"""How often the bytes of a slice may be read to follow what begins like a file: hostile space begins everywhere."""
_ZERO = b"\0\0"


class Carved(FileTree):
    """Files in the space beside a file system or between volumes, each ``$Carved/<offset>.<suffix>``.

    Addresses are ``offset-length-format``, in bytes of the space's source, and for a file that lies in pieces the key
    of what was left of its list of blocks. Else it is taken to go on in the next piece of the space. What lies inside
    of one that was found is not looked at. ``progress`` is told of bytes read.
    """

    def __init__(
        self, beside: FileTree | None, source: ByteSource, runs: Runs, carvers: Sequence[Carver]
    ) -> None:
        self.details = {"format": KIND}
        self.problems: list[str] = []
        self.progress: Callable[[int], None] = lambda _: None
        self.next_part: int | None = None
        self._beside = beside
        self._unit = beside.unit if beside else FileTree.unit
        self._source = source
        self._runs = runs
        self._by_start: dict[bytes, list[Carver]] = {}
        for carver in carvers:
            for start in sorted({start[:2] for start in carver.starts}):
                self._by_start.setdefault(start, []).append(carver)

    def entries(self) -> Iterator[Listed]:
        """All of it, slice by slice."""
        start: int | None = 0
        while start is not None:
            yield from self.part(start)
            start = self.next_part

    def part(self, start: int) -> Iterator[Listed]:
        """What begins in the slice from ``start`` on, a number that ``next_part`` gave, or 0. Then ``next_part`` is
        the next slice's, None where there is none; ``problems`` are those of this slice."""
        self.problems.clear()
        self.next_part = None
        meter = Metered(BUDGET * SLICE, self.progress)
        at, end = start, min(start + SLICE, self._space.size)
        while at < end:
            chunk = self._chunk(at, min(CHUNK, end - at))
            self.progress(len(chunk))
            skip = at
            for offset in self._starts(chunk):
                if at + offset < skip:
                    continue  # inside of what was found
                found = self._try(at + offset, chunk[offset : offset + HEAD], meter)
                if found is not None:
                    yield found[0]
                    skip = at + offset + -(-found[1] // self._unit) * self._unit
            at = max(at + len(chunk), skip)
        if at < self._space.size:
            self.next_part = at

    def open(self, entry: Listed) -> ByteSource:
        offset, length = parsed(entry)
        key = entry.address.split("-")[3:]
        if key:
            return Part(self._pieces(offset, key[0]), 0, length)
        here = self._space.at(offset)
        if here is None:
            raise ReadError(0, entry.size, "its address names no unallocated bytes")
        return Part(self._space, here, length)

    def find(self, path: bytes) -> Listed | None:
        return None

    @cached_property
    def _space(self) -> Pieces:
        unit = self._unit
        return Pieces(self._source, ((offset, length - length % unit) for offset, length in self._runs()))

    @cached_property
    def _leftovers(self) -> Leftovers | None:
        return self._beside.leftovers(self.progress) if self._beside else None

    def _chunk(self, at: int, length: int) -> bytes:
        """Bytes of the space; zeros, in which nothing begins, for what cannot be read, which the source below logs."""
        try:
            return self._space.read_at(at, length)
        except ReadError:
            pass
        if length > self._unit:
            half = length // 2 // self._unit * self._unit or self._unit
            return self._chunk(at, half) + self._chunk(at + half, length - half)
        return bytes(length)

    def _starts(self, chunk: bytes) -> list[int]:
        known = self._by_start
        return [
            offset
            for offset in range(0, len(chunk), self._unit)
            if (head := chunk[offset : offset + 2]) in known
            and (head != _ZERO or chunk[offset + 2 : offset + 4] != _ZERO)
        ]

    def _try(self, at: int, head: bytes, meter: Metered) -> tuple[Listed, int] | None:
        """The file that begins here, and how much of the space from here on is part of it."""
        there, _ = self._space.where(at)
        leftovers = self._leftovers
        if leftovers is not None and leftovers.inside(there):
            return None
        for carver in self._by_start[head[:2]]:
            if not carver.probe(head):
                continue
            key = leftovers.key(there) if leftovers is not None else None
            if key is not None:
                pieces = self._pieces(there, key)
                measured = self._measure(carver, pieces, meter)
                if measured is not None and measured.length <= pieces.size:
                    return _listed(there, measured, carver, f"-{key}"), min(
                        pieces.where(0)[1], measured.length
                    )
            rest = self._space.size - at
            measured = self._measure(carver, Part(self._space, at, rest), meter)
            if measured is not None and 0 < measured.length <= rest:
                return _listed(there, measured, carver), measured.length
        return None

    def _measure(self, carver: Carver, source: ByteSource, meter: Metered) -> Measured | None:
        try:
            return carver.measure(meter.over(source))
        except ReadError:
            return None
        except BudgetError:
            said = (
                f"So much begins like a file that following it all would take more than {BUDGET} times the bytes that "
                "are searched: of some slices the rest was not followed."
            )
            if said not in self.problems:
                self.problems.append(said)
            return None

    def _pieces(self, offset: int, key: str) -> Pieces:
        kept = self._beside.kept() if self._beside else None
        if kept is None:
            raise ReadError(offset, 0, "its address names pieces that this file system does not have")
        try:
            return Pieces(self._source, kept.pieces(offset, key))
        except ValueError as error:
            raise ReadError(offset, 0, f"its address names no pieces: {error}") from error


def _listed(offset: int, measured: Measured, carver: Carver, key: str = "") -> Listed:
    return Listed(
        f"{offset}-{measured.length}-{carver.name}{key}",
        f"$Carved/{offset}.{measured.suffix}".encode(),
        measured.length,
        "file",
        "carved",
        unconfirmed=not measured.confirmed,
    )
