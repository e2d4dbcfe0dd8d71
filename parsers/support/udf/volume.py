"""A UDF volume: what describes it, its folders and entries.

Reference: ECMA-167, 3rd edition (1997), 3/10.10 (integrity) and part 4; OSTA UDF 2.60 (2005), 2.3.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.udf.entry import EXTENDED, FILE, INDIRECT, NAME, Address, Entry, entry, long_address
from parsers.support.udf.fields import name, text
from parsers.support.udf.free import free_of_udf
from parsers.support.udf.logical import Logical
from parsers.support.udf.sequence import read_sequence
from parsers.support.udf.tag import descriptor, kind_of

_FILE_SET, _INTEGRITY = 256, 9
_DELETED, _PARENT = 4, 8
_NAME_HEAD = 38
_MOST_FOLDER = 256 << 20
_MOST_STEPS = 1024
"""Entries that replace one another, and descriptors of integrity."""


class Named(NamedTuple):
    """A name in a folder, and where the entry is that it names."""

    name: bytes
    address: Address
    deleted: bool


class UdfVolume:
    """The volume; ``size`` in bytes, with the empty rest of a disc that is ``written_once``.

    NotReadableError where what describes it cannot be read.
    """

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        found = read_sequence(source)
        data = found.logical
        self.block = found.sector
        if int.from_bytes(data[212:216], "little") != self.block:
            raise NotReadableError(f"The UDF volume has other blocks than its sectors of {self.block} bytes.")
        self.label = text(data[84:212])
        self.revision = f"{data[241]:x}.{data[240]:02x}"
        self.size = max(start + blocks for start, blocks in found.partitions.values()) * self.block
        self._logical = Logical(source, found)
        self.content = self._logical.content
        self._found = found
        self.written_once = self._logical.written_once
        self.problems = [*found.problems, *self._logical.problems]
        try:
            self.root = long_address(self._logical.descriptor(long_address(data, 248), (_FILE_SET,)), 400)
        except ReadError as error:
            raise NotReadableError(
                f"The file set of the UDF volume cannot be read: {error.reason}."
            ) from error
        if self._left_open(*struct.unpack_from("<II", data, 432)):
            self.problems.append("The volume was not closed: its last changes may be missing.")

    def entry(self, address: Address) -> Entry:
        """The newest entry at an address. ReadError where it is missing or damaged."""
        found: Entry | None = None
        for _ in range(_MOST_STEPS):
            following: Address | None = None
            for data in self._entries(address, optional=found is not None):
                if kind_of(data) == INDIRECT:
                    following = long_address(data, 36)
                else:
                    found = entry(data, address.partition)
            if following is None or not following.length:
                break
            address = following
        if found is None:
            raise ReadError(0, self.block, "no entry of a file stands where one must be")
        return found

    def names(self, folder: Entry) -> Iterator[Named]:
        """The names in a folder in its order, deleted ones too. ReadError at the first that is damaged."""
        if folder.size > _MOST_FOLDER:
            raise ReadError(
                0, folder.size, f"a folder of {folder.size} bytes is larger than any that is sound"
            )
        data = self.content(folder).read_at(0, folder.size)
        at = 0
        while at < len(data):
            head = data[at : at + _NAME_HEAD]
            if len(head) < _NAME_HEAD:
                raise ReadError(at, len(data) - at, "the folder ends inside a name")
            begin = at + _NAME_HEAD + int.from_bytes(head[36:38], "little")
            end = begin + head[19]
            following = end + (at - end) % 4
            if kind_of(data[at:following]) != NAME:
                raise ReadError(at, len(data) - at, "a name of the folder is damaged")
            if not head[18] & _PARENT:
                yield Named(name(data[begin:end]), long_address(head, 20), bool(head[18] & _DELETED))
            at = following

    def free(self) -> Iterator[tuple[int, int]]:
        """(offset, length) in bytes of what no file holds, as far as maps of it are kept."""
        return free_of_udf(self._source, self._found)

    def _entries(self, address: Address, *, optional: bool) -> Iterator[bytes]:
        """The descriptors in the blocks of an address, up to the first that is none."""
        for number in range(max(1, min(address.length // self.block, _MOST_STEPS))):
            where = Address(address.partition, address.block + number, self.block)
            try:
                yield self._logical.descriptor(where, (FILE, EXTENDED, INDIRECT))
            except ReadError:
                if number or optional:
                    return
                raise

    def _left_open(self, length: int, sector: int) -> bool:
        """Whether the last description of the volume's integrity says so."""
        newest = b""
        for _ in range(_MOST_STEPS):
            if length < self.block:
                break
            try:
                place = sector * self.block
                newest = descriptor(self._source, place, self.block, sector, (_INTEGRITY,))
            except ReadError:
                break
            following, place = struct.unpack_from("<II", newest, 32)
            length, sector = (following, place) if following else (length - self.block, sector + 1)
        return bool(newest) and not any(newest[28:32])
