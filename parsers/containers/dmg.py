"""DMG: the disk images of macOS (UDIF).

Reference: libyal/libmodi documentation, "Mac OS disk image types".
"""

from __future__ import annotations

from pathlib import Path

from evidence.contract.errors import ReadError
from parsers.containers.apple_image import AppleImage
from parsers.containers.disk_parts import PartFile, Parts
from parsers.containers.virtual_disk import DiskContainer
from parsers.support.udif.media import UdifMedia
from parsers.support.udif.trailer import MAGIC, SIZE


class Dmg(DiskContainer):
    """Chunks in zlib, bzip2, LZFSE, LZMA and ADC, and as they are; found by the mark at its end."""

    name = "dmg"

    def probe(self, path: Path, head: bytes) -> bool:
        if not head:
            return False
        try:
            with PartFile(path) as file:
                return file.size >= SIZE and file.read_at(file.size - SIZE, len(MAGIC)) == MAGIC
        except ReadError:
            return False  # as of a failing disk, which is none

    def disk(self, path: Path, parts: Parts) -> AppleImage:
        file = parts.open(path)
        media = UdifMedia(file, path.name)
        disk = AppleImage(file, media, f"UDIF, {media.methods()}")
        disk.details["parts"] = ", ".join(table.name for table in media.tables if table.name)[:2000]
        if not media.complete:
            disk.details["damage"] = (
                "the check sum over the tables of its parts is not the one that is stored"
            )
        return disk
