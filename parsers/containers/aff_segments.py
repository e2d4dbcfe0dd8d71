"""The segments of an AFF file: named pieces of data, end to end.

Reference: AFFLIBv3, doc/ and include/afflib/afflib.h; S. Garfinkel et al., Advanced Forensic Format (2006).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.disk_parts import PartFile

MAGIC = b"AFF10\r\n\0"
LOCKED = "/aes256"
"""How the name of an encrypted segment ends."""
MAX_SEGMENTS = 50_000_000
_HEAD, _TAIL = struct.Struct(">4sIII"), struct.Struct(">4sI")
_LONGEST_NAME = 1024


class Segment(NamedTuple):
    """``number`` is an argument of its own beside the data, which lies at ``place`` in ``file``."""

    name: str
    number: int
    file: PartFile
    place: int
    length: int

    def data(self, most: int) -> bytes:
        """All of it. Raises ReadError where it is longer than anything of its kind."""
        if self.length > most:
            raise ReadError(0, 1, f"{self.file.name}: the segment {self.name} has {self.length} bytes")
        return self.file.read_at(self.place, self.length)


def segments(file: PartFile) -> Iterator[Segment]:
    """Every segment of a file in its order. Raises NotReadableError where what follows is none."""
    at, count = len(MAGIC), 0
    while at < file.size:
        try:
            magic, name, length, number = _HEAD.unpack(file.read_at(at, _HEAD.size))
            if magic != b"AFF\0" or name > _LONGEST_NAME:
                raise NotReadableError(f"{file.path} is damaged: there is no segment at byte {at}")
            place = at + _HEAD.size + name
            tail, whole = _TAIL.unpack(file.read_at(place + length, _TAIL.size))
            text = file.read_at(at + _HEAD.size, name).decode("utf-8", "replace")
        except ReadError as error:
            raise NotReadableError(f"{file.path} is damaged or cut short: {error.reason}") from error
        end = place + length + _TAIL.size
        if tail != b"ATT\0" or whole != end - at:
            raise NotReadableError(
                f"{file.path} is damaged: the segment at byte {at} does not end as it says"
            )
        count += 1
        if count > MAX_SEGMENTS:
            raise NotReadableError(f"{file.path} has more than {MAX_SEGMENTS} segments")
        if text:  # Segments without a name are what is left of deleted ones.
            yield Segment(text, number, file, place, length)
        at = end
