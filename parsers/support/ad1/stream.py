"""The segments of an AD1 as one run of bytes, which all its addresses count.

Reference: P. C. Bjelland, "AccessData Format (AD1) specification" (pcbje/pyad1); al3ks1s.fr, "Adventures, part 1".
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.evidence_file import EvidenceFile
from parsers.support.in_pieces import InPieces

SIGNATURE = b"ADSEGMENTEDFILE\0"
_MARGIN = 512
_HEADER = struct.Struct("<16s8xIIQI")


class SegmentHead(NamedTuple):
    """What a segment says of itself: its number from 1, of how many, and the bytes that a full one has."""

    number: int
    total: int
    full: int


def segment_head(file: EvidenceFile) -> SegmentHead:
    """Raises NotReadableError where the file is no segment."""
    head = file.read(0, _HEADER.size)
    if len(head) < _HEADER.size or file.size < _MARGIN:
        raise NotReadableError(f"{file.path} is cut short: it has {file.size} bytes")
    signature, number, total, full, margin = _HEADER.unpack(head)
    if signature != SIGNATURE or margin != _MARGIN or not 1 <= number <= total:
        raise NotReadableError(f"{file.path}: the segment's header is damaged, or this is no AD1")
    return SegmentHead(number, total, full)


class Segments(InPieces):
    """``size`` bytes: what the segments hold behind their headers. Each but the last must be full."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._files: list[EvidenceFile] = []
        self._starts: list[int] = []
        self.size = 0
        try:
            for path in paths:
                file = EvidenceFile(path)
                self._files.append(file)
                head = segment_head(file)
                if head.number < head.total and file.size != head.full:
                    raise NotReadableError(
                        f"{path} has {file.size} bytes and should have {head.full}: "
                        "it is cut short or not of this image"
                    )
                self._starts.append(self.size)
                self.size += file.size - _MARGIN
        except BaseException:
            self.close()
            raise

    def read_at(self, offset: int, length: int) -> bytes:
        if not 0 <= offset <= self.size:
            raise ReadError(max(0, offset), length, f"the image has {self.size} bytes and refers to {offset}")
        return super().read_at(offset, length)

    def piece(self, offset: int, most: int) -> bytes:
        number = bisect_right(self._starts, offset) - 1
        file, inside = self._files[number], offset - self._starts[number]
        return file.read(_MARGIN + inside, min(most, file.size - _MARGIN - inside))

    def close(self) -> None:
        for file in self._files:
            file.close()
