"""What the disk images of macOS have in common: a media that another source gives."""

from __future__ import annotations

from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile
from parsers.containers.virtual_disk import Run, VirtualDisk


class AppleImage(VirtualDisk):
    """The media that ``media`` puts together of ``file``."""

    def __init__(self, file: PartFile, media: ByteSource, kind: str) -> None:
        super().__init__(file, media.size, kind)
        self._media = media

    def run(self, offset: int, most: int) -> Run:
        return Run(min(most, self.size - offset), self._media, offset)
