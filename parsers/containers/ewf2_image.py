"""The media inside an Ex01, read chunk by chunk, each held against its own check sum."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Image
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf2_metadata import Ewf2Metadata
from parsers.containers.ewf2_sections import TABLE, sections2, segment_header, unpacked
from parsers.containers.ewf2_table import Place, SectorTable
from parsers.containers.ewf_sections import checked
from parsers.support.in_pieces import InPieces

_CHUNKS_KEPT = 64
_Chunk = bytes | bytearray


class Ewf2Image(InPieces, Image):
    """Read by any number of threads. A chunk that fails is a ReadError that names chunk and segment."""

    def __init__(self, segments: Sequence[Path]) -> None:
        self._files: list[EvidenceFile] = []
        self._tables: list[SectorTable] = []
        self._chunks: OrderedDict[int, _Chunk] = OrderedDict()
        self._lock = Lock()
        try:
            for path in segments:
                self._files.append(EvidenceFile(path))
            first = segment_header(self._files[0])
            self._compression = first.compression
            self.metadata = Ewf2Metadata(first.compression)
            for file in self._files:
                self._survey(file)
            self.files = self.metadata.files
            """Those of an Lx01, None of an Ex01."""
            media = self.metadata.media(segments[0])
            self.size, self.chunk_size = media.size, media.chunk_size
            self._tables.sort(key=lambda table: table.first)
            self._check_tables(segments[0])
        except BaseException:
            self.close()
            raise
        self._firsts = [table.first for table in self._tables]
        self.stored_hashes = self.metadata.hashes()
        self.details = {**self.metadata.details(), **media.details, "set_identifier": first.set_identifier}
        self.details["segments"] = str(len(segments))

    def _survey(self, file: EvidenceFile) -> None:
        for section in sections2(file):
            if section.kind != TABLE:
                self.metadata.read(file, section)
                continue
            try:
                self._tables.append(SectorTable(file, section))
            except ValueError as error:
                raise NotReadableError(f"{file.path}: {error} (at byte {section.start})") from error

    def _check_tables(self, path: Path) -> None:
        """Every chunk must be in exactly one table."""
        ends = [0, *(table.first + table.count for table in self._tables)]
        for table, end in zip(self._tables, ends, strict=False):
            if table.first != end:
                raise NotReadableError(
                    f"{path}: the chunks from {min(table.first, end)} to {max(table.first, end)} are in "
                    f"{'no table' if table.first > end else 'two tables'} (seen in {table.file.name})"
                )
        needed = -(-self.size // self.chunk_size)
        if ends[-1] < needed:
            raise NotReadableError(
                f"{path}: the tables list {ends[-1]} of {needed} chunks; "
                "the acquisition was not finished or a part is missing"
            )
        if ends[-1] > needed:
            self.metadata.damage.append(f"the tables list {ends[-1]} chunks, the media has {needed}")

    def piece(self, offset: int, most: int) -> bytes:
        number, inside = divmod(offset, self.chunk_size)
        return bytes(memoryview(self._chunk(number))[inside : inside + most])

    def _chunk(self, number: int) -> _Chunk:
        with self._lock:
            found = self._chunks.get(number)
        if found is not None:
            return found
        plain = self._read(number)
        with self._lock:
            self._chunks[number] = plain
            while len(self._chunks) > _CHUNKS_KEPT:
                self._chunks.popitem(last=False)
        return plain

    def _read(self, number: int) -> _Chunk:
        table = self._tables[bisect_right(self._firsts, number) - 1]
        start = number * self.chunk_size
        wanted = min(self.chunk_size, self.size - start)
        try:
            plain = self._plain(table.file, table.place(number))
            if len(plain) < wanted:
                raise ValueError(f"it holds {len(plain)} bytes instead of {wanted}")
        except (ValueError, ReadError) as error:
            said = error.reason if isinstance(error, ReadError) else str(error)
            raise ReadError(start, wanted, f"chunk {number} in segment {table.file.name}: {said}") from error
        return plain if len(plain) == wanted else plain[:wanted]

    def _plain(self, file: EvidenceFile, place: Place) -> _Chunk:
        if place.pattern:
            return (place.pattern * (self.chunk_size // 8 + 1))[: self.chunk_size]
        if not 0 < place.length <= 2 * self.chunk_size + 1024:
            raise ValueError(f"the sector table gives it {place.length} bytes")
        if place.offset + place.length > file.size:
            raise ValueError("the sector table places it behind the end of the segment")
        data = memoryview(file.read(place.offset, place.length))
        if place.compressed:
            return unpacked(data, self._compression, self.chunk_size)
        if not place.summed:
            return bytes(data)
        if not checked(data):
            raise ValueError("the Adler-32 of the chunk is not the one that is stored")
        return bytes(data[:-4])

    def close(self) -> None:
        for file in self._files:
            file.close()
