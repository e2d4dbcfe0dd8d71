"""What a process that reads evidence gives up of its user's own power. Linux; elsewhere nothing happens.

Reference: prctl(2) PR_SET_NO_NEW_PRIVS, capset(2), capabilities(7).
"""

from __future__ import annotations

import ctypes
import sys

C = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
"""The C library; None where what is asked of it here does not exist."""
_PR_SET_NO_NEW_PRIVS = 38
_CAPABILITIES_VERSION = 0x20080522
_READ_ANY_FILE, _OWNER_OF_ANY_FILE = 2, 3


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def no_new_privileges() -> bool:
    """Whether no program that this process may start has more rights than it: both locks ask for that."""
    if C is None:
        return False
    one, zero = ctypes.c_ulong(1), ctypes.c_ulong(0)
    return not C.prctl(ctypes.c_int(_PR_SET_NO_NEW_PRIVS), one, zero, zero, zero)


def give_up_root() -> None:
    """Keeps, of what root may, reading files of others without changing their access times: evidence may need both.

    Who is not root has none of it, and nothing changes.
    """
    if C is None:
        return
    header, sets = _Header(_CAPABILITIES_VERSION, 0), (_Sets * 2)()
    if C.capget(ctypes.byref(header), sets):
        return
    kept = sets[0].permitted & (1 << _READ_ANY_FILE | 1 << _OWNER_OF_ANY_FILE)
    sets[0] = _Sets(kept, kept, 0)
    sets[1] = _Sets(0, 0, 0)
    C.capset(ctypes.byref(header), sets)
