"""E01: EnCase's Expert Witness format with all its segments, and SMART's S01.

Reference: J. Metz, "Expert Witness Compression Format specification", libyal/libewf documentation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf_image import EwfImage
from parsers.containers.ewf_sections import SIGNATURE, sections, segment_number
from parsers.containers.ewf_set import Named, follow, note_extra

_NUMBERED = re.compile(r"\.([A-Za-z])(\d\d|[A-Za-z]{2})")
_FIRST_NAMES = (".e01", ".s01")
_NOT_READ = {
    b"ADCRYPT\x00": "encrypted with AD encryption; these are not read yet. Decrypt a copy with FTK Imager",
}


class Ewf(Container):
    """Found from any of its segments. Every segment must be there, in order, and end as the format says."""

    name = "ewf"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        # Also with a damaged signature: as a raw image it would show its compressed bytes as the media.
        close = sum(a == b for a, b in zip(head[:8], SIGNATURE, strict=False)) >= 6
        return close or head[:8] in _NOT_READ or (bool(head) and path.suffix.lower() in _FIRST_NAMES)

    def segments(self, path: Path) -> Sequence[Path]:
        _refuse_unread(path)
        return follow(path, _names(path), _checked_end)

    def image(self, segments: Sequence[Path]) -> EwfImage:
        """An E01 or an L01; a file that goes on with their names and is no part of the set is named."""
        image = EwfImage(segments)
        note_extra(image.details, segments, _names(segments[0]))
        return image

    def open(self, segments: Sequence[Path]) -> EwfImage:
        image = self.image(segments)
        if image.files is not None:
            image.close()
            raise NotReadableError(
                f"{segments[0]} lists files as an L01 does and is named and marked as an E01"
            )
        return image


def _names(path: Path) -> Named | None:
    numbered = _NUMBERED.fullmatch(path.suffix)
    return partial(_segment, path, numbered) if numbered else None


def _refuse_unread(path: Path) -> None:
    file = EvidenceFile(path)
    try:
        head = file.read(0, 8)
    finally:
        file.close()
    if head in _NOT_READ:
        raise NotReadableError(f"{path} is {_NOT_READ[head]}")


def _checked_end(path: Path, number: int) -> bool:
    """Whether the segment is the last one. Raises NotReadableError where it is damaged or out of order."""
    file = EvidenceFile(path)
    try:
        stated = segment_number(file)
        if stated != number:
            raise NotReadableError(
                f"{path} should be segment {number} by its name and says that it is {stated}"
            )
        return list(sections(file))[-1].kind == "done"
    finally:
        file.close()


def _segment(path: Path, named: re.Match[str], number: int) -> Path:
    """The path of segment ``number`` of the set of ``path``: .E01 to .E99, .EAA to .EZZ, .FAA …"""
    letter, rest = named[1], named[2]
    if not rest.isdigit():
        letter = _first_letter(path, letter)
    if number < 100:
        return path.with_suffix(f".{letter}{number:02d}")
    high, low = divmod(number - 100, 26)
    a = ord("a" if letter.islower() else "A")
    return path.with_suffix(f".{chr(ord(letter) + high // 26)}{chr(a + high % 26)}{chr(a + low)}")


def _first_letter(path: Path, letter: str) -> str:
    """The set's first letter: after 675 segments the letter of the name is the next one in the alphabet."""
    file = EvidenceFile(path)
    try:
        return chr(ord(letter) - (segment_number(file) - 100) // 676)
    finally:
        file.close()
