"""Data of Btrfs by logical place, held against the checksums that are stored of it."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from parsers.support.btrfs.chunks import ChunkMap
from parsers.support.btrfs.superblock import Superblock
from parsers.support.btrfs.tree import Tree

_CHECKSUMS = ((1 << 64) - 10, 128)


class CheckedData:
    """Reads whole sectors; where one fails its checksum, from another copy."""

    def __init__(self, chunks: ChunkMap, superblock: Superblock, sums: Tree | None) -> None:
        self._chunks = chunks
        self._sector = superblock.sector
        self._checksum = superblock.checksum
        self._sums = sums
        self._item: tuple[int, bytes] = (0, b"")
        """The checksums that were used last, and the logical byte from which on they count."""

    def read(self, logical: int, length: int, *, checked: bool) -> bytes:
        """Raises ReadError, in logical bytes, where no copy of a sector is what it was when it was written."""
        start = logical // self._sector * self._sector
        end = -(-(logical + length) // self._sector) * self._sector
        parts, at = [], start
        while at < end:
            places, run = self._chunks.copies(at)
            parts.append(self._run(at, min(run, end - at), places, checked))
            at += len(parts[-1])
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        return data[logical - start : logical - start + length]

    def place(self, logical: int) -> tuple[int, int] | None:
        """Where a logical byte stands in the media."""
        return self._chunks.place(logical)

    def _run(self, logical: int, length: int, places: list[int], checked: bool) -> bytes:
        wanted = self._stored(logical, length // self._sector) if checked else b""
        try:
            data = self._chunks.read(places[0], length)
            if not checked or self._checksum.rows(data, self._sector) == wanted:
                return data
        except ReadError:
            pass  # each sector is tried alone, and of the other copies
        each = self._checksum.length
        return b"".join(
            self._one(
                logical + at, [place + at for place in places], wanted[number * each : number * each + each]
            )
            for number, at in enumerate(range(0, length, self._sector))
        )

    def _one(self, logical: int, places: list[int], wanted: bytes) -> bytes:
        """One sector from the first copy that is whole."""
        reason = ""
        for place in places:
            try:
                data = self._chunks.read(place, self._sector)
            except ReadError as error:
                reason = reason or error.reason
                continue
            if not wanted or self._checksum.one(data) == wanted:
                return data
            reason = reason or f"the sector at byte {place} of the volume fails its checksum"
        raise ReadError(logical, self._sector, reason)

    def _stored(self, logical: int, count: int) -> bytes:
        """The checksums of so many sectors. Raises ReadError where one is not there."""
        each, parts = self._checksum.length, []
        while count:
            start, sums = self._item
            first = (logical - start) // self._sector * each
            if not (logical >= start and first < len(sums)):
                self._item = start, sums = self._found(logical)
                first = (logical - start) // self._sector * each
            part = sums[first : first + count * each]
            parts.append(part)
            logical += len(part) // each * self._sector
            count -= len(part) // each
        return b"".join(parts)

    def _found(self, logical: int) -> tuple[int, bytes]:
        found = self._sums.last_before((*_CHECKSUMS, logical)) if self._sums else None
        if found is not None and found[0][:2] == _CHECKSUMS:
            start, each = found[0][2], self._checksum.length
            sums = found[1][: len(found[1]) // each * each]
            if logical < start + len(sums) // each * self._sector:
                return start, sums
        raise ReadError(logical, self._sector, "no checksum of it is stored, though the file is to have them")
