"""The cells of a registry hive, wherever a damaged or hostile file leads."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import xor

from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

BINS = 4096
"""Where the hive bins begin in the file: offsets within a hive count from there."""
NOTHING = 0xFFFF_FFFF
_PAGE = 4096
_BIN_HEADER = 32
_BACK_PAGES = 4096
_AHEAD = 1 << 14
_SIZE = struct.Struct("<i")
_OLDEST_MINOR = 3


class HiveError(EvidenceError):
    """The bytes are no hive, or are damaged where they are needed. The text says so, for a person."""


@dataclass(frozen=True, slots=True)
class Span:
    """``length`` bytes at ``offset`` of the file."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Cell:
    """``room`` bytes of content behind a size field of 4 bytes at ``at`` of the file."""

    at: int
    room: int
    used: bool

    @property
    def span(self) -> Span:
        """The cell with its size field."""
        return Span(self.at, self.room + 4)

    def span_of(self, length: int) -> Span:
        """The cell; of free space, in which others may stand behind, as many bytes as this content took."""
        return self.span if self.used else Span(self.at, min(self.room + 4, -(-(4 + length) // 8) * 8))

    @property
    def offset(self) -> int:
        """As other cells name this one."""
        return self.at - BINS


class Hive:
    """Reads cells by their offset. Raises HiveError, and ReadError from the source.

    Reference: M. Suhanov, Windows registry file format specification (base block, hive bin, cell).
    """

    def __init__(self, file: ByteSource) -> None:
        self.file = file
        head = file.read_at(0, BINS)
        if len(head) < 512 or not head.startswith(b"regf"):
            raise HiveError("This is no registry hive: it does not begin with “regf”.")
        (
            self.primary, self.secondary, self.written, self.major, self.minor, kind, _, self.root, self.bins_size
        ) = struct.unpack_from("<IIQIIIIII", head, 4)  # fmt: skip
        if kind != 0:
            raise HiveError(
                "This is a transaction log of a registry hive, not the hive: look at the file beside it."
            )
        if self.major != 1 or self.minor < _OLDEST_MINOR:
            raise HiveError(
                f"Registry hives of format {self.major}.{self.minor} are not read, only those since Windows NT 4."
            )
        self.name = utf16(head[48:112]).split("\0")[0]
        self.checksum_fits = _checksum(head[:508]) == int.from_bytes(head[508:512], "little")
        self.cut_off = max(0, BINS + self.bins_size - file.size)
        self.end = file.size
        """Where the file ends: damaged headers may understate the hive bins."""

    @property
    def dirty(self) -> bool:
        """Whether a write was begun and not ended: what it changed may stand in transaction logs alone."""
        return self.primary != self.secondary or not self.checksum_fits

    def cell(self, offset: int) -> Cell:
        """The cell that others name by ``offset``, from the start of the hive bins."""
        at = BINS + offset
        if offset == NOTHING or offset % 8 or not BINS <= at <= self.end - 8:
            raise HiveError(f"It names a cell at 0x{at:x}, where none can be.")
        size = int.from_bytes(self.file.read_at(at, 4), "little", signed=True)
        if abs(size) < 8 or at + abs(size) > self.end:
            raise HiveError(f"The cell at 0x{at:x} says a size that it cannot have.")
        return Cell(at, abs(size) - 4, size < 0)

    def read(self, cell: Cell, start: int, length: int) -> bytes:
        """Bytes of a cell's content. Raises HiveError where it has fewer."""
        if start < 0 or length < 0 or start + length > cell.room:
            raise HiveError(f"The cell at 0x{cell.at:x} is too short for what it holds.")
        data = self.file.read_at(cell.at + 4 + start, length)
        if len(data) < length:
            raise HiveError(f"The file ends within the cell at 0x{cell.at:x}.")
        return data

    def name_in(self, cell: Cell, start: int, length: int, *, compressed: bool) -> tuple[str, Span]:
        """A name and where it stands. A compressed one has a byte a character: Latin-1, else UTF-16."""
        raw = self.read(cell, start, length)
        return raw.decode("latin-1") if compressed else utf16(raw), Span(cell.at + 4 + start, length)

    def free_cells(self) -> Iterator[Cell]:
        """The cells of all bins that are marked as free. What stands behind damage in a bin is left out."""
        for start, length in self._bins():
            for found, stated in self._sizes_in(start, length):
                if stated > 0:
                    yield Cell(found, stated - 4, False)

    def free_around(self, offset: int) -> Cell:
        """What is left at ``offset`` of free space: content from there to the end of the free cell around it.

        Neighbouring free cells are joined, so what was a cell of its own may stand anywhere in one.
        Raises HiveError where the place is used by something else since.
        """
        at = BINS + offset
        if offset == NOTHING or offset % 8 or not BINS <= at <= self.end - 8:
            raise HiveError(f"It names a cell at 0x{at:x}, where none can be.")
        for start, stated in self._sizes_in(*self._bin_around(at)):
            if start <= at < start + abs(stated):
                if stated < 0:
                    break
                return Cell(at, start + stated - 4 - at, False)
        raise HiveError(f"The place at 0x{at:x} is used again by something else.")

    def _bins(self) -> Iterator[tuple[int, int]]:
        at = BINS
        while at + _BIN_HEADER <= self.end:
            size = self._bin_size(at)
            if size:
                yield at, size
            at += size or _PAGE

    def _bin_size(self, at: int) -> int:
        """Of the bin that begins here; 0 where none does."""
        head = self.file.read_at(at, 12)
        if len(head) < 12 or head[:4] != b"hbin":
            return 0
        own, size = struct.unpack_from("<II", head, 4)
        fits = own == at - BINS and size and size % _PAGE == 0 and at + size <= self.end
        return size if fits else 0

    def _bin_around(self, at: int) -> tuple[int, int]:
        start = at - at % _PAGE
        for page in range(start, max(BINS, start - _BACK_PAGES * _PAGE) - 1, -_PAGE):
            size = self._bin_size(page)
            if size:
                return page, size
        raise HiveError(f"No hive bin is around 0x{at:x}.")

    def _sizes_in(self, start: int, size: int) -> Iterator[tuple[int, int]]:
        """Place and size of each cell of a bin, negative where it is used. A hive has millions."""
        at, end = start + _BIN_HEADER, start + size
        held, held_at, last = b"", 0, -1
        while at + 8 <= end:
            if at > last:
                held, held_at = self.file.read_at(at, _AHEAD), at
                last = at + len(held) - 4
            (stated,) = _SIZE.unpack_from(held, at - held_at)
            length = abs(stated)
            if length < 8 or length & 7 or at + length > end:
                return
            yield at, stated
            at += length


def utf16(raw: bytes) -> str:
    r"""UTF-16LE as it stands, lone surrogates too; a last odd byte is written ``\xNN``."""
    even = len(raw) & ~1
    return raw[:even].decode("utf-16-le", "surrogatepass") + "".join(f"\\x{byte:02x}" for byte in raw[even:])


def _checksum(data: bytes) -> int:
    found: int = reduce(xor, struct.unpack("<127I", data))
    return found if found not in (0, NOTHING) else 1 if found == 0 else NOTHING - 1
