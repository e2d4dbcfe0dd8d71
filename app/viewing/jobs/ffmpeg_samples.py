"""Samples of a frame that FFmpeg decoded, as numbers of 16 bits.

Reference: FFmpeg, libavutil/samplefmt.h (planar and packed formats), frame.h (linesize of sound).
"""

from __future__ import annotations

import ctypes
from typing import Any

HEARD = 2
"""Of more channels the first two are taken."""
_TYPES = ("uint8", "int16", "int32", "float32", "float64")
"""AVSampleFormat 0 to 4; from 5 on the same with each channel in a plane of its own."""


def numbers(frame: Any, channels: int) -> Any | None:
    """An array of 16-bit numbers, a row for each moment; None where the frame is none of sound, or not whole."""
    import numpy

    planar = frame.format >= len(_TYPES)
    number = frame.format - len(_TYPES) * planar
    if not 0 <= number < len(_TYPES) or frame.count <= 0 or channels <= 0:
        return None
    kind = numpy.dtype(_TYPES[number])
    wide = 1 if planar else channels
    length = frame.count * wide * kind.itemsize
    # Of sound, sizes[0] are the bytes that were allocated for each plane: no more is read whatever the rest says.
    planes = frame.data[: min(HEARD, channels) if planar else 1]
    if length > frame.sizes[0] or not all(planes):
        return None
    each = [
        numpy.frombuffer(ctypes.string_at(plane, length), kind).reshape(frame.count, wide) for plane in planes
    ]
    return _in_16_bits(numpy.concatenate(each, axis=1)[:, :HEARD], number)


def _in_16_bits(values: Any, number: int) -> Any:
    import numpy

    if number == 0:
        return (values.astype("int16") - 128) << 8
    if number == 1:
        return values
    if number == 2:
        return (values >> 16).astype("int16")
    values = numpy.nan_to_num(values) * 32_768.0
    return numpy.rint(numpy.clip(values, -32_768, 32_767)).astype("int16")
