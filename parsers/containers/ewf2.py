"""Ex01: disk images of EnCase 7 and 8 with all their segments.

Reference: J. Metz, "Expert Witness Compression Format version 2 specification", libyal/libewf documentation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf2_image import Ewf2Image
from parsers.containers.ewf2_sections import DONE, PHYSICAL, SegmentHeader, sections2, segment_header

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
        named = _NUMBERED.fullmatch(path.suffix)
        found: list[Path] = []
        first: SegmentHeader | None = None
        while True:
            number = len(found) + 1
            segment = _segment(path, named, number) if named else path
            if not segment.is_file():
                said = f": {found[-1].name} says that another follows it" if found else ""
                raise NotReadableError(f"segment {segment.name} is missing in {path.parent}{said}")
            header, ends = _surveyed(segment)
            first = first or header
            _check(segment, header, first, number)
            found.append(segment)
            if ends:
                return found
            if not named:
                raise NotReadableError(
                    f"{path} says that another segment follows, and its name has no number"
                )

    def open(self, segments: Sequence[Path]) -> Ewf2Image:
        image = Ewf2Image(segments)
        named = _NUMBERED.fullmatch(segments[0].suffix)
        extra = _segment(segments[0], named, len(segments) + 1) if named else None
        if extra is not None and extra.is_file():
            image.details["not_of_the_set"] = f"{extra.name} lies beside it, behind the last segment"
        return image


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
