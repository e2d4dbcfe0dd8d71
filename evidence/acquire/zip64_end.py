"""The end of a zip file as AFF4 asks for it: that of Zip64, whatever the file's size.

Reference: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16; AFF4 Standard 1.0a (2022), section 5.4.
"""

from __future__ import annotations

import struct
from typing import IO, cast

_END = struct.Struct("<4s4H2LH")
_END64, _LOCATOR = struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")
_VERSION = 45
_SEE_THERE, _SEE_THERE_SHORT = 0xFFFFFFFF, 0xFFFF


class Zip64End:
    """Stands between a zip file's writer and its stream.

    Python writes the older end with the true values beside that of Zip64, for which readers such as pyaff4 do not look
    then, and read from a wrong place. Here the older one names the other.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._at = 0
        self._has_locator = False
        self.ending = False
        """Whether all members are written: before that, what looks like an end is evidence."""

    @property
    def stream(self) -> IO[bytes]:
        """What the writer is to write into."""
        return cast("IO[bytes]", self)

    def write(self, data: bytes) -> int:
        """Hands bytes on; the end as it is to be."""
        out = bytes(data)
        if self.ending and len(out) == _END.size and out.startswith(b"PK\x05\x06"):
            out = self._end(out)
        self._has_locator = out.startswith(b"PK\x06\x07")
        self._stream.write(out)
        self._at += len(out)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def _end(self, end: bytes) -> bytes:
        mark, _, _, _, count, size, start, comment = _END.unpack(end)
        there = b""
        if not self._has_locator:
            there = _END64.pack(
                b"PK\x06\x06", _END64.size - 12, _VERSION, _VERSION, 0, 0, count, count, size, start
            )
            there += _LOCATOR.pack(b"PK\x06\x07", 0, self._at, 1)
        short, long = _SEE_THERE_SHORT, _SEE_THERE
        return there + _END.pack(mark, 0, 0, short, short, long, long, comment)
