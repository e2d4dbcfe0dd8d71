"""Sparse images of Android, as build systems and fastboot write them."""

from __future__ import annotations

from pathlib import Path

from parsers.containers.android_sparse_image import MAGIC, AndroidSparseImage
from parsers.containers.disk_parts import Parts
from parsers.containers.virtual_disk import DiskContainer


class AndroidSparse(DiskContainer):
    """Chunks of bytes, of one value again and again, and of nothing, which reads as zeros.

    Reference: Android Open Source Project, system/core/libsparse, sparse_format.h.
    """

    name = "android_sparse"

    def probe(self, path: Path, head: bytes) -> bool:
        return head.startswith(MAGIC)

    def disk(self, path: Path, parts: Parts) -> AndroidSparseImage:
        return AndroidSparseImage(parts.open(path))
