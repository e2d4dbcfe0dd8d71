"""The start of what an LZ4 block unpacks to, where the block's own length or all that it holds is not known.

Reference: LZ4 Block Format Description, lz4.org.
"""

from __future__ import annotations

_LEAST = 4
_LONG = 15


class Lz4Error(ValueError):
    """The packed data are damaged or end early."""


def lz4_start(packed: bytes, size: int) -> bytes:
    """The first ``size`` bytes; what follows them is not looked at. Raises Lz4Error."""
    out = bytearray()
    at = 0
    try:
        while len(out) < size:
            token = packed[at]
            literals, at = _length(packed, at + 1, token >> 4)
            if at + literals > len(packed) and len(out) + literals < size:
                raise Lz4Error("the LZ4 data end early")
            out += packed[at : at + min(literals, size - len(out))]
            at += literals
            if len(out) >= size:
                break
            distance = packed[at] | packed[at + 1] << 8
            length, at = _length(packed, at + 2, token & _LONG)
            _again(out, distance, min(length + _LEAST, size - len(out)))
    except IndexError:
        raise Lz4Error("the LZ4 data end early") from None
    if len(out) != size:
        raise Lz4Error("the LZ4 data end early")
    return bytes(out)


def _length(packed: bytes, at: int, length: int) -> tuple[int, int]:
    """A length that goes on while its bytes are 255, and where what follows it stands."""
    if length == _LONG:
        more = 255
        while more == 255:
            more = packed[at]
            length += more
            at += 1
    return length, at


def _again(out: bytearray, distance: int, length: int) -> None:
    start = len(out) - distance
    if start < 0 or not distance:
        raise Lz4Error("the LZ4 data refer to bytes before their start")
    out += (out[start:] * (length // distance + 1))[:length]
