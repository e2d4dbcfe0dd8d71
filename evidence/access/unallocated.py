"""Space that no file holds as file entries, so that it is hashed and can be searched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from evidence.access.pieces import Part
from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree, Volume
from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.window import Window
from evidence.model.listed import Listed

KIND = "unallocated"
"""The layer's name in a PathSpec."""
MAX_RUNS = 200_000
"""Runs of one space that are listed: on a fragmented volume each block may be one."""
LARGEST = 1 << 30
"""Bytes of one entry; a longer run is listed as several, so that workers share it."""
_ADDRESS = re.compile(r"([0-9]{1,19})-([0-9]{1,19})", re.ASCII)
Runs = Callable[[], Iterator[tuple[int, int]]]


class Unallocated(FileTree):
    """The runs of a space, each an entry ``$Unallocated/<offset>-<length>`` in bytes of the space's source.

    They are called carved and unconfirmed: no file system lists them, and nothing says that they are a file.
    """

    holds_files = False

    def __init__(self, source: ByteSource, runs: Runs) -> None:
        self.details = {"format": KIND}
        self.problems: list[str] = []
        self._source = source
        self._runs = runs

    def entries(self) -> Iterator[Listed]:
        self.problems.clear()
        left_count = left_bytes = missing = 0
        there = held(self._source)
        for count, (start, stated) in enumerate(self._runs()):
            length = max(0, min(stated, there - start))
            missing += stated - length
            if count >= MAX_RUNS:
                left_count, left_bytes = left_count + 1, left_bytes + length
                continue
            for offset in range(start, start + length, LARGEST):
                yield _listed(offset, min(LARGEST, start + length - offset))
        if missing:
            self.problems.append(
                f"{missing} bytes of unallocated space lie behind the end of the image: they are not listed."
            )
        if left_count:
            self.problems.append(
                f"More than {MAX_RUNS} runs of unallocated space: {left_count} more with {left_bytes} bytes are "
                "searched for files and not listed themselves."
            )

    def open(self, entry: Listed) -> ByteSource:
        offset, length = parsed(entry)
        return Part(self._source, offset, length)

    def find(self, path: bytes) -> Listed | None:
        return None


def held(source: ByteSource) -> int:
    """How many bytes of a source are there at most: a volume may state more than its image has."""
    if isinstance(source, LoggedSource):
        return held(source.inner)
    if isinstance(source, Window):
        return max(0, min(source.size, held(source.media) - source.offset))
    return source.size


def held_runs(source: ByteSource, runs: Runs) -> Runs:
    """What of the runs is there."""

    def parts() -> Iterator[tuple[int, int]]:
        end = held(source)
        return ((start, min(length, end - start)) for start, length in runs() if start < end)

    return parts


def gaps(volumes: Sequence[Volume], disk: int) -> list[tuple[int, int]]:
    """(offset, length) in bytes of what lies outside the volumes of a disk of so many bytes, in order."""
    found: list[tuple[int, int]] = []
    end = 0
    for volume in sorted(volumes, key=lambda volume: volume.offset):
        if volume.offset > end:
            found.append((end, min(volume.offset, disk) - end))
        end = max(end, volume.offset + volume.length)
        if end >= disk:
            return found  # volumes may be stated to lie behind its end
    if end < disk:
        found.append((end, disk - end))
    return found


def parsed(entry: Listed) -> tuple[int, int]:
    """The offset and length that an address begins with. Raises ReadError where it is none."""
    match = _ADDRESS.match(entry.address)
    if match is None:
        raise ReadError(0, entry.size, "its address names no bytes")
    return int(match[1]), int(match[2])


def _listed(offset: int, length: int) -> Listed:
    address = f"{offset}-{length}"
    return Listed(address, f"$Unallocated/{address}".encode(), length, "file", "carved", unconfirmed=True)
