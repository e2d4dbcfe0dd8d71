"""Sparse images of Android, as build systems and fastboot write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from evidence.contract.errors import NotReadableError
from parsers.containers.android_sparse_chunks import MAGIC
from parsers.containers.android_sparse_image import AndroidSparseImage
from parsers.containers.disk_parts import MAX_EXTENTS, PartFile, Parts
from parsers.containers.virtual_disk import DiskContainer

_NUMBERED = re.compile(r"(.+(?:\.|sparsechunk\.?))(\d{1,3})", re.DOTALL)
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


def _files(path: Path, parts: Parts) -> Iterator[Path]:
    """All files of the image in order. Raises NotReadableError where one in the middle is missing."""
    numbered = _NUMBERED.fullmatch(path.name)
    if numbered is None:
        yield path
        return
    missing = ""
    for number in count(0 if _part(parts, numbered[1], 0) else 1):
        found = _part(parts, numbered[1], number)
        if found is None:
            missing = missing or f"{numbered[1]}{number}"
            if number > MAX_EXTENTS or number > int(numbered[2]) + _LOOKED_FURTHER:
                return
        elif missing:
            raise NotReadableError(f"{found.name} is there, and {missing} is missing in {found.parent}")
        else:
            yield found


def _part(parts: Parts, start: str, number: int) -> Path | None:
    """The sparse image of that number, where there is one."""
    path = parts.known(f"{start}{number}")
    if path is None or not path.is_file():
        return None
    with PartFile(path) as file:
        return path if file.size >= len(MAGIC) and file.read_at(0, len(MAGIC)) == MAGIC else None
