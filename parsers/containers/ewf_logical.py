"""L01 and Lx01: logical images of EnCase, the files that were chosen with their names, times and digests.

Reference: J. Metz, "Expert Witness Compression Format specification" and its version 2, libyal/libewf documentation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container, FileTree
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf import Ewf
from parsers.containers.ewf2 import Ewf2
from parsers.containers.ewf2_sections import LOGICAL as LX01
from parsers.containers.ewf_sections import LOGICAL as L01
from parsers.containers.ewf_tree import EwfTree

_ITS_NAMES = re.compile(r"\.[Ll][Xx]?01")


class EwfLogical(Container):
    """L01 and Lx01, found from any segment. Files are held against their stored MD5 and SHA-1."""

    name = "ewf_logical"
    priority = 120

    def probe(self, path: Path, head: bytes) -> bool:
        return head[:8] in (L01, LX01) or (bool(head) and _ITS_NAMES.fullmatch(path.suffix) is not None)

    def segments(self, path: Path) -> Sequence[Path]:
        return Ewf2().segments(path) if _signature(path) == LX01 else Ewf().segments(path)

    def open(self, segments: Sequence[Path]) -> FileTree:
        image = Ewf2().open(segments) if _signature(segments[0]) == LX01 else Ewf().image(segments)
        if image.files is None:
            image.close()
            said = image.details.get("damage", "it holds none")
            raise NotReadableError(f"{segments[0]}: the list of its files cannot be read: {said}")
        return EwfTree(image, image.files)


def _signature(path: Path) -> bytes:
    file = EvidenceFile(path)
    try:
        return file.read(0, len(L01))
    finally:
        file.close()
