"""Outlook's personal folders."""

from __future__ import annotations

import zlib

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource

_CHECKED = slice(8, 479)
_ANSI, _UNICODE = (14, 15), range(23, 40)


class Pst(Carver):
    """As long as its header states, whose own check sum is right.

    Reference: Microsoft, [MS-PST] 2.2.2.6 (HEADER), 2.2.2.5 (ROOT), 5.3 (CRC calculation).
    """

    name = "pst"
    starts = (b"!BDN",)

    def probe(self, head: bytes) -> bool:
        return head.startswith(self.starts) and head[8:10] in (b"SM", b"AB", b"SO")

    def measure(self, source: ByteSource) -> Measured | None:
        head = source.read_at(0, 564)
        if len(head) < 564:
            return None
        check = zlib.crc32(head[_CHECKED], 0xFFFFFFFF) ^ 0xFFFFFFFF
        version = int.from_bytes(head[10:12], "little")
        if check != int.from_bytes(head[4:8], "little"):
            return None
        if version in _ANSI:
            length = int.from_bytes(head[168:172], "little")
        elif version in _UNICODE:
            length = int.from_bytes(head[184:192], "little")
        else:
            return None
        return Measured(length, "pst") if 564 < length <= source.size else None
