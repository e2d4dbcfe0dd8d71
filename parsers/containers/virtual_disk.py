"""What virtual disks have in common: a media that is put together of runs of files, parents and zeros."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Container, Image
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile, Parts

MAX_MEDIA = 64 << 40
"""Bytes: the largest media of VHDX; none of the formats' own tools makes a larger one of use."""


class Run(NamedTuple):
    """So many bytes in one piece: those of ``source`` from ``at`` on, or zeros, as the format says, without one."""

    length: int
    source: ByteSource | None = None
    at: int = 0


class VirtualDisk(Image):
    """``step``: bytes that one entry of its tables stands for; so much is unreadable where an entry is damaged.

    Read by any number of threads. ``parts`` has the files, which are closed with the disk.
    """

    step = 512
    parts: Parts | None = None

    def __init__(self, file: PartFile, size: int, kind: str) -> None:
        if not 0 < size <= MAX_MEDIA:
            raise NotReadableError(
                f"{file.path} states a media of {size} bytes; 1 to {MAX_MEDIA} can be read"
            )
        self.file = file
        self.size = size
        self.details = {"format": kind}

    @abstractmethod
    def run(self, offset: int, most: int) -> Run:
        """What lies at ``offset``, at least one byte and at most so many. Raises ReadError for damaged tables."""

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        parts = []
        while offset < end:
            parts.append(self._piece(offset, end - offset))
            offset += len(parts[-1])
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _piece(self, offset: int, most: int) -> bytes:
        try:
            run = self.run(offset, most)
        except ReadError as error:
            raise ReadError(offset, min(self.step - offset % self.step, most), error.reason) from error
        if run.source is None:
            return bytes(run.length)
        try:
            data = run.source.read_at(run.at, run.length)
        except ReadError as error:
            first = max(error.offset - run.at, 0)
            raise ReadError(offset + first, min(error.length, run.length - first), error.reason) from error
        if len(data) != run.length:
            raise ReadError(offset + len(data), run.length - len(data), "the source ended early")
        return data

    def close(self) -> None:
        if self.parts is not None:
            self.parts.close()


class DiskContainer(Container):
    """A virtual disk with its extents and parents: all of them are files of the item."""

    priority = 100

    @abstractmethod
    def disk(self, path: Path, parts: Parts) -> VirtualDisk:
        """The disk that the file holds. May raise ReadError for a file that ends early."""

    def segments(self, path: Path) -> Sequence[Path]:
        parts = Parts.beside(path)
        with self._opened(path, parts):
            return tuple(parts.found)

    def open(self, segments: Sequence[Path]) -> VirtualDisk:
        return self._opened(segments[0], Parts(segments))

    def _opened(self, path: Path, parts: Parts) -> VirtualDisk:
        try:
            disk = self.disk(path, parts)
        except ReadError as error:
            parts.close()
            raise NotReadableError(f"{path} is damaged or incomplete: {error.reason}") from error
        except BaseException:
            parts.close()
            raise
        disk.parts = parts
        return disk


def of_parent(parent: ByteSource, offset: int, most: int) -> Run:
    """What a parent holds there; behind its end the format defines zeros, as of a disk that was enlarged."""
    rest = parent.size - offset
    return Run(min(most, rest), parent, offset) if rest > 0 else Run(most)
