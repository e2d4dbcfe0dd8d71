"""Landlock: a process gives up files, ports and signals that it was not given, for good and whoever it runs as.

Reference: Linux kernel documentation, "Landlock: unprivileged access control" (userspace API); landlock(7).
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path

from evidence.ingest.privileges import C, no_new_privileges

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION, _PATH_BENEATH = 1, 1
_EXECUTE = 1
_WRITE_FILE, _READ_FILE, _READ_DIR, _REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG = (
    1 << bit for bit in (1, 2, 3, 4, 5, 7, 8)
)
_TRUNCATE = 1 << 14
_FILE_RIGHTS = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | 1 << 15
"""What can be allowed of a file that is no folder."""
_FILES_OF_VERSION = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""How many kinds of access to files each version knows; later ones as many as the fifth."""
_NETWORK_SINCE, _NETWORK = 4, 0b11
_SCOPES_SINCE, _SCOPES = 6, 0b11

READ = _READ_FILE | _READ_DIR
LIST = _READ_DIR
RUN = READ | _EXECUTE
WRITE = READ | _WRITE_FILE | _TRUNCATE | _MAKE_REG | _MAKE_DIR | _REMOVE_FILE | _REMOVE_DIR
"""Files and folders: no links, pipes, sockets or devices are made, and nothing is run."""
REMOVE_FOLDERS = _REMOVE_DIR
TRUNCATE_SINCE = 3
"""From this version on a file that may not be written cannot be cut short either."""


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("descriptor", ctypes.c_int32))


def version() -> int:
    """The version of Landlock that the kernel offers, 0 where there is none."""
    if C is None:
        return 0
    return max(0, int(C.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))))


def restrict(rules: Iterable[tuple[Path, int]]) -> int:
    """Leaves this thread, and those that it starts, the given access below the given places. What is not there is
    passed over. The version that holds now, 0 where the kernel has none or refuses.
    """
    found = version()
    if not found or C is None or not no_new_privileges():
        return 0
    handled = (1 << _FILES_OF_VERSION.get(found, 16)) - 1
    ruleset = _ruleset(found, handled)
    if ruleset < 0:
        return 0
    try:
        for path, access in rules:
            _allow(ruleset, path, access & handled)
        refused = C.syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)
    return 0 if refused else found


def _ruleset(found: int, handled: int) -> int:
    asked = _Ruleset(
        handled, _NETWORK if found >= _NETWORK_SINCE else 0, _SCOPES if found >= _SCOPES_SINCE else 0
    )
    size = 24 if found >= _SCOPES_SINCE else 16 if found >= _NETWORK_SINCE else 8
    assert C is not None  # noqa: S101 - for the type checker: version() said so
    return int(C.syscall(_CREATE_RULESET, ctypes.byref(asked), ctypes.c_size_t(size), ctypes.c_uint32(0)))


def _allow(ruleset: int, path: Path, access: int) -> None:
    assert C is not None  # noqa: S101
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        folder = os.path.isdir(f"/proc/self/fd/{descriptor}")  # noqa: PTH112
        rule = _Beneath(access if folder else access & _FILE_RIGHTS, descriptor)
        C.syscall(
            _ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_PATH_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(descriptor)
