"""ADC, Apple Data Compression, of older disk images.

Reference: libyal/libfmos documentation, "Apple Data Compression (ADC)".
"""

from __future__ import annotations


def unpack_adc(data: bytes, most: int) -> bytes:
    """The bytes that the data stands for. ValueError where they are more than ``most`` or the data is damaged."""
    made = bytearray()
    at = 0
    while at < len(data) and len(made) <= most:
        code = data[at]
        if code & 0x80:
            count = (code & 0x7F) + 1
            if at + 1 + count > len(data):
                raise ValueError("it ends inside of literal bytes")
            made += data[at + 1 : at + 1 + count]
            at += 1 + count
            continue
        width = 3 if code & 0x40 else 2
        if at + width > len(data):
            raise ValueError("it ends inside of a repetition")
        if code & 0x40:
            count, distance = (code & 0x3F) + 4, (data[at + 1] << 8 | data[at + 2]) + 1
        else:
            count, distance = (code >> 2 & 15) + 3, ((code & 3) << 8 | data[at + 1]) + 1
        if distance > len(made):
            raise ValueError("it repeats bytes from before its start")
        start = len(made) - distance
        piece = bytes(made[start : start + count])
        made += (piece * (count // len(piece) + 1))[:count]
        at += width
    if len(made) > most:
        raise ValueError("it gives more bytes than it should")
    return bytes(made)
