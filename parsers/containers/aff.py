"""AFF: the Advanced Forensic Format before its fourth version, of one file or of a folder of files.

Reference: AFFLIBv3, doc/ and include/afflib/afflib.h; S. Garfinkel et al., Advanced Forensic Format (2006).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedContainer
from parsers.containers.aff_image import AffImage
from parsers.containers.aff_key import unlocked
from parsers.containers.aff_segments import MAGIC, Segment, segments
from parsers.containers.closed_on_error import closed_on_error
from parsers.containers.disk_parts import Parts
from parsers.containers.raw import RawImage

_FOLDER, _FIRST, _WITH_RAW = ".afd", "file_000.aff", ".afm"
_PIECE = re.compile(r"file_(\d{3,})\.aff", re.ASCII)


class Aff(KeyedContainer):
    """Pages in zlib and LZMA, of one file or a folder (``.afd``), raw files (``.afm``); opened by a password."""

    name = "aff"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        if not head:
            return path.suffix.lower() == _FOLDER and (path / _FIRST).is_file()
        return head.startswith(MAGIC) or head.startswith(b"AFF\0")

    def segments(self, path: Path) -> Sequence[Path]:
        if path.suffix.lower() == _WITH_RAW:
            return [path, *_raw_files(path)]
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


def _raw_files(path: Path) -> list[Path]:
    """The files beside an AFM that hold its media: ``.000`` and those that follow without a gap."""
    files = [path.with_suffix(f".{number:03}") for number in range(1000)]
    return list(takewhile(Path.is_file, files))


def _image(paths: Sequence[Path], parts: Parts, keys: Keys) -> AffImage:
    with_raw = paths[0].suffix.lower() == _WITH_RAW
    found = _segments(paths[:1] if with_raw else paths, parts)
    if not with_raw and any(segment.name == "raw_image_file_extension" for segment in found):
        raise NotReadableError(
            f"{paths[0]} is an AFM: give it the ending {_WITH_RAW} and put its raw files beside it"
        )
    named, plain = unlocked(found, keys)
    if not with_raw:
        return AffImage(named, plain, parts, paths[0].name)
    if len(paths) == 1:
        raise NotReadableError(
            f"{paths[0].stem}.000, the first file with its media, is missing in {paths[0].parent}"
        )
    raw = RawImage(paths[1:])
    with closed_on_error(raw, paths[0]):
        return AffImage(named, plain, parts, paths[0].name, raw)


def _segments(paths: Sequence[Path], parts: Parts) -> list[Segment]:
    found: list[Segment] = []
    for path in paths:
        file = parts.open(path)
        if file.read_at(0, min(file.size, len(MAGIC))) != MAGIC:
            raise NotReadableError(f"{path} is damaged: it does not begin as an AFF file")
        found += segments(file)
    return found
