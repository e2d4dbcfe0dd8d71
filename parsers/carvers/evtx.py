"""Windows event logs, and chunks of them that lie alone."""

from __future__ import annotations

import zlib

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource

_HEADER, _CHUNK = 4096, 65536
_FILE_MARK, _CHUNK_MARK = b"ElfFile\0", b"ElfChnk\0"
_RECORDS = 512
_MOST_CHUNKS = 1 << 16


class Evtx(Carver):
    """A header with as many chunks as it states, or one chunk; confirmed where the check sums of chunks are right.

    Reference: J. Metz, "Windows XML Event Log (EVTX) format", 2 (file header), 3 (chunk).
    """

    name = "evtx"
    starts = (_FILE_MARK, _CHUNK_MARK)

    def measure(self, source: ByteSource) -> Measured | None:
        head = source.read_at(0, 128)
        if head.startswith(_CHUNK_MARK):
            return Measured(_CHUNK, "evtx-chunk", confirmed=True) if _is_chunk(source, 0) else None
        if len(head) < 128 or zlib.crc32(head[:120]) != int.from_bytes(head[124:], "little"):
            return None
        stated = int.from_bytes(head[42:44], "little")
        count = 0
        while count < stated and _is_chunk(source, _HEADER + count * _CHUNK):
            count += 1
        return Measured(_HEADER + stated * _CHUNK, "evtx", confirmed=True) if 0 < count == stated else None


def _is_chunk(source: ByteSource, place: int) -> bool:
    """Whether a chunk stands there whose header and records have the sums that it states."""
    chunk = source.read_at(place, _CHUNK)
    if len(chunk) < _CHUNK or not chunk.startswith(_CHUNK_MARK):
        return False
    end = int.from_bytes(chunk[48:52], "little")
    records, header = int.from_bytes(chunk[52:56], "little"), int.from_bytes(chunk[124:128], "little")
    if not _RECORDS <= end <= _CHUNK or zlib.crc32(chunk[128:_RECORDS], zlib.crc32(chunk[:120])) != header:
        return False
    return zlib.crc32(chunk[_RECORDS:end]) == records
