"""The filter BCJ2 of 7-Zip, by which branches of x86 code are packed apart from the rest.

Reference: 7-Zip, DOC/Methods.txt (0303011B); LZMA SDK, Bcj2.c, for what the four streams hold and how they are joined.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence

from evidence.contract.errors import NotReadableError
from parsers.support.piece_stream import PieceStream
from parsers.support.sevenzip.streams import Coder, Folder
from parsers.support.solid import Stream

METHOD = b"\x03\x03\x01\x1b"
_STREAMS = 4
_BRANCH = re.compile(rb"[\xe8\xe9]|\x0f[\x80-\x8f]")
_CALL, _JUMP = 0xE8, 0xE9
_TOP, _TOTAL, _MOVE = 1 << 24, 1 << 11, 5
_AT_ONCE = 1 << 16


def parts_of(folder: Folder) -> list[Folder]:
    """The four streams that the filter joins, each as a folder of its own: code, calls, jumps, and which are branches.

    Raises NotReadableError where the coders are connected in any other way.
    """
    joins = [number for number, coder in enumerate(folder.coders) if coder.inputs != 1]
    if len(joins) != 1 or joins[0] in folder.bonds.values():
        raise NotReadableError("it is packed with coders that are connected in a way that is not read")
    joined = folder.coders[joins[0]]
    if joined.method != METHOD or joined.inputs != _STREAMS:
        raise NotReadableError("it is packed with coders of several streams, which are not read")
    return [_part(folder, joins[0] + number, joins[0]) for number in range(_STREAMS)]


def _part(folder: Folder, taken: int, joined: int) -> Folder:
    """What an input takes. Inputs are numbered through all coders; behind the joining one they are three further."""
    coders: list[Coder] = []
    while taken in folder.bonds and len(coders) < len(folder.coders):
        number = folder.bonds[taken]
        if number >= len(folder.coders) or number == joined:
            break
        coders.insert(0, folder.coders[number])
        taken = number if number < joined else number + _STREAMS - 1
    if taken not in folder.inputs:
        raise NotReadableError("it is packed with coders that are connected in a way that is not read")
    place = folder.inputs.index(taken)
    start = folder.place + sum(folder.packs[:place])
    length = folder.packs[place]
    size = coders[-1].size if coders else length
    return Folder(coders, [], True, {}, [], [length], start, length, size)


class Bcj2(PieceStream):
    """The joined streams. ``sizes``: of the code stream, and of the content; ``position``: of the next byte."""

    def __init__(self, streams: Sequence[Stream], sizes: tuple[int, int]) -> None:
        self._code, self._calls, self._jumps, self._branches = streams
        self._left, self._size = sizes
        self._chances = [_TOTAL // 2] * 258
        self._range, self._value = 0xFFFFFFFF, 0
        super().__init__(self._joined())

    def _joined(self) -> Iterator[bytes]:
        self._value = int.from_bytes(self._branches.read(5), "big") & 0xFFFFFFFF
        before = made = 0
        while made < self._size and self._left:
            data = self._code.read(min(_AT_ONCE, self._left))
            self._left -= len(data)
            at, pieces = 0, []
            while at < len(data) and made < self._size:
                branch = _next_branch(data, at, before)
                end = len(data) if branch is None else branch + 1
                part = data[at : min(end, at + self._size - made)]
                pieces.append(part)
                made += len(part)
                before = data[end - 2] if end - at > 1 else before
                at, last = end, data[end - 1]
                if branch is None or made >= self._size:
                    before = last
                    continue
                if not self._is_packed(last, before):
                    before = last
                    continue
                where = int.from_bytes((self._calls if last == _CALL else self._jumps).read(4), "big")
                address = struct.pack("<I", where - (made + 4) & 0xFFFFFFFF)
                pieces.append(address[: self._size - made])
                made += len(pieces[-1])
                before = address[3]
            yield b"".join(pieces)

    def _is_packed(self, byte: int, before: int) -> bool:
        """Whether the address behind a branch was taken out: one bit, by how often such were."""
        place = before if byte == _CALL else 256 if byte == _JUMP else 257
        chance = self._chances[place]
        bound = (self._range >> 11) * chance
        packed = self._value >= bound
        if packed:
            self._range -= bound
            self._value -= bound
            self._chances[place] = chance - (chance >> _MOVE)
        else:
            self._range = bound
            self._chances[place] = chance + (_TOTAL - chance >> _MOVE)
        if self._range < _TOP:
            self._range = self._range << 8 & 0xFFFFFFFF
            self._value = (self._value << 8 | self._branches.read(1)[0]) & 0xFFFFFFFF
        return packed


def _next_branch(data: bytes, at: int, before: int) -> int | None:
    """The place of the last byte of the next branch's code, of which the first may stand before ``at``."""
    if before == 0x0F and data[at] & 0xF0 == 0x80:
        return at
    found = _BRANCH.search(data, at)
    return None if found is None else found.end() - 1
