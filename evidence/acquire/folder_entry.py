"""One name of a folder, as the list states it and as the zip holds it.

Reference: PKWARE, APPNOTE.TXT 6.3.10; Info-ZIP, proginfo/extrafld.txt (extended time stamp).
"""

from __future__ import annotations

import os
import stat
import struct
import time
import zipfile
from typing import Any

from evidence.acquire.folder_walk import Found
from evidence.model.timestamp import rfc3339

_FOLDER = 0x10
_FIRST, _LAST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)
_LATEST = (1 << 31) - 1
_SECOND = 1_000_000_000


def described(found: Found) -> dict[str, Any]:
    """What the list says of a name: times in UTC, the path's bytes in hex where they are no UTF-8."""
    line: dict[str, Any] = {"path": text_of(found.path), "kind": found.kind}
    if line["path"].encode() != found.path:
        line["path_raw"] = found.path.hex()
    if found.problem:
        line["problem"] = found.problem
    status = found.status
    if status is not None:
        times = {
            "modified": status.st_mtime_ns,
            "accessed": status.st_atime_ns,
            "changed": status.st_ctime_ns,
        }
        if found.born is not None:
            times["born"] = found.born
        line |= {"size": status.st_size, "mode": f"{stat.S_IMODE(status.st_mode):04o}"}
        line |= {
            "uid": status.st_uid,
            "gid": status.st_gid,
            "times": {k: rfc3339(v) for k, v in times.items()},
        }
    return line


def text_of(path: bytes) -> str:
    """A path as text; bytes that are no UTF-8 as ``\\xNN``."""
    return path.decode("utf-8", "backslashreplace")


def zip_info(name: str, kind: str, status: os.stat_result, method: int) -> zipfile.ZipInfo:
    """What stands before a member: name, mode, and the time of the last change, also as seconds in UTC."""
    seconds = status.st_mtime_ns // _SECOND
    moment = time.gmtime(min(max(seconds, 0), _LATEST * 2))[:6]
    info = zipfile.ZipInfo(name, min(max(moment, _FIRST), _LAST))
    info.compress_type = zipfile.ZIP_STORED if kind == "directory" else method
    info.external_attr = (status.st_mode & 0xFFFF) << 16 | (_FOLDER if kind == "directory" else 0)
    info.create_system = 3  # Unix, so that the mode counts
    if 0 <= seconds <= _LATEST:
        info.extra = struct.pack("<2sHBi", b"UT", 5, 1, seconds)
    return info
