"""LZVN, a compression of Apple's.

Reference: libyal/libfmos documentation, "LZVN compression"; the opcodes are those of Apple's lzvn_decode_base.h.
"""

from __future__ import annotations

END = 0x06
_NOTHING = (0x0E, 0x16)


class LzvnError(ValueError):
    """The data is no LZVN, or ends early, or would give more than it should."""


def unpack_lzvn(data: bytes, most: int) -> bytes:
    """The bytes that the data stands for, up to its mark of the end. LzvnError where they are more than ``most``."""
    made = bytearray()
    at = distance = 0
    try:
        while data[at] != END:
            if data[at] in _NOTHING:
                at += 1
                continue
            at, literals, matched, distance = _opcode(data, at, distance)
            if literals > len(data) - at or len(made) + literals + matched > most:
                raise LzvnError("the data ends early or gives too much")
            made += data[at : at + literals]
            at += literals
            if matched:
                _repeat(made, matched, distance)
    except IndexError as error:
        raise LzvnError("the data ends early") from error
    return bytes(made)


def _opcode(data: bytes, at: int, distance: int) -> tuple[int, int, int, int]:
    """What follows the opcode, how many literals, how many bytes are repeated, and from how far back."""
    code = data[at]
    if code >= 0xE0:  # literals alone, or the last distance again
        long, width = (code & 15, 1) if code & 15 else (data[at + 1] + 16, 2)
        return (at + width, long, 0, distance) if code < 0xF0 else (at + width, 0, long, distance)
    if 0xA0 <= code < 0xC0:
        second = data[at + 1]
        matched = ((code & 7) << 2 | second & 3) + 3
        return at + 3, code >> 3 & 3, matched, data[at + 2] << 6 | second >> 2
    if 0x70 <= code < 0x80 or code >= 0xD0:
        raise LzvnError("there is no such opcode")
    literals, matched, kind = code >> 6, (code >> 3 & 7) + 3, code & 7
    if kind == 7:
        return at + 3, literals, matched, data[at + 1] | data[at + 2] << 8
    if kind != 6:
        return at + 2, literals, matched, kind << 8 | data[at + 1]
    if not literals:
        raise LzvnError("there is no such opcode")
    return at + 1, literals, matched, distance


def _repeat(made: bytearray, count: int, distance: int) -> None:
    if not 0 < distance <= len(made):
        raise LzvnError("it repeats bytes from before its start")
    start = len(made) - distance
    piece = bytes(made[start : start + min(distance, count)])
    made += piece if len(piece) == count else (piece * (count // distance + 1))[:count]
