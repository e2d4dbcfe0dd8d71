"""LZO1X, and its variant with runs of zeros (LZO-RLE), unpacked.

Reference: Linux Documentation/staging/lzo.rst, "LZO stream format as understood by Linux's LZO decompressor".
"""

from __future__ import annotations

_VERSIONED = 17
_SHORTEST_VERSIONED = 5
_LONG_LITERAL = 4
_END = 16_384
_ZEROS = 0xBFFF


class LzoError(ValueError):
    """The packed data are damaged, or unpack to more than they may."""


def lzo_unpacked(packed: bytes, most: int) -> bytes:
    """What a stream unpacks to. Raises LzoError for damage and beyond ``most`` bytes."""
    try:
        return _Stream(packed, most).unpacked()
    except IndexError:
        raise LzoError("the LZO data end early") from None


class _Stream:
    def __init__(self, packed: bytes, most: int) -> None:
        self._packed = packed
        self._most = most
        self._at = 0
        self._out = bytearray()
        self._runs = False

    def unpacked(self) -> bytes:
        state = self._start()
        while True:
            code = self._byte()
            if code < 16 and not state:
                self._literals(3 + (code or self._long(15)))
                state = _LONG_LITERAL
                continue
            if code < 16:
                distance = (self._byte() << 2) + (code >> 2)
                length, distance = (3, distance + 2049) if state == _LONG_LITERAL else (2, distance + 1)
                state = code & 3
            elif code < 32:
                shown = code & 7
                pair_at = self._at if shown else self._after_long()
                pair = self._packed[pair_at] | self._packed[pair_at + 1] << 8
                distance = _END + ((code & 8) << 11) + (pair >> 2)
                if self._runs and distance == _ZEROS:
                    self._at += 2
                    self._zeros((self._byte() << 3 | shown) + 4)
                    state = pair & 3
                    self._literals(state)
                    continue
                length = 2 + (shown or self._long(7))
                self._at += 2
                if distance == _END:
                    return bytes(self._out)
                state = pair & 3
            elif code < 64:
                length = 2 + (code & 31 or self._long(31))
                pair = self._byte() | self._byte() << 8
                distance, state = (pair >> 2) + 1, pair & 3
            else:
                length = 3 + (code >> 5 & 1) if code < 128 else 5 + (code >> 5 & 3)
                distance, state = (self._byte() << 3) + (code >> 2 & 7) + 1, code & 3
            self._again(distance, length)
            self._literals(state)

    def _start(self) -> int:
        """What the first byte says, where it is no instruction: a version, or literals."""
        first = self._packed[0]
        if first == _VERSIONED and len(self._packed) >= _SHORTEST_VERSIONED:
            self._runs = self._packed[1] == 1
            self._at = 2
        elif first > _VERSIONED:
            self._at = 1
            self._literals(first - _VERSIONED)
            return min(first - _VERSIONED, _LONG_LITERAL)
        return 0

    def _byte(self) -> int:
        self._at += 1
        return self._packed[self._at - 1]

    def _after_long(self) -> int:
        """Where the bytes after a long length stand."""
        at = self._at
        while not self._packed[at]:
            at += 1
        return at + 1

    def _long(self, length: int) -> int:
        """A length that goes on: 255 more for each zero byte."""
        while not (byte := self._byte()):
            length += 255
        return length + byte

    def _room(self, length: int) -> None:
        if len(self._out) + length > self._most:
            raise LzoError(f"the LZO data unpack to more than {self._most} bytes")

    def _literals(self, length: int) -> None:
        if self._at + length > len(self._packed):
            raise IndexError
        self._room(length)
        self._out += self._packed[self._at : self._at + length]
        self._at += length

    def _zeros(self, length: int) -> None:
        self._room(length)
        self._out += bytes(length)

    def _again(self, distance: int, length: int) -> None:
        start = len(self._out) - distance
        if start < 0:
            raise LzoError("the LZO data refer to bytes before their start")
        self._room(length)
        if distance >= length:
            self._out += self._out[start : start + length]
        else:
            self._out += (self._out[start:] * (length // distance + 1))[:length]
