"""Sparse images of Android, as build systems and fastboot write them."""

from __future__ import annotations

import re
from pathlib import Path

from evidence.contract.errors import NotReadableError
from parsers.containers.android_sparse_chunks import MAGIC
from parsers.containers.android_sparse_image import AndroidSparseImage
from parsers.containers.disk_parts import PartFile, Parts
from parsers.containers.virtual_disk import DiskContainer

_NUMBERED = re.compile(r"(.+(?:\.|sparsechunk\.?))(0|[1-9][0-9]{0,2})", re.DOTALL)
_LOOKED_FURTHER = 20


class AndroidSparse(DiskContainer):
    """Chunks of bytes, of one value again and again, and of nothing, which reads as zeros; in one file or in several

    that are numbered from 0 or 1 on (``super.img_sparsechunk.0``), found from any of them. A missing last one cannot be
    seen: there is no end mark.

    Reference: Android Open Source Project, system/core/libsparse, sparse_format.h.
    """

    name = "android_sparse"

    def probe(self, path: Path, head: bytes) -> bool:
        return head.startswith(MAGIC)

    def disk(self, path: Path, parts: Parts) -> AndroidSparseImage:
        return AndroidSparseImage([parts.open(each) for each in _files(path, parts)])


def _files(path: Path, parts: Parts) -> list[Path]:
    """All files of the image in order. Raises NotReadableError where one before the last is missing."""
    numbered = _NUMBERED.fullmatch(path.name)
    if numbered is None:
        return [path]
    start, given = numbered[1], int(numbered[2])
    found: list[Path] = []
    missing: list[str] = []
    number = 0 if _part(parts, start, 0) else 1
    while number <= given or len(missing) < _LOOKED_FURTHER:
        part = _part(parts, start, number)
        if part is None:
            missing.append(f"{start}{number}")
        elif missing:
            raise NotReadableError(f"{part.name} is there, and {missing[0]} is missing in {part.parent}")
        else:
            found.append(part)
        number += 1
    return found


def _part(parts: Parts, start: str, number: int) -> Path | None:
    """The sparse image of that number, where there is one."""
    path = parts.known(f"{start}{number}")
    if path is None or not path.is_file():
        return None
    with PartFile(path) as file:
        return path if file.size >= len(MAGIC) and file.read_at(0, len(MAGIC)) == MAGIC else None
