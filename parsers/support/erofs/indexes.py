"""The indexes of packed files of EROFS: one for each block of the content, plain or in packs.

Reference: Linux Documentation/filesystems/erofs.rst, "Data compression"; comments of fs/erofs/erofs_fs.h (also under
the Apache License 2.0).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

PLAIN, HEAD, INSIDE, OTHER_HEAD = range(4)
_FULL = struct.Struct("<HHI")
_COUNTED = 1 << 11
_SMALL, _LARGE = (2, 8), (16, 32)
"""Entries in a pack, and its bytes."""
_PLACE = 4
_LEAST_BITS = 12


class Index(NamedTuple):
    """What an index says of its block of the content.

    A head has where in it an extent begins (``inside``), and the ``block`` in which it is stored. What is inside of
    an extent has nothing but, where it follows the head, of how many ``blocks`` that is.
    """

    kind: int
    inside: int = 0
    block: int = 0
    blocks: int = 0


def full(raw: bytes, *, counted: bool) -> Iterator[Index]:
    """Indexes of eight bytes. ``counted``: extents may have several blocks."""
    for advice, inside, block in _FULL.iter_unpack(raw):
        kind = advice & 3
        if kind == INSIDE:
            yield Index(INSIDE, blocks=block & (_COUNTED - 1) if counted and block & _COUNTED else 0)
        else:
            yield Index(kind, inside, block)


def packs(start: int, count: int, *, two: bool) -> list[tuple[int, int]]:
    """How ``count`` indexes stand from the byte ``start`` on: of packs in a row how many, and of which number.

    Large packs (two bytes an index) begin at multiples of their size; small ones stand before and after them.
    """
    before = min((-start % _LARGE[1]) // 4, count)
    large = (count - before) // _LARGE[0] if two else 0
    if not large:
        return [(-(-count // _SMALL[0]), _SMALL[0])]
    after = count - before - large * _LARGE[0]
    return [(before // _SMALL[0], _SMALL[0]), (large, _LARGE[0]), (-(-after // _SMALL[0]), _SMALL[0])]


def packed_size(rows: list[tuple[int, int]]) -> int:
    """The bytes of all packs."""
    return sum(number * (_LARGE[1] if entries == _LARGE[0] else _SMALL[1]) for number, entries in rows)


def compact(raw: bytes, rows: list[tuple[int, int]], log: int, *, counted: bool) -> Iterator[Index]:
    """The indexes of packs, of blocks of 2 ** ``log`` bytes."""
    at = 0
    for number, entries in rows:
        size = _LARGE[1] if entries == _LARGE[0] else _SMALL[1]
        for _ in range(number):
            yield from _pack(raw[at : at + size], entries, max(log, _LEAST_BITS), counted=counted)
            at += size


def _pack(pack: bytes, entries: int, bits: int, *, counted: bool) -> Iterator[Index]:
    """One pack: entries of as many bits as there is room for, and the block that they count from."""
    width = (len(pack) - _PLACE) * 8 // entries
    whole = int.from_bytes(pack[:-_PLACE], "little")
    block = int.from_bytes(pack[-_PLACE:], "little") + (not counted)
    after_head = False
    for number in range(entries):
        entry = whole >> width * number
        low, kind = entry & (1 << bits) - 1, entry >> bits & 3
        if kind != INSIDE:
            yield Index(kind, low, block & 0xFFFFFFFF)
            block += 1
            after_head = True
            continue
        blocks = low & ~_COUNTED if counted and low & _COUNTED else 0
        if blocks:
            # One of them was counted with the head, where that stands in the same pack.
            block += blocks - after_head
        after_head = False
        yield Index(INSIDE, blocks=blocks)
