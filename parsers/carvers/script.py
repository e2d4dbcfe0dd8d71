"""Scripts: text that begins by naming its interpreter."""

from __future__ import annotations

import re

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource

_TEXT = re.compile(rb"#! ?/[\t\n\r\x1b\x20-\x7e\x80-\xff]*")
_REACH = 1 << 20
_SECTOR = 512


class Script(Carver):
    """Text up to zeros that fill its last sector. Reference: execve(2), "Interpreter scripts"."""

    name = "script"
    starts = (b"#!/", b"#! /")

    def measure(self, source: ByteSource) -> Measured | None:
        data = source.read_at(0, min(source.size, _REACH))
        match = _TEXT.match(data)
        if match is None or not 16 <= match.end() < _REACH:
            return None
        length = match.end()
        rest = data[length : -(-length // _SECTOR) * _SECTOR]
        try:
            data[:length].decode()
        except UnicodeDecodeError:
            return None
        return None if any(rest) else Measured(length, "txt")
