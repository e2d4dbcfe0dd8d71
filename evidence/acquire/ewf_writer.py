"""An E01 as EnCase 6 writes it: segments of sections, chunks of 32 KiB in groups with a table and its copy.

Reference: J. Metz, "Expert Witness Compression Format specification", libyal/libewf documentation.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from evidence.acquire import ewf_parts as parts
from evidence.acquire.copies import Copies
from evidence.acquire.errors import AcquireError
from evidence.acquire.ewf_chunk import Chunk, best, chunks_of, fast
from evidence.acquire.ewf_reread import media_of
from evidence.acquire.plan import CHUNK, Plan
from evidence.acquire.writer import Mark, Writer
from evidence.contract.source import UnreadableRange
from evidence.model.digests import Digests

_COMPRESS = {"none": None, "fast": fast, "best": best}
_MOST_CHUNKS = 16_375
"""Of one table; what EnCase 5 allowed, so that no tool finds too many."""
MOST_SEGMENTS = 99 + 26 * 26 * 22
"""As many as have names, from ``.E01`` to ``.ZZZ``."""
_RESERVED = 4 << 10
"""Bytes of a segment that are left for the sections at its end."""
_BEFORE_CHUNKS = 4 << 10
_BESIDE_CHUNK = 16
"""More than a stored chunk has beside its bytes: a check sum, a place in each table, its share of their descriptors."""


def segments_at_most(size: int, segment_size: int) -> int:
    """How many segments of that size a source of so many bytes may take: where nothing of it can be packed."""
    if not segment_size:
        return 1
    chunks = (segment_size - _RESERVED - _BEFORE_CHUNKS) // (CHUNK + _BESIDE_CHUNK)
    return -(-size // (max(chunks, 1) * CHUNK)) + 1


class EwfWriter(Writer):
    """``NAME.E01``, ``NAME.E02`` …"""

    def __init__(self, plan: Plan, copies: Copies) -> None:
        self._plan = plan
        self._copies = copies
        self._compress = _COMPRESS[plan.compression]
        self._segment = 0
        self._at = 0
        self._chunks = 0
        self._group = 0
        self._entries = array("I")

    def packed(self, block: bytes) -> list[Chunk]:
        return chunks_of(block, self._compress)

    def add(self, packed: list[Chunk]) -> None:
        if not self._segment:
            self._begin_segment()
        waiting: list[bytes | memoryview] = []
        for stored, length, compressed in packed:
            if self._full(length):
                self._copies.write(*waiting)
                waiting = []
                self._make_room(length)
            if not self._entries:
                waiting.append(self._begin_group())
            entry = self._at - self._group
            self._entries.append(entry | parts.COMPRESSED if compressed else entry)
            waiting += stored
            self._at += length
        self._copies.write(*waiting)
        self._chunks += len(packed)

    def _begin_group(self) -> bytes:
        """Room for the descriptor of the sectors, which can be written when they are."""
        self._group = self._at
        self._at += parts.DESCRIPTOR_SIZE
        return bytes(parts.DESCRIPTOR_SIZE)

    def _full(self, length: int) -> bool:
        return len(self._entries) == _MOST_CHUNKS or self._segment_full(length)

    def _segment_full(self, length: int) -> bool:
        tables = 2 * (parts.DESCRIPTOR_SIZE + 28 + 4 * (len(self._entries) + 1))
        return bool(self._plan.segment_size) and (
            self._at + length + tables + _RESERVED > self._plan.segment_size
        )

    def _make_room(self, length: int) -> None:
        over = self._segment_full(length)
        self._end_group()
        if over:
            self._section("next")
            self._begin_segment()

    def _begin_segment(self) -> None:
        self._segment += 1
        if self._segment > MOST_SEGMENTS:
            raise AcquireError(
                f"An E01 has at most {MOST_SEGMENTS} segments: choose a larger --segment-size."
            )
        self._copies.begin(parts.segment_suffix(self._segment))
        self._write(parts.file_header(self._segment), at=0)
        if self._segment > 1:
            self._section("data", parts.volume(self._plan))
            return
        header2 = parts.header2(self._plan)
        for kind, data in (("header2", header2), ("header2", header2), ("header", parts.header(self._plan))):
            self._section(kind, data)
        self._section("volume", parts.volume(self._plan))

    def _end_group(self) -> None:
        if not self._entries:
            return
        self._copies.patch(self._group, parts.descriptor("sectors", self._group, self._at - self._group))
        table = parts.table(self._entries, self._group)
        self._section("table", table)
        self._section("table2", table)
        self._entries = array("I")

    def _section(self, kind: str, data: bytes = b"") -> None:
        size = parts.DESCRIPTOR_SIZE + len(data)
        self._write(parts.descriptor(kind, self._at, size) + data, at=self._at)

    def _write(self, data: bytes, *, at: int) -> None:
        self._copies.write(data)
        self._at = at + len(data)

    def mark(self) -> Mark:
        self._end_group()
        done = min(self._chunks * CHUNK, self._plan.size)
        return Mark(done, self._segment, self._at)

    def finish(self, digests: Digests, bad: list[UnreadableRange]) -> None:
        self._end_group()
        if self._segment == 1:
            self._section("data", parts.volume(self._plan))
        if bad:
            self._section("error2", parts.error2(bad, self._plan.sector_size))
        self._section("digest", parts.digest(digests))
        self._section("hash", parts.md5_hash(digests))
        self._section("done")
        self._copies.end()

    def read_back(self, name: str, mark: Mark) -> Iterator[bytes]:
        files = [name + parts.segment_suffix(number) for number in range(1, mark.segment + 1)]
        return media_of(files, mark)

    def go_on(self, mark: Mark) -> None:
        self._segment, self._at = mark.segment, mark.at
        self._chunks = -(-mark.done // CHUNK)
        self._copies.begin(parts.segment_suffix(mark.segment), mark.at)

    def files(self, name: str) -> list[str]:
        return [name + parts.segment_suffix(number) for number in range(1, self._segment + 1)]
