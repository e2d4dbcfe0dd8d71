"""The internal snapshots of a QCOW2 image, named: what they hold is not read.

Reference: QEMU docs/interop/qcow2.rst, "Snapshots".
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime

from evidence.contract.errors import ReadError
from parsers.containers.disk_parts import PartFile
from parsers.containers.qcow2_header import Qcow2Header

_SNAPSHOT = struct.Struct(">QIHHIIQII")
_MOST = 100


def snapshots(file: PartFile, header: Qcow2Header) -> str:
    """Number, identifiers, names and times (UTC) of the snapshots, of the first hundred of them."""
    names = []
    at = header.snapshots_offset
    try:
        for _ in range(min(header.snapshots, _MOST)):
            _, _, id_length, name_length, seconds, _, _, _, extra = _SNAPSHOT.unpack(
                file.read_at(at, _SNAPSHOT.size)
            )
            at += _SNAPSHOT.size + extra
            words = file.read_at(at, id_length + name_length)
            names.append(_words(words[:id_length], words[id_length:], seconds))
            at = -(-(at + id_length + name_length) // 8) * 8
    except ReadError as error:
        names.append(f"the list is damaged: {error.reason}")
    return f"{header.snapshots}: " + "; ".join(names)


def _words(identifier: bytes, name: bytes, seconds: int) -> str:
    time = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%SZ")
    return f"{identifier.decode('utf-8', 'replace')} {name.decode('utf-8', 'replace')!r} of {time}"
