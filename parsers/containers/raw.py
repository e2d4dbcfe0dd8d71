"""A raw image: the bytes of the media and nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Container, Image
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.raw_parts import beside


class RawImage(Image):
    """One or more files, end to end."""

    def __init__(self, segments: Sequence[Path]) -> None:
        self.details = {"segments": str(len(segments))}
        self._files: list[EvidenceFile] = []
        try:
            for path in segments:
                self._files.append(EvidenceFile(path))
        except NotReadableError:
            self.close()
            raise
        self._starts = [0, *accumulate(file.size for file in self._files)]
        self.size = self._starts.pop()
        if self.size == 0:
            self.close()
            raise NotReadableError(f"{segments[0]} is empty")

    def read_at(self, offset: int, length: int) -> bytes:
        if len(self._files) == 1:
            return self._files[0].read(offset, length) if offset < self.size else b""
        parts = []
        end = min(offset + length, self.size)
        while offset < end:
            number = bisect_right(self._starts, offset) - 1
            start = self._starts[number]
            file = self._files[number]
            try:
                parts.append(file.read(offset - start, min(end, start + file.size) - offset))
            except ReadError as error:
                raise ReadError(start + error.offset, error.length, error.reason) from error
            offset += len(parts[-1])
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def close(self) -> None:
        for file in self._files:
            file.close()


class Raw(Container):
    """Takes any file that no other container takes: a raw image, an archive, a single file."""

    name = "raw"
    priority = -1000

    def probe(self, path: Path, head: bytes) -> bool:
        return not path.is_dir()

    def open(self, segments: Sequence[Path]) -> RawImage:
        image = RawImage(segments)
        if other := beside(segments[0]):
            image.details["files_not_opened"] = (
                f"{other.name}, which by name and size may be another part of one image; parts are joined where they "
                "are named .001, .002 and so on"
            )
        return image
