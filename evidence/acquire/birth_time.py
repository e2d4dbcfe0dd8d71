"""When a file was made, which Python does not ask Linux for.

Reference: Linux, include/uapi/linux/stat.h (struct statx); statx(2).
"""

from __future__ import annotations

import ctypes
import os
import struct
from functools import cache
from typing import Any

_HERE, _NO_FOLLOW = -100, 0x100
_BIRTH = 0x800
_LENGTH = 256
_MASK, _TIME = 0, 80
_SECOND = 1_000_000_000


def birth_time(path: bytes, status: os.stat_result) -> int | None:
    """Nanoseconds since 1970-01-01 UTC; None where the file system or the computer does not say. Links stay links.

    ``status`` is what else was asked of it: other systems than Linux say it there.
    """
    known = getattr(status, "st_birthtime_ns", None)
    if known is not None:
        return int(known)
    ask = _statx()
    found = ctypes.create_string_buffer(_LENGTH)
    if ask is None or ask(_HERE, path, _NO_FOLLOW, _BIRTH, found) != 0:
        return None
    if not struct.unpack_from("=I", found, _MASK)[0] & _BIRTH:
        return None
    seconds, nanoseconds = struct.unpack_from("=qI", found, _TIME)
    return int(seconds) * _SECOND + int(nanoseconds)


@cache
def _statx() -> Any:
    """The function of the C library; None where it has none."""
    try:
        found = ctypes.CDLL(None).statx
    except (AttributeError, OSError, TypeError):
        return None
    found.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_uint, ctypes.c_void_p]
    found.restype = ctypes.c_int
    return found
