"""SEGB version 2, of iOS 17 and later: records one behind the other, what is known of them in a table at the end.

Reference: CCL Solutions Group, ccl-segb (MIT), ccl_segb2.py, after Cellebrite, "Understanding and decoding the newest
iOS SEGB format": header ``<4sid16s``; table of ``<2id`` (end, counted from behind the header, state, time); before the
data of a record ``<Ii`` (CRC-32), each aligned to 4 bytes.
"""

from __future__ import annotations

import struct
import zlib

from parsers.support import epochs
from parsers.support.segb.record import MOST_RECORDS, STATES, Record, Records

MAGIC = b"SEGB"
_HEADER, _ENTRY, _BEFORE = struct.Struct("<4sid16s"), struct.Struct("<2id"), struct.Struct("<Ii")
_EMPTY = 4
_ALIGNMENT = 4
_LOOKED_AHEAD = 8


def is_segb(data: bytes) -> bool:
    """Whether the bytes begin as such a file."""
    return data.startswith(MAGIC) and len(data) >= _HEADER.size


def read(data: bytes) -> Records:
    """Its records by their place. Never raises where :func:`is_segb`.

    A place of the table that was never used has no record. Several may tell of the same bytes, as of a record that was
    written and then deleted: each gives one. What tells of bytes that another record took since is counted as damage.
    """
    count = _HEADER.unpack_from(data)[1]
    table = len(data) - count * _ENTRY.size
    if count < 0 or table < _HEADER.size:
        return Records(2, (), (f"a table of {count} records is stated, for which the file is too short",))
    if count > MOST_RECORDS:
        return Records(2, (), (f"a table of {count} records is stated, over the limit of {MOST_RECORDS}",))
    entries = list(_ENTRY.iter_unpack(data[table:]))
    used = [entry for entry in entries if entry[1] != _EMPTY and (entry[1] in STATES or entry[0])]
    within = [entry for entry in used if 0 < entry[0] <= table - _HEADER.size]
    starts = _starts(data, sorted({entry[0] for entry in within}))
    within.sort(key=lambda entry: entry[:2])
    records = tuple(_record(data, starts[entry[0]], *entry) for entry in within if entry[0] in starts)
    cut, reused = len(used) - len(within), len(within) - len(records)
    damage = [f"{reused} places of the table tell of bytes that other records took since"] if reused else []
    damage += [f"{cut} places of the table tell of an end that is not inside of the data"] if cut else []
    return Records(2, records, tuple(damage))


def _starts(data: bytes, ends: list[int]) -> dict[int, int]:
    """Where the record with this end begins: behind the one before. None for an end inside of a later record.

    That is one whose check sum fails while that of a later end holds.
    """
    starts, begin = {}, 0
    for place, end in enumerate(ends):
        if end - begin < _BEFORE.size:
            continue
        start = _HEADER.size + begin
        later = ends[place + 1 : place + 1 + _LOOKED_AHEAD]
        if not _intact(data, start, end) and any(_intact(data, start, each) for each in later):
            continue
        starts[end] = start
        begin = end + -end % _ALIGNMENT
    return starts


def _intact(data: bytes, start: int, end: int) -> bool:
    crc: int = _BEFORE.unpack_from(data, start)[0]
    return zlib.crc32(data[start + _BEFORE.size : _HEADER.size + end]) == crc


def _record(data: bytes, start: int, end: int, state: int, time: float) -> Record:
    place = start + _BEFORE.size
    content, known = data[place : _HEADER.size + end], STATES.get(state, "unknown")
    return Record(place, content, known, state, (epochs.cocoa_s(time),), _intact(data, start, end))
