"""A table section of an E01: where each chunk of a run of chunks is stored."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Sequence

from evidence.contract.errors import NotReadableError
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf_sections import TABLE_HEADER_SIZE, Section, checked

_HEADER = struct.Struct("<I4xQ4xI")
_COMPRESSED = 1 << 31


class ChunkTable:
    """``count`` chunks from number ``first`` on. Each :meth:`load` reads and checks the entries again."""

    def __init__(
        self, file: EvidenceFile, copies: Sequence[Section], sectors: Section | None, first: int
    ) -> None:
        self.file = file
        self.first = first
        self.problems: list[str] = []
        # Formats without a sectors section keep chunks in the table section; entries have no check sum.
        self._footer = sectors is not None
        self._data_end = sectors.end if sectors else copies[0].end
        surveyed = [(copy, *self._survey(copy)) for copy in copies]
        whole = [(copy, header) for copy, header, body in surveyed if header and body]
        usable = whole or [(copy, header) for copy, header, _ in surveyed if header]
        if not usable:
            raise NotReadableError(
                f"{file.path}: no copy of the chunk table at byte {copies[0].start} has a whole header"
            )
        self._section, (self.count, self._base) = usable[0]
        self.broken = not whole
        self._note(surveyed, [header for _, header in whole])

    def _survey(self, section: Section) -> tuple[tuple[int, int] | None, bytes | None]:
        """Number of entries and base offset, and the entries; None for what fails its check sum."""
        header = self.file.read(section.start, TABLE_HEADER_SIZE)
        if len(header) < TABLE_HEADER_SIZE or not checked(header):
            return None, None
        count, base, _ = _HEADER.unpack(header)
        length = 4 * count + (4 if self._footer else 0)
        if section.start + TABLE_HEADER_SIZE + length > section.end:
            return None, None
        body = self.file.read(section.start + TABLE_HEADER_SIZE, length)
        if len(body) < length or (self._footer and not checked(body)):
            return (count, base), None
        return (count, base), body[: 4 * count]

    def _note(
        self, surveyed: Sequence[tuple[Section, object, bytes | None]], whole: Sequence[object]
    ) -> None:
        for copy, _, body in surveyed:
            if body is None:
                instead = "" if self.broken else f"; {self._section.kind} was used"
                self.problems.append(
                    f"{self.file.name}: {copy.kind} at byte {copy.start} is damaged{instead}"
                )
        bodies = {body for _, _, body in surveyed if body is not None}
        if len(bodies) > 1 or len(set(whole)) > 1:
            self.problems.append(f"{self.file.name}: table and table2 at byte {self._section.start} differ")

    def load(self) -> tuple[array[int], array[int]]:
        """Where each chunk starts in the file, one more for the end; and 1 for each that is compressed."""
        _, body = self._survey(self._section)
        if body is None:
            raise ValueError(f"the chunk table at byte {self._section.start} fails its check sum")
        entries = array("I", body)
        if sys.byteorder == "big":
            entries.byteswap()
        compressed = array("B", [entry >> 31 for entry in entries])
        starts = array("Q", [(entry & (_COMPRESSED - 1)) + self._base for entry in entries])
        if self._data_end - self._base > _COMPRESSED:
            self._correct_overflow(entries, starts, compressed)
        starts.append(self._data_end)
        return starts, compressed

    def _correct_overflow(self, entries: array[int], starts: array[int], compressed: array[int]) -> None:
        """EnCase 6.7.1 went on past 2 GiB: from there on entries are 32 bits, chunks uncompressed."""
        over = next((n for n in range(1, len(starts)) if starts[n] < starts[n - 1]), len(starts))
        for number in range(over, len(starts)):
            starts[number] = entries[number] + self._base
            compressed[number] = 0
