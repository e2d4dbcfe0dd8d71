"""The packed bytes of a zip member that is encrypted in the old way (ZipCrypto).

Reference: PKWARE, APPNOTE.TXT 6.3.10, section 6.1.
"""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

MOST_BYTES = 1 << 30
"""Each byte depends on those before and is decrypted by Python itself: about a megabyte a second."""
_HEADER = 12
_WORD = 0xFFFFFFFF
_FACTOR = 134_775_813
_FIRST = (0x12345678, 0x23456789, 0x34567890)
_AT_ONCE = 1 << 20


def _table() -> tuple[int, ...]:
    values = list(range(256))
    for _ in range(8):
        values = [(value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1 for value in values]
    return tuple(values)


_CRC = _table()


class _Keys:
    """The three words that change with each byte."""

    def __init__(self, password: bytes) -> None:
        self._words = _FIRST
        for byte in password:
            self._words = _next(*self._words, byte)

    def decrypted(self, data: bytes) -> bytes:
        """The bytes that follow those of the call before."""
        one, two, three = self._words
        table, clear = _CRC, bytearray(len(data))
        for place, locked in enumerate(data):
            mixed = (three | 2) & 0xFFFF
            byte = locked ^ (mixed * (mixed ^ 1) >> 8 & 0xFF)
            one = (one >> 8) ^ table[(one ^ byte) & 0xFF]
            two = ((two + (one & 0xFF)) * _FACTOR + 1) & _WORD
            three = (three >> 8) ^ table[(three ^ (two >> 24)) & 0xFF]
            clear[place] = byte
        self._words = (one, two, three)
        return bytes(clear)


def _next(one: int, two: int, three: int, byte: int) -> tuple[int, int, int]:
    one = (one >> 8) ^ _CRC[(one ^ byte) & 0xFF]
    two = ((two + (one & 0xFF)) * _FACTOR + 1) & _WORD
    return one, two, (three >> 8) ^ _CRC[(three ^ (two >> 24)) & 0xFF]


class ZipCryptoPacked(ByteSource):
    """What stands at ``start`` in ``packed`` bytes, in clear; a step back begins again."""

    def __init__(self, source: ByteSource, start: int, packed: int, password: bytes) -> None:
        self._source = source
        self._start = start
        self._password = password
        self.size = packed - _HEADER
        self.check = self._begin()
        """The byte that tells most wrong passwords: the highest of the CRC-32, or of the time."""

    def read_at(self, offset: int, length: int) -> bytes:
        length = min(length, self.size - offset)
        if length <= 0:
            return b""
        if offset < self._position:
            self._begin()
        while self._position < offset:
            self._read(min(_AT_ONCE, offset - self._position))
        return self._read(length)

    def _begin(self) -> int:
        self._keys = _Keys(self._password)
        self._position = -_HEADER
        return self._read(_HEADER)[-1]

    def _read(self, length: int) -> bytes:
        data = self._source.read_at(self._start + _HEADER + self._position, length)
        if len(data) < length:
            raise ReadError(self._position, length, "the archive ends inside the member")
        self._position += length
        return self._keys.decrypted(data)
