"""What is left of deleted keys and values in the free cells of a hive.

Windows marks the cells of what it deletes as free and joins neighbours; their content stays until it is overwritten.
Nothing confirms what is found. Reference: T. D. Morgan, "Recovering deleted data from the Windows registry" (2008).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.support.hive.cells import NOTHING, Cell, Hive, HiveError
from parsers.support.hive.keys import Key, key_in
from parsers.support.hive.values import Value, value_in

_MARK = re.compile(rb"nk|vk")
_CHUNK = 1 << 20
_EARLIEST, _LATEST = 119_600_064_000_000_000, 157_469_184_000_000_000
"""1980 and 2100 as FILETIME: what else is called a time of a key is none."""
_NAME_AT_MOST = 512
_TYPES = 12
_DEVICE_TYPE = 0xFFFF_0000
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\uffff]")


def deleted(hive: Hive) -> Iterator[Key | Value]:
    """Keys and values that stand in free cells, in the order of the file."""
    for cell in hive.free_cells():
        for at in _marks(hive, cell):
            left = Cell(at, cell.at + cell.room - at, False)
            try:
                found = key_in(hive, left) if hive.read(left, 0, 2) == b"nk" else value_in(hive, left)
            except HiveError:
                continue
            if _likely(hive, found):
                yield found


def _marks(hive: Hive, cell: Cell) -> Iterator[int]:
    """Where in a free cell the size field of a former key or value would stand."""
    for start in range(0, cell.room, _CHUNK):
        data = hive.read(cell, start, min(_CHUNK + 1, cell.room - start))
        for found in _MARK.finditer(data):
            at = cell.at + start + found.start()
            if at % 8 == 0 and found.start() < _CHUNK:
                yield at


def _likely(hive: Hive, found: Key | Value) -> bool:
    if len(found.name) > _NAME_AT_MOST or _UNPRINTABLE.search(found.name):
        return False
    inside = hive.end
    if isinstance(found, Key):
        lists = ((found.subkeys, found.subkey_list), (found.values, found.value_list))
        return (
            bool(found.name)
            and _EARLIEST <= found.written <= _LATEST
            and found.parent < inside
            and all(at < inside if count else True for count, at in lists)
        )
    known = found.kind < _TYPES or found.kind & _DEVICE_TYPE == _DEVICE_TYPE
    if found.inline:
        return known and found.size <= 4
    return (
        known
        and found.size < inside
        and (found.data_at < inside or (not found.size and found.data_at == NOTHING))
    )
