"""The logical volume of a UDF: its partitions, and what lies in their blocks.

Reference: OSTA UDF 2.60 (2005), 2.2.4, 2.2.10 (virtual partitions) and 2.2.13 (metadata partitions).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.mapped import Mapped, Run
from parsers.support.udf.entry import EXTENDED, FILE, MORE_EXTENTS, Address, Entry, entry, extents
from parsers.support.udf.partitions import Metadata, Partition, Physical, Virtual, maps, sparable
from parsers.support.udf.sequence import Sequence
from parsers.support.udf.tag import descriptor

_VAT_OLD, _VAT = 0, 248
_MOST_TABLE = 64 << 20
_MOST_TRIED = 1024
"""Blocks at the end of a disc that are looked through for its table of virtual blocks."""
_Known = tuple[int, Partition]


class Logical:
    """Blocks by their partition and number. NotReadableError where a partition cannot be had."""

    def __init__(self, source: ByteSource, found: Sequence) -> None:
        self.source = source
        self.block = found.sector
        self.problems: list[str] = []
        described = maps(found.logical)
        self.written_once = any(kind == "virtual" for kind, _ in described)
        self._partitions: list[Partition | None] = [None] * len(described)
        bases: dict[int, _Known] = {}
        for index, (kind, map_) in enumerate(described):
            if kind in ("", "sparable"):
                number = int.from_bytes(map_[4:6] if not kind else map_[38:40], "little")
                base = self._physical(number, found)
                made = sparable(base, map_, self.block) if kind else base
                self._partitions[index] = made
                bases.setdefault(number, (index, made))
        for index, (kind, map_) in enumerate(described):
            if self._partitions[index] is None:
                number = int.from_bytes(map_[38:40], "little")
                if number not in bases:
                    raise NotReadableError(
                        "A partition of the UDF volume lies in another one that is missing."
                    )
                make = self._virtual if kind == "virtual" else self._metadata
                self._partitions[index] = make(bases[number], map_, found.partitions[number][0])

    def descriptor(self, address: Address, kinds: tuple[int, ...]) -> bytes:
        """The intact descriptor in a block. ReadError where there is none of these kinds."""
        place = self._of(address).place(address.block)
        return descriptor(self.source, place, self.block, address.block, kinds)

    def content(self, found: Entry) -> ByteSource:
        """The content of an entry. ReadError where what says where it lies is damaged."""
        if found.inside is not None:
            return SourceBytes(found.inside)
        return Mapped(self.source, found.size, self._runs(found))

    def _runs(self, found: Entry) -> list[Run]:
        runs: list[Run] = []
        offset = 0
        for extent in extents(found, lambda address: self.descriptor(address, (MORE_EXTENTS,))):
            length = min(extent.address.length, found.size - offset)
            if length <= 0:
                break
            for place, some in self._pieces(extent.address, length, recorded=extent.recorded):
                runs.append(Run(offset, some, place))
                offset += some
        if offset < found.size:
            raise ReadError(offset, found.size - offset, "its extents end before its content does")
        return runs

    def _pieces(self, address: Address, length: int, *, recorded: bool) -> Iterator[tuple[int | None, int]]:
        return self._of(address).pieces(address.block, length) if recorded else iter(((None, length),))

    def _of(self, address: Address) -> Partition:
        found = self._partitions[address.partition] if address.partition < len(self._partitions) else None
        if found is None:
            raise ReadError(0, address.length, f"there is no partition {address.partition} in the UDF volume")
        return found

    def _physical(self, number: int, found: Sequence) -> Physical:
        if number not in found.partitions:
            raise NotReadableError(f"The descriptor of partition {number} of the UDF volume is missing.")
        start, blocks = found.partitions[number]
        return Physical(self.source, self.block, start * self.block, blocks)

    def _virtual(self, base: _Known, _: bytes, start: int) -> Partition:
        """By the table whose entry is the last thing that was written."""
        index, physical = base
        last = self.source.size // self.block - 1 - start
        for block in range(last, max(0, last - _MOST_TRIED), -1):
            try:
                data = self.descriptor(Address(index, block, self.block), (FILE, EXTENDED))
                found = entry(data, index)
                if found.kind in (_VAT_OLD, _VAT) and found.size <= _MOST_TABLE:
                    table = self.content(found).read_at(0, found.size)
                    return Virtual(physical, _table(table, old=found.kind == _VAT_OLD))
            except ReadError:
                continue
        raise NotReadableError(
            "The table of virtual blocks cannot be found at the end of the disc: it is open or was cut short."
        )

    def _metadata(self, base: _Known, map_: bytes, _: int) -> Partition:
        """By the file that holds it, or that file's mirror."""
        index, physical = base
        reason = ""
        for which, block in enumerate(struct.unpack_from("<II", map_, 40)):
            try:
                found = entry(self.descriptor(Address(index, block, self.block), (FILE, EXTENDED)), index)
                runs = self._runs(found)
            except ReadError as error:
                reason = error.reason
                continue
            if which:
                self.problems.append("The metadata file is damaged; its mirror is used.")
            return Metadata(physical, runs)
        raise NotReadableError(f"Neither the metadata file nor its mirror can be read: {reason}.")


def _table(data: bytes, *, old: bool) -> bytes:
    """The places of virtual blocks, without what stands behind or before them."""
    return data[:-36] if old else data[int.from_bytes(data[:2], "little") :]
