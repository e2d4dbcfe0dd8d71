"""The media inside an E01, read chunk by chunk, each checked against its own check sum."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from threading import Lock

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Image, StoredHash
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf_metadata import EwfMetadata
from parsers.containers.ewf_sections import Section, checked, inflate_chunk, sections
from parsers.containers.ewf_table import ChunkTable
from parsers.containers.isal_error import IsalError

_CHUNKS_KEPT = 64
_TABLES_KEPT = 16
_RUN_BYTES = 1 << 20
_Chunk = bytes | bytearray
_SMALL = 256
"""Stored chunks up to this length are remembered by their bytes: runs of equal sectors inflate once."""


class EwfImage(Image):
    """Read by any number of threads. A chunk that fails is a ReadError that names chunk and segment."""

    def __init__(self, segments: Sequence[Path]) -> None:
        self._files: list[EvidenceFile] = []
        self._tables: list[ChunkTable] = []
        self._chunks: OrderedDict[int, _Chunk] = OrderedDict()
        self._loaded: OrderedDict[int, tuple[array[int], array[int]]] = OrderedDict()
        self._small: dict[bytes, _Chunk] = {}
        self._lock = Lock()
        metadata = EwfMetadata()
        try:
            for path in segments:
                self._files.append(EvidenceFile(path))
                self._survey(self._files[-1], metadata)
            media = metadata.media(segments[0])
            held, needed = sum(table.count for table in self._tables), -(-media.size // media.chunk_size)
            if held < needed:
                raise NotReadableError(
                    f"{segments[0]}: the tables list {held} of {needed} chunks; "
                    "the acquisition was not finished or a part is missing"
                )
            if held > needed:
                metadata.damage.append(f"the tables list {held} chunks, the media has {needed}")
        except BaseException:
            self.close()
            raise
        self.files = metadata.files
        """Those of an L01, None of an E01."""
        self.size = media.size
        self.chunk_size = media.chunk_size
        self._firsts = [table.first for table in self._tables]
        self.stored_hashes: tuple[StoredHash, ...] = metadata.hashes()
        self.details = metadata.details()
        self.details["segments"] = str(len(segments))

    def _survey(self, file: EvidenceFile, metadata: EwfMetadata) -> None:
        parts = list(sections(file))
        sectors: Section | None = None
        for place, part in enumerate(parts):
            if part.kind == "sectors":
                sectors = part
            elif part.kind == "table":
                copies = [part, *(other for other in parts[place + 1 : place + 2] if other.kind == "table2")]
                first = self._tables[-1].first + self._tables[-1].count if self._tables else 0
                self._tables.append(ChunkTable(file, copies, sectors, first))
                metadata.damage += self._tables[-1].problems
            else:
                metadata.read(file, part)

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        if offset >= end:
            return b""
        size = self.chunk_size
        first, last = offset // size, (end - 1) // size
        parts: list[_Chunk | memoryview] = [*self._run(first, last)]
        parts[-1] = memoryview(parts[-1])[: end - last * size]
        parts[0] = memoryview(parts[0])[offset - first * size :]
        return b"".join(parts)

    def _run(self, first: int, last: int) -> list[_Chunk]:
        """Whole chunks. The first and last are kept, as a neighbouring read may want them again."""
        chunks = self._chunks
        with self._lock:
            head = chunks.get(first)
            tail = chunks.get(last) if last > first else None
        parts = [] if head is None else [head]
        number = first + len(parts)
        stop = last + (tail is None)
        while number < stop:
            place = self._place(number)
            table = self._tables[place]
            until = min(stop, table.first + table.count, number + max(1, _RUN_BYTES // self.chunk_size))
            parts += self._inflated(place, number, until)
            number = until
        if tail is not None:
            parts.append(tail)
        with self._lock:
            chunks[first], chunks[last] = parts[0], parts[-1]
            chunks.move_to_end(last)
            while len(chunks) > _CHUNKS_KEPT:
                chunks.popitem(last=False)
        return parts

    def _place(self, number: int) -> int:
        return bisect_right(self._firsts, number) - 1

    def _inflated(self, place: int, first: int, stop: int) -> list[_Chunk]:
        """Chunks ``first`` to ``stop`` of one table, by one read of the segment file."""
        table = self._tables[place]
        starts, compressed = self._load(place, first)
        low, high = first - table.first, stop - table.first
        run = starts[low : high + 1]
        if high - low > 1 and not self._in_order(run):
            return [self._inflated(place, number, number + 1)[0] for number in range(first, stop)]
        base = run[0]
        # Where the next chunk stands before this one, the stream itself says where this one ends.
        end = run[-1] if run[-1] > base else starts[-1]
        stored = memoryview(self._stored(table, first, base, end - base))
        run[-1] = end
        return [
            self._plain(table, first + n, stored[start - base : until - base], compressed[low + n])
            for n, (start, until) in enumerate(pairwise(run))
        ]

    def _in_order(self, run: array[int]) -> bool:
        """Whether chunks follow each other and are as short as chunks are; hostile tables point anywhere."""
        plausible = run[-1] - run[0] <= 2 * (len(run) - 1) * self.chunk_size
        return plausible and all(start < following for start, following in pairwise(run))

    def _load(self, place: int, number: int) -> tuple[array[int], array[int]]:
        with self._lock:
            loaded = self._loaded.get(place)
            if loaded is None:
                try:
                    loaded = self._tables[place].load()
                except (ValueError, ReadError) as error:
                    raise self._bad(self._tables[place], number, str(error)) from error
                self._loaded[place] = loaded
                while len(self._loaded) > _TABLES_KEPT:
                    self._loaded.popitem(last=False)
            return loaded

    def _stored(self, table: ChunkTable, number: int, offset: int, length: int) -> bytes:
        if length <= 0:
            raise self._bad(table, number, "the chunk table gives it no bytes")
        # The last chunk of a table may be followed by other bytes: never more is read than a chunk can take.
        limit = min(length, 2 * max(_RUN_BYTES, self.chunk_size) + 1024)
        try:
            return table.file.read(offset, limit)
        except ReadError as error:
            raise self._bad(table, number, error.reason) from error

    def _plain(self, table: ChunkTable, number: int, stored: memoryview, compressed: int) -> _Chunk:
        expected = min(self.chunk_size, self.size - number * self.chunk_size)
        try:
            plain = self._uncompressed(stored) if compressed == 0 else self._decompressed(stored)
        except (IsalError, ValueError) as error:
            raise self._bad(table, number, str(error)) from error
        if len(plain) < expected:
            raise self._bad(table, number, f"it holds {len(plain)} bytes instead of {expected}")
        return plain if len(plain) == expected else plain[:expected]

    def _decompressed(self, stored: memoryview) -> _Chunk:
        if len(stored) > _SMALL:
            return inflate_chunk(stored, self.chunk_size)
        key = bytes(stored)
        plain = self._small.get(key)
        if plain is None:
            plain = inflate_chunk(stored, self.chunk_size)
            if len(self._small) < 8:
                self._small[key] = plain
        return plain

    def _uncompressed(self, stored: memoryview) -> bytes:
        data = stored[: self.chunk_size + 4]
        if not checked(data):
            raise ValueError("the Adler-32 of the chunk is not the one that is stored")
        return bytes(data[:-4])

    def _bad(self, table: ChunkTable, number: int, reason: str) -> ReadError:
        offset = number * self.chunk_size
        length = min(self.chunk_size, self.size - offset)
        return ReadError(offset, length, f"chunk {number} in segment {table.file.name}: {reason}")

    def close(self) -> None:
        for file in self._files:
            file.close()
