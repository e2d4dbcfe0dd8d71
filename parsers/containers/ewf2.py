"""Ex01: disk images of EnCase 7 and 8 with all their segments.

Reference: J. Metz, "Expert Witness Compression Format version 2 specification", libyal/libewf documentation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf2_image import Ewf2Image
from parsers.containers.ewf2_sections import DONE, PHYSICAL, SegmentHeader, sections2, segment_header
from parsers.containers.ewf_set import Named, follow, note_extra

_ITS_NAMES = r"\.[Ee][Xx]01"
_NUMBERED = re.compile(r"\.([ELel])([x-zX-Z])(\d\d|[A-Za-z]{2})")


class Ewf2(Container):
    """Found from any of its segments. Every segment must be there, in order, and end as the format says."""

    name = "ewf2"
    priority = 110

    def probe(self, path: Path, head: bytes) -> bool:
        # Also with a damaged signature: as a raw image it would show its compressed bytes as the media.
        return head[:8] == PHYSICAL or (bool(head) and re.fullmatch(_ITS_NAMES, path.suffix) is not None)

    def segments(self, path: Path) -> Sequence[Path]:
        first: SegmentHeader | None = None

        def ends(segment: Path, number: int) -> bool:
            nonlocal first
            header, last = _surveyed(segment)
            first = first or header
            _check(segment, header, first, number)
            return last

        return follow(path, _names(path), ends)

    def open(self, segments: Sequence[Path]) -> Ewf2Image:
        image = Ewf2Image(segments)
        note_extra(image.details, segments, _names(segments[0]))
        return image


def _names(path: Path) -> Named | None:
    numbered = _NUMBERED.fullmatch(path.suffix)
    return partial(_segment, path, numbered) if numbered else None


def _surveyed(path: Path) -> tuple[SegmentHeader, bool]:
    """The header of a segment, and whether it is the last."""
    file = EvidenceFile(path)
    try:
        return segment_header(file), sections2(file)[-1].kind == DONE
    finally:
        file.close()


def _check(path: Path, header: SegmentHeader, first: SegmentHeader, number: int) -> None:
    if header.number != number:
        raise NotReadableError(
            f"{path} should be segment {number} by its name and says that it is {header.number}"
        )
    if header._replace(number=1) != first:
        raise NotReadableError(f"{path} belongs to another image than the first segment")


def _segment(path: Path, named: re.Match[str], number: int) -> Path:
    """The path of segment ``number`` of the set of ``path``: .Ex01 to .Ex99, .ExAA to .ExZZ, .EyAA …"""
    kind, letter, rest = named[1], named[2], named[3]
    x, a = ("x" if letter.islower() else "X"), ("a" if rest.isalpha() and rest.islower() else "A")
    if number < 100:
        return path.with_suffix(f".{kind}{x}{number:02d}")
    high, low = divmod(number - 100, 676)
    pair = chr(ord(a) + low // 26) + chr(ord(a) + low % 26)
    return path.with_suffix(f".{kind}{chr(ord(x) + high)}{pair}")
