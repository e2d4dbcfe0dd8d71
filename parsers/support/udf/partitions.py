"""The partitions of a UDF volume: how each numbers its blocks, and where these lie.

Reference: ECMA-167, 3rd edition (1997), 3/10.7; OSTA UDF 2.60 (2005), 2.2.8 to 2.2.13.
"""

from __future__ import annotations

import struct
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.mapped import Run
from parsers.support.udf.tag import kind_of

_MOST_MAPS = 64
_SPARING = b"*UDF Sparing Table"


class Partition(ABC):
    """Blocks that are counted from 0."""

    def __init__(self, source: ByteSource, block: int) -> None:
        self.source = source
        self.block = block

    @abstractmethod
    def pieces(self, number: int, length: int) -> Iterator[tuple[int | None, int]]:
        """(place in the source, bytes) of ``length`` bytes from a block on, in order. ReadError beyond its end."""

    def place(self, number: int) -> int:
        """Where a block lies."""
        found, _ = next(self.pieces(number, self.block))
        if found is None:
            raise ReadError(0, self.block, f"block {number} of a partition is not recorded")
        return found


class Physical(Partition):
    """One run of sectors."""

    def __init__(self, source: ByteSource, block: int, start: int, blocks: int) -> None:
        super().__init__(source, block)
        self._start = start
        self.blocks = blocks

    def pieces(self, number: int, length: int) -> Iterator[tuple[int | None, int]]:
        if number * self.block + length > self.blocks * self.block:
            raise ReadError(0, length, f"block {number} lies behind the end of its partition")
        yield self._start + number * self.block, length


class Sparable(Partition):
    """A run of packets, some of which were moved because the disc was bad there."""

    def __init__(self, base: Physical, packet: int, moved: dict[int, int]) -> None:
        super().__init__(base.source, base.block)
        self._base = base
        self._packet = packet
        self._moved = moved

    def pieces(self, number: int, length: int) -> Iterator[tuple[int | None, int]]:
        if not self._moved:
            yield from self._base.pieces(number, length)
            return
        while length > 0:
            inside = number % self._packet
            some = min(length, (self._packet - inside) * self.block)
            moved = self._moved.get(number - inside)
            if moved is None:
                yield from self._base.pieces(number, some)
            else:
                yield (moved + inside) * self.block, some
            number, length = number + self._packet - inside, length - some


class Virtual(Partition):
    """Blocks of a disc that is written once: a table says where the newest of each lies."""

    def __init__(self, base: Partition, table: bytes) -> None:
        super().__init__(base.source, base.block)
        self._base = base
        self._table = table

    def pieces(self, number: int, length: int) -> Iterator[tuple[int | None, int]]:
        while length > 0:
            some = min(length, self.block)
            at = self._table[4 * number : 4 * number + 4]
            if len(at) < 4 or at == b"\xff" * 4:
                raise ReadError(0, some, f"block {number} is not in the table of virtual blocks")
            yield from self._base.pieces(int.from_bytes(at, "little"), some)
            number, length = number + 1, length - some


class Metadata(Partition):
    """The blocks of a file that holds all that describes files."""

    def __init__(self, base: Partition, runs: list[Run]) -> None:
        super().__init__(base.source, base.block)
        self._runs = runs
        self._offsets = [run.offset for run in runs]

    def pieces(self, number: int, length: int) -> Iterator[tuple[int | None, int]]:
        offset = number * self.block
        while length > 0:
            at = bisect_right(self._offsets, offset) - 1
            run = self._runs[at] if at >= 0 else Run(0, 0, None)
            inside = offset - run.offset
            if inside >= run.length:
                raise ReadError(0, length, f"block {number} lies behind the end of the metadata partition")
            some = min(length, run.length - inside)
            yield (None if run.place is None else run.place + inside), some
            offset, length = offset + some, length - some


def maps(logical: bytes) -> list[tuple[str, bytes]]:
    """Each partition map of the logical volume after its kind: none, ``sparable``, ``virtual`` or ``metadata``."""
    length, count = struct.unpack_from("<II", logical, 264)
    table = logical[440 : 440 + length]
    found = []
    at = 0
    for _ in range(min(count, _MOST_MAPS)):
        size = table[at + 1] if at + 1 < len(table) else 0
        data = table[at : at + size]
        if size < 6 or len(data) < size:
            raise NotReadableError("The partition maps of the UDF volume are damaged.")
        found.append((_kind(data), data))
        at += size
    return found


def _kind(data: bytes) -> str:
    if data[0] == 1 and len(data) == 6:
        return ""
    named = data[5:28].rstrip(b"\0") if data[0] == 2 and len(data) == 64 else data[:2].hex().encode()
    known = {
        b"*UDF Virtual Partition": "virtual",
        b"*UDF Sparable Partition": "sparable",
        b"*UDF Metadata Partition": "metadata",
    }
    if named not in known:
        raise NotReadableError(f"The UDF volume has a partition of a kind that is not read: {named!r}.")
    return known[named]


def sparable(base: Physical, map_: bytes, sector: int) -> Sparable:
    """By the newest intact of its tables. NotReadableError where none is."""
    packet, count, size = struct.unpack_from("<HBxI", map_, 40)
    newest: tuple[int, bytes] | None = None
    for table in range(min(count, 4)):
        (place,) = struct.unpack_from("<I", map_, 48 + 4 * table)
        try:
            data = base.source.read_at(place * sector, min(size, 1 << 20))
        except ReadError:
            continue
        if kind_of(data) != 0 or data[17:35] != _SPARING:
            continue
        sequence = int.from_bytes(data[52:56], "little")
        if newest is None or sequence > newest[0]:
            newest = sequence, data
    if newest is None or not packet:
        raise NotReadableError("The tables of moved packets of the UDF volume are damaged.")
    return Sparable(base, packet, _moved(newest[1]))


def _moved(data: bytes) -> dict[int, int]:
    count = min(int.from_bytes(data[48:50], "little"), (len(data) - 56) // 8)
    pairs = (struct.unpack_from("<II", data, 56 + 8 * at) for at in range(count))
    return {first: second for first, second in pairs if first < 0xFFFFFFF0}
