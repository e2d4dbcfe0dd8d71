"""SEGB version 1, of iOS 16 and before: records one behind the other, each with its header.

Reference: CCL Solutions Group, ccl-segb (MIT), ccl_segb1.py: header of 56 bytes (end of the data, magic at 52), records
of ``<iiddIi`` and data, each aligned to 8 bytes.
"""

from __future__ import annotations

import struct
import zlib

from parsers.support import epochs
from parsers.support.segb.record import MOST_RECORDS, STATES, Record, Records

HEADER = 56
_RECORD = struct.Struct("<iiddIi")
_ALIGNMENT = 8


def is_segb(data: bytes) -> bool:
    """Whether the bytes begin as such a file."""
    return data[HEADER - 4 : HEADER] == b"SEGB"


def read(data: bytes) -> Records:
    """Its records, up to the stated end of the data. Never raises where :func:`is_segb`."""
    stated = int.from_bytes(data[:4], "little")
    end = min(stated, len(data))
    damage = [f"{stated} bytes of data are stated, {len(data)} are there"] if end < stated else []
    records: list[Record] = []
    at = HEADER
    while at + _RECORD.size <= end:
        length, state, first, second, crc, _ = _RECORD.unpack_from(data, at)
        start = at + _RECORD.size
        if not 0 <= length <= end - start:
            damage.append(f"the record at byte {at} states a length of {length}; what follows was not read")
            break
        if len(records) == MOST_RECORDS:
            damage.append(f"only the first {MOST_RECORDS} records were read")
            break
        content = data[start : start + length]
        times = epochs.cocoa_s(first), epochs.cocoa_s(second)
        intact = zlib.crc32(content) == crc
        records.append(Record(start, content, STATES.get(state, "unknown"), state, times, intact))
        at = start + length
        at += -at % _ALIGNMENT
    return Records(1, tuple(records), tuple(damage))
