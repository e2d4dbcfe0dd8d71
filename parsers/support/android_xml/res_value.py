"""Values of Android's resources that are not stored as text.

Reference: AOSP, frameworks/base, libs/androidfw/include/androidfw/ResourceTypes.h (Res_value: types, units, radix).
"""

from __future__ import annotations

import struct
from collections.abc import Callable

import numpy as np

from parsers.support.android_xml import reals

_UNITS = {5: ("px", "dp", "sp", "pt", "in", "mm"), 6: ("%", "%p")}
_RADIX = (0, 7, 15, 23)
_COLORS = range(0x1C, 0x20)


def text(kind: int, value: int) -> str:
    """The 32 bits ``value`` of a type as a source file would state them; as hexadecimal where the type is not known."""
    if kind in _COLORS:
        return f"#{value:08x}"
    reader = _READERS.get(kind)
    return reader(value) if reader else f"0x{value:x}"


def _real(value: int) -> str:
    return reals.text(np.float32(struct.unpack("<f", value.to_bytes(4, "little"))[0]))


def _measure(kind: int) -> Callable[[int], str]:
    """A dimension or fraction: 24 bits of a number, where its point is, and a unit."""

    def read(value: int) -> str:
        mantissa = (value >> 8) - (1 << 24) if value >> 31 else value >> 8
        number, unit, units = mantissa / (1 << _RADIX[value >> 4 & 3]), value & 15, _UNITS[kind]
        return f"{number * (100 if kind == 6 else 1):g}{units[unit] if unit < len(units) else ''}"

    return read


_READERS: dict[int, Callable[[int], str]] = {
    0x00: lambda _: "",
    0x01: lambda value: f"@0x{value:08x}",
    0x02: lambda value: f"?0x{value:08x}",
    0x04: _real,
    0x05: _measure(5),
    0x06: _measure(6),
    0x10: lambda value: str(value - (1 << 32) if value >> 31 else value),
    0x12: lambda value: "true" if value else "false",
}
