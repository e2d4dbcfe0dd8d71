"""The header of an HFS+ volume, and the forks that it leads to."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.hfsplus.btree import Tree
from parsers.support.mapped import Mapped, Run

HEADER_AT = 1024
SIGNATURES = (b"H+", b"HX")
DATA, RESOURCE = 0, 0xFF
"""Kinds of forks in the tree of further extents."""
_EXTENTS, _CATALOG, _ATTRIBUTES = 192, 272, 352
_EXTENTS_FILE, _CATALOG_FILE, _ATTRIBUTES_FILE = 3, 4, 8
_CLEAN, _INCONSISTENT, _JOURNALED = 0x100, 0x800, 0x2000
_FIXED_KEY, _NUMBER_AT_2, _NUMBER_AT_4 = 12, 2, 4
MAX_EXTENTS = 1_000_000


class Fork(msgspec.Struct, frozen=True, array_like=True):
    """``size`` in bytes, ``blocks`` in all, and the first eight extents: start and count of blocks."""

    size: int
    blocks: int
    extents: tuple[tuple[int, int], ...]


def read_fork(data: bytes, at: int) -> Fork:
    """The fork that is described by 80 bytes."""
    size, _, blocks, *numbers = struct.unpack_from(">QII16I", data, at)
    return Fork(size, blocks, tuple(zip(numbers[::2], numbers[1::2], strict=True)))


class HfsVolume:
    """Sizes in bytes. Reference: Apple Technical Note TN1150, HFS Plus Volume Format."""

    def __init__(self, source: ByteSource) -> None:
        self.source = source
        header, self.problems = _header(source)
        self.block, self.blocks = struct.unpack_from(">II", header, 40)
        state = int.from_bytes(header[4:8])
        if state & _JOURNALED and not state & _CLEAN:
            self.problems.append("The volume was not unmounted, and its journal is not replayed.")
        if state & _INCONSISTENT:
            self.problems.append("The volume says of itself that it is inconsistent.")
        self.size = self.block * self.blocks
        if self.size > source.size:
            self.problems.append(
                f"The file system states {self.size} bytes, but only {source.size} are there: "
                "the image may have been cut short."
            )
        self._further: Tree | None = None
        further = self._tree(header, _EXTENTS, _EXTENTS_FILE, _NUMBER_AT_4)
        self._further = further
        catalog = self._tree(header, _CATALOG, _CATALOG_FILE, _NUMBER_AT_2)
        if catalog is None:
            raise NotReadableError("The HFS+ volume has no catalog of its files.")
        self.catalog = catalog
        self.attributes = self._tree(header, _ATTRIBUTES, _ATTRIBUTES_FILE, _NUMBER_AT_4)

    def content(self, fork: Fork, file: int, kind: int = DATA) -> Mapped:
        """The bytes of a fork. Raises ReadError where its extents are damaged."""
        runs: list[Run] = []
        offset = 0
        for start, count in self._extents(fork, file, kind):
            if start + count > self.blocks or len(runs) >= MAX_EXTENTS:
                raise ReadError(0, fork.size, f"the extents of file {file} are damaged")
            runs.append(Run(offset, count * self.block, start * self.block))
            offset += count * self.block
        if offset < fork.size:
            raise ReadError(offset, fork.size - offset, f"extents of file {file} are missing")
        return Mapped(self.source, fork.size, runs)

    def _extents(self, fork: Fork, file: int, kind: int) -> Iterator[tuple[int, int]]:
        """Those of the fork itself, then those of the tree of further extents."""
        found = 0
        for start, count in fork.extents:
            if count:
                found += count
                yield start, count
        if found >= fork.blocks or self._further is None:
            return
        for record in self._further.scan(file):
            key, data = record.key, record.data
            if len(key) < _FIXED_KEY or key[2] != kind:
                continue
            if int.from_bytes(key[8:12]) != found or len(data) < 64:
                raise ReadError(0, fork.size, f"the further extents of file {file} are damaged")
            for start, count in struct.iter_unpack(">II", data[:64]):
                if count:
                    found += count
                    yield start, count

    def _tree(self, header: bytes, at: int, file: int, number_at: int) -> Tree | None:
        fork = read_fork(header, at)
        if not fork.size:
            return None
        try:
            return Tree(self.content(fork, file), number_at)
        except ReadError as error:
            raise NotReadableError(f"The HFS+ volume is damaged: {error}.") from error


def _header(source: ByteSource) -> tuple[bytes, list[str]]:
    """The header, or its copy near the end where the first one cannot be read."""
    problems: list[str] = []
    for at in (HEADER_AT, source.size - HEADER_AT):
        try:
            header = source.read_at(at, 512)
        except ReadError:
            header = b""
        if _is_sound(header):
            return header, problems
        problems = ["The volume's header is damaged: the copy near its end was read."]
    raise NotReadableError("The header of the HFS+ volume and its copy are damaged.")


def _is_sound(header: bytes) -> bool:
    if len(header) < 512 or header[:2] not in SIGNATURES:
        return False
    block, blocks = int.from_bytes(header[40:44]), int.from_bytes(header[44:48])
    return 512 <= block <= 1 << 20 and block.bit_count() == 1 and blocks > 0
