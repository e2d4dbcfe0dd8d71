"""The media of a sparse image of Android, of one file or of several.

Reference: Android Open Source Project, system/core/libsparse, sparse_format.h.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from evidence.contract.errors import NotReadableError
from parsers.containers.android_sparse_chunks import read_chunks
from parsers.containers.disk_parts import PartFile
from parsers.containers.virtual_disk import Run, VirtualDisk


class AndroidSparseImage(VirtualDisk):
    """What none of the files stores reads as zeros.

    Its check sum (CRC-32 of the whole media, or up to some place) is named in the details, and not checked.
    """

    def __init__(self, files: Sequence[PartFile]) -> None:
        found = [read_chunks(file) for file in files]
        for file, each in zip(files, found, strict=True):
            if (each.size, each.block) != (found[0].size, found[0].block):
                raise NotReadableError(
                    f"{file.path} is a part of a media of {each.size} bytes, {files[0].name} of {found[0].size}"
                )
        super().__init__(files[0], found[0].size, "Android sparse image")
        self.step = found[0].block
        self._chunks = sorted(
            (chunk for each in found for chunk in each.stored), key=lambda chunk: chunk.start
        )
        self._starts = [chunk.start for chunk in self._chunks]
        for one, other in pairwise(self._chunks):
            if other.start < one.end:
                raise NotReadableError(f"{self.file.path}: two of its files store the bytes at {other.start}")
        self._tell([checksum for each in found for checksum in each.checksums])

    def run(self, offset: int, most: int) -> Run:
        number = bisect_right(self._starts, offset) - 1
        chunk = self._chunks[number] if number >= 0 else None
        if chunk is not None and offset < chunk.end:
            return Run(min(most, chunk.end - offset), chunk.source, chunk.at + offset - chunk.start)
        following = self._starts[number + 1] if number + 1 < len(self._starts) else self.size
        return Run(min(most, following - offset))

    def _tell(self, checksums: list[int]) -> None:
        self.details["block_size"] = str(self.step)
        self.details["chunks"] = str(len(self._chunks))
        nothing = self.size - sum(chunk.end - chunk.start for chunk in self._chunks)
        if nothing:
            self.details["not_stored"] = f"{nothing} bytes, read as zeros"
        if checksums:
            self.details["crc32"] = ", ".join(f"{checksum:08x}" for checksum in checksums) + ", not checked"
