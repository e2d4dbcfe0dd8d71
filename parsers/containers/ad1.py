"""AD1: logical images of AccessData's FTK Imager, the files that were chosen, in one segment or in several.

Reference: P. C. Bjelland, "AccessData Format (AD1) specification" (pcbje/pyad1); al3ks1s.fr, "Adventures, part 1".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Container, FileTree
from parsers.containers.evidence_file import EvidenceFile
from parsers.support.ad1.stream import SIGNATURE, SegmentHead, Segments, segment_head
from parsers.support.ad1.tree import Ad1Tree

_NUMBERED = re.compile(r"(\.[Aa][Dd])(\d+)")
_ENCRYPTED = b"ADCRYPT\0"


class Ad1(Container):
    """Versions 3 and 4, found from any segment. Files are held against their stored MD5 and SHA-1."""

    name = "ad1"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        if head.startswith(_ENCRYPTED):
            return False
        # Also with a damaged signature: what it holds is no media.
        return head.startswith(SIGNATURE) or (bool(head) and path.suffix.lower() == ".ad1")

    def segments(self, path: Path) -> Sequence[Path]:
        stated = _head(path)
        named = _NUMBERED.fullmatch(path.suffix)
        if named is None and stated.total > 1:
            raise NotReadableError(
                f"{path} is segment {stated.number} of {stated.total}, and its name has no number"
            )
        found: list[Path] = []
        for number in range(1, stated.total + 1):
            segment = _segment(path, named, number) if named else path
            if not segment.is_file():
                raise NotReadableError(
                    f"segment {segment.name} of {stated.total} is missing in {path.parent}"
                )
            head = _head(segment)
            if head.number != number:
                raise NotReadableError(
                    f"{segment} should be segment {number} by its name and says that it is {head.number}"
                )
            if head._replace(number=stated.number) != stated:
                raise NotReadableError(f"{segment} belongs to another image than {path.name}")
            found.append(segment)
        return found

    def open(self, segments: Sequence[Path]) -> FileTree:
        opened = Segments(segments)
        try:
            tree = Ad1Tree(opened)
        except (NotReadableError, ReadError) as error:
            opened.close()
            raise NotReadableError(f"{segments[0]}: {error}") from error
        named = _NUMBERED.fullmatch(segments[0].suffix)
        extra = _segment(segments[0], named, len(segments) + 1) if named else None
        if extra is not None and extra.is_file():
            tree.details["not_of_the_set"] = f"{extra.name} lies beside it, behind the last segment"
        return tree


def _head(path: Path) -> SegmentHead:
    file = EvidenceFile(path)
    try:
        return segment_head(file)
    finally:
        file.close()


def _segment(path: Path, named: re.Match[str], number: int) -> Path:
    return path.with_suffix(f"{named[1]}{number}")
