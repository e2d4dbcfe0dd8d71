"""Names with other letters than those of the code page, in RAR 3 and 4.

Reference: technote.txt of RAR 3, FILE_NAME; read as libarchive reads it.
"""

from __future__ import annotations

from contextlib import suppress


def unicode_name(field: bytes) -> bytes:
    """The name in UTF-8. Behind a zero stands how it differs from the one before; without one it is UTF-8 itself."""
    plain, zero, packed = field.partition(b"\0")
    if not zero or not packed:
        return plain
    letters = bytearray()
    with suppress(IndexError):  # what is cut off ends there
        _unpack(plain, packed, letters)
    return letters.decode("utf-16-le", "surrogatepass").encode("utf-8", "surrogatepass")


def _unpack(plain: bytes, packed: bytes, letters: bytearray) -> None:
    """Two bits a step: a letter below 256, one with the common high byte, one of two bytes, or a run of the plain."""
    high, at, flags, bits = packed[0], 1, 0, 0
    while at < len(packed):
        if not bits:
            flags, bits = packed[at], 8
            at += 1
        bits -= 2
        step = flags >> bits & 3
        if step == 0:
            letters += bytes((packed[at], 0))
            at += 1
        elif step == 1:
            letters += bytes((packed[at], high))
            at += 1
        elif step == 2:
            letters += bytes((packed[at], packed[at + 1]))
            at += 2
        else:
            at = _run(plain, packed, letters, at, high)


def _run(plain: bytes, packed: bytes, letters: bytearray, at: int, high: int) -> int:
    length, at = packed[at], at + 1
    shift, top = 0, 0
    if length & 0x80:
        shift, top, at = packed[at], high, at + 1
    for _ in range((length & 0x7F) + 2):
        letters += bytes((plain[len(letters) // 2] + shift & 0xFF, top))
    return at
