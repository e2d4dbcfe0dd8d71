"""AFF: the Advanced Forensic Format before its fourth version, of one file or of a folder of files.

Reference: AFFLIBv3, doc/ and include/afflib/afflib.h; S. Garfinkel et al., Advanced Forensic Format (2006).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedContainer
from parsers.containers.aff_image import AffImage
from parsers.containers.aff_key import unlocked
from parsers.containers.aff_segments import MAGIC, Segment, segments
from parsers.containers.closed_on_error import closed_on_error
from parsers.containers.disk_parts import Parts

_FOLDER, _FIRST = ".afd", "file_000.aff"
_PIECE = re.compile(r"file_(\d{3,})\.aff", re.ASCII)


class Aff(KeyedContainer):
    """Pages in zlib and LZMA, also of several files in a folder (``.afd``); opened by a password where encrypted."""

    name = "aff"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        if not head:
            return path.suffix.lower() == _FOLDER and (path / _FIRST).is_file()
        return head.startswith(MAGIC) or head.startswith(b"AFF\0")

    def segments(self, path: Path) -> Sequence[Path]:
        folder = path if path.is_dir() else path.parent
        if folder.suffix.lower() != _FOLDER:
            return (path,)
        numbered = (
            (int(found[1]), file) for file in folder.iterdir() if (found := _PIECE.fullmatch(file.name))
        )
        files = sorted(numbered)
        for place, (number, _) in enumerate(files):
            if number != place:
                raise NotReadableError(
                    f"file_{place:03}.aff is missing in {folder}; file_{number:03}.aff is there"
                )
        return [file for _, file in files]

    def unlock(self, segments: Sequence[Path], keys: Keys) -> AffImage:
        parts = Parts(segments)
        with closed_on_error(parts, segments[0]):
            return _image(segments, parts, keys)


def _image(paths: Sequence[Path], parts: Parts, keys: Keys) -> AffImage:
    found: list[Segment] = []
    for path in paths:
        file = parts.open(path)
        if file.read_at(0, min(file.size, len(MAGIC))) != MAGIC:
            raise NotReadableError(f"{path} is damaged: it does not begin as an AFF file")
        found += segments(file)
    if any(segment.name == "raw_image_file_extension" for segment in found):
        raise NotReadableError(
            f"{paths[0]} is an AFM, whose image lies in raw files beside it. Give the first of these"
        )
    named, plain = unlocked(found, keys)
    return AffImage(named, plain, parts, paths[0].name)
