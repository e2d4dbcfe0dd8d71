"""Sparse images of macOS (``.sparseimage``).

Reference: libyal/libmodi documentation, "Mac OS disk image types", sparse disk image.
"""

from __future__ import annotations

from pathlib import Path

from parsers.containers.apple_image import AppleImage
from parsers.containers.disk_parts import Parts
from parsers.containers.virtual_disk import DiskContainer
from parsers.support.sparse_image import MAGIC, SparseMedia


class SparseImage(DiskContainer):
    """A media that grows as it is written to. The format has no check sums."""

    name = "sparse_image"

    def probe(self, path: Path, head: bytes) -> bool:
        return head.startswith(MAGIC + b"\0\0\0\x03")

    def disk(self, path: Path, parts: Parts) -> AppleImage:
        file = parts.open(path)
        return AppleImage(file, SparseMedia(file, path.name), "sparse image")
