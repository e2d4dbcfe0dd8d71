"""LZFSE, a compression of Apple's: blocks of literals and repetitions, coded by finite states, or of LZVN.

Reference: Apple, lzfse_internal.h and lzfse_fse.h of the LZFSE reference implementation (the layout and the tables);
libyal/libfmos documentation, "LZFSE compression".
"""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import NamedTuple

from parsers.support.lzvn import unpack_lzvn

_END, _STORED, _PLAIN, _CODED, _LZVN = b"bvx$", b"bvx-", b"bvx1", b"bvx2", b"bvxn"
_HEADER = struct.Struct("<4sI3Q")
_MAX_LITERALS, _MAX_MATCHES = 40_000, 10_000
_L_STATES, _M_STATES, _D_STATES, _LITERAL_STATES = 64, 64, 256, 1024
_L_BITS = (0,) * 16 + (2, 3, 5, 8)
_M_BITS = (0,) * 16 + (3, 5, 8, 11)
_D_BITS = tuple(bits for bits in range(16) for _ in range(4))
_COUNT_BITS = (2, 3, 2, 5, 2, 3, 2, 8, 2, 3, 2, 5, 2, 3, 2, 14) * 2
_COUNTS = (0, 2, 1, 4, 0, 3, 1, -1, 0, 2, 1, 5, 0, 3, 1, -1, 0, 2, 1, 6, 0, 3, 1, -1, 0, 2, 1, 7, 0, 3, 1, -1)


class _Coded(NamedTuple):
    """What the header of a coded block says."""

    size: int
    literals: int
    literal_bytes: int
    literal_bits: int
    literal_states: tuple[int, ...]
    matches: int
    match_bytes: int
    match_bits: int
    states: tuple[int, int, int]
    length: int


class _State(NamedTuple):
    """Of one state: bits to read (of the next state, and of the value below them), base of the next state, value."""

    bits: int
    low: int
    mask: int
    next: int
    value: int


def unpack_lzfse(data: bytes, most: int) -> bytes:
    """The bytes that the data stands for, to its mark of the end. ValueError for damage and for more than ``most``."""
    made = bytearray()
    at = 0
    try:
        while (magic := data[at : at + 4]) != _END:
            if magic == _STORED:
                (size,) = struct.unpack_from("<I", data, at + 4)
                _room(made, size, most)
                made += _exactly(data, at + 8, size)
                at += 8 + size
            elif magic == _LZVN:
                size, packed = struct.unpack_from("<II", data, at + 4)
                _room(made, size, most)
                piece = unpack_lzvn(_exactly(data, at + 12, packed), size)
                if len(piece) != size:
                    raise ValueError("a block of LZVN gives fewer bytes than it says")
                made += piece
                at += 12 + packed
            elif magic == _CODED:
                at = _coded(data, at, made, most)
            else:
                raise ValueError("there is no such block" if magic != _PLAIN else "its tables are not packed")
    except (struct.error, IndexError) as error:
        raise ValueError("the data ends early") from error
    return bytes(made)


def _room(made: bytearray, size: int, most: int) -> None:
    if len(made) + size > most:
        raise ValueError("it gives more bytes than it should")


def _exactly(data: bytes, at: int, length: int) -> bytes:
    piece = data[at : at + length]
    if len(piece) != length:
        raise ValueError("the data ends early")
    return piece


def _coded(data: bytes, at: int, made: bytearray, most: int) -> int:
    """One coded block, put behind ``made``; where the next begins."""
    head = _head(data, at)
    _room(made, head.size, most)
    counts = _counts(_exactly(data, at + _HEADER.size, head.length - _HEADER.size))
    at += head.length
    literals = _literals(_exactly(data, at, head.literal_bytes), head, counts[104:])
    at += head.literal_bytes
    _matches(_exactly(data, at, head.match_bytes), head, counts[:104], literals, made)
    return at + head.match_bytes


def _head(data: bytes, at: int) -> _Coded:
    _, size, first, second, third = _HEADER.unpack_from(data, at)
    head = _Coded(
        size=size,
        literals=first & 0xFFFFF,
        literal_bytes=first >> 20 & 0xFFFFF,
        matches=first >> 40 & 0xFFFFF,
        literal_bits=(first >> 60 & 7) - 7,
        literal_states=tuple(second >> shift & 0x3FF for shift in (0, 10, 20, 30)),
        match_bytes=second >> 40 & 0xFFFFF,
        match_bits=(second >> 60 & 7) - 7,
        length=third & 0xFFFFFFFF,
        states=(third >> 32 & 0x3FF, third >> 42 & 0x3FF, third >> 52 & 0x3FF),
    )
    l_state, m_state, d_state = head.states
    fits = l_state < _L_STATES and m_state < _M_STATES and d_state < _D_STATES
    if not fits or head.literals > _MAX_LITERALS or head.matches > _MAX_MATCHES or head.length < _HEADER.size:
        raise ValueError("the header of a block is damaged")
    return head


def _counts(packed: bytes) -> list[int]:
    """How many states each of the 20 + 20 + 64 + 256 symbols has."""
    number, counts = int.from_bytes(packed, "little"), []
    used = 0
    for _ in range(360):
        code = number >> used & 0x3FFF
        bits = _COUNT_BITS[code & 31]
        count = _COUNTS[code & 31]
        if count < 0:
            count = 8 + (code >> 4 & 15) if bits == 8 else 24 + (code >> 4)
        counts.append(count)
        used += bits
    if used > len(packed) * 8 or len(packed) * 8 - used >= 8:
        raise ValueError("the tables of a block are damaged")
    return counts


def _table(counts: list[int], total: int, extra: tuple[int, ...]) -> list[_State]:
    """The states of symbols with these counts; ``extra``: how many bits of its value stand in the data."""
    if sum(counts) != total:
        raise ValueError("the tables of a block are damaged")
    states = []
    bases = (0, *accumulate(1 << bits for bits in extra))
    for symbol, count in enumerate(counts):
        if not count:
            continue
        shift = total.bit_length() - count.bit_length()
        longer = (2 * total >> shift) - count
        low = extra[symbol]
        for place in range(count):
            if place < longer:
                bits, base = shift, ((count + place) << shift) - total
            else:
                bits, base = shift - 1, (place - longer) << (shift - 1)
            states.append(_State(bits + low, low, (1 << bits + low) - 1, base, bases[symbol]))
    return states


def _literals(packed: bytes, head: _Coded, counts: list[int]) -> bytes:
    """Four series of states take turns. The bits are read from the end to the start, where the states are all 0."""
    table = _table(counts, _LITERAL_STATES, (0,) * 256)
    left = len(packed) * 8 + head.literal_bits
    first, second, third, fourth = head.literal_states
    made = bytearray()
    for _ in range(0, head.literals, 4):
        # Four states have 40 bits at most.
        one, two, three, four = table[first], table[second], table[third], table[fourth]
        after = left - one.bits - two.bits - three.bits - four.bits
        if after < 0:
            raise ValueError("the literals of a block are damaged")
        read = int.from_bytes(packed[after >> 3 : (after >> 3) + 6], "little") >> (after & 7)
        fourth = four.next + (read & four.mask)
        read >>= four.bits
        third = three.next + (read & three.mask)
        read >>= three.bits
        second = two.next + (read & two.mask)
        first = one.next + (read >> two.bits & one.mask)
        left = after
        made += bytes((one.value, two.value, three.value, four.value))
    if first or second or third or fourth or head.literals % 4:
        raise ValueError("the literals of a block are damaged")
    return bytes(made)


def _matches(packed: bytes, head: _Coded, counts: list[int], literals: bytes, made: bytearray) -> None:
    """So many literals, then so many bytes again from so far back, again and again."""
    l_table = _table(counts[:20], _L_STATES, _L_BITS)
    m_table = _table(counts[20:40], _M_STATES, _M_BITS)
    d_table = _table(counts[40:], _D_STATES, _D_BITS)
    l_state, m_state, d_state = head.states
    left = len(packed) * 8 + head.match_bits
    end = len(made) + head.size
    used = distance = 0
    for _ in range(head.matches):
        # The three have 54 bits at most.
        of_l, of_m, of_d = l_table[l_state], m_table[m_state], d_table[d_state]
        left -= of_l.bits + of_m.bits + of_d.bits
        if left < 0:
            raise ValueError("the repetitions of a block are damaged")
        read = int.from_bytes(packed[left >> 3 : (left >> 3) + 8], "little") >> (left & 7)
        bits = read & of_d.mask
        d_state, back = of_d.next + (bits >> of_d.low), of_d.value + (bits & (1 << of_d.low) - 1)
        read >>= of_d.bits
        bits = read & of_m.mask
        m_state, again = of_m.next + (bits >> of_m.low), of_m.value + (bits & (1 << of_m.low) - 1)
        bits = read >> of_m.bits & of_l.mask
        l_state, count = of_l.next + (bits >> of_l.low), of_l.value + (bits & (1 << of_l.low) - 1)
        distance = back or distance
        made += literals[used : used + count]
        used += count
        if again:
            _repeat(made, again, distance)
        if len(made) > end or used > len(literals):
            raise ValueError("a block gives more bytes than it says")
    if l_state or m_state or d_state or len(made) != end:
        raise ValueError("the repetitions of a block are damaged")


def _repeat(made: bytearray, count: int, distance: int) -> None:
    start = len(made) - distance
    if start < 0 or not distance:
        raise ValueError("it repeats bytes from before its start")
    if count <= distance:
        made += made[start : start + count]
    else:
        made += (made[start:] * (count // distance + 1))[:count]
