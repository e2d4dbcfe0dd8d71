"""Unpacking a compressed stream once, within limits: a short one in memory, others into a scratch file."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.containers.evidence_file import EvidenceFile

MOST_BYTES = 4 << 40
"""No stream is unpacked to more than this."""
MOST_TIMES = 2000
"""Nor to more than this many times its packed size, once it is over _FREE_OF_RATIO bytes."""
KEPT_FREE = 1 << 30
"""So much space always stays free on the scratch disk."""
_FREE_OF_RATIO = 8 << 30
_CHECK_EVERY = 64 << 20
_SHORT = 1 << 20
"""What unpacks to no more than this stays in memory: a file costs more than the unpacking."""


class UnpackedFile(ByteSource):
    """A file in scratch, read at any place by any number of threads."""

    def __init__(self, path: Path) -> None:
        self._file = EvidenceFile(path)
        self.size = self._file.size

    def read_at(self, offset: int, length: int) -> bytes:
        return self._file.read(offset, length) if offset < self.size else b""

    def close(self) -> None:
        self._file.close()


def unpacked(
    source: ByteSource, scratch: Path, name: str, blocks: Iterator[bytes], most: int | None = None
) -> ByteSource:
    """The bytes that ``blocks`` unpacks from ``source``; if many, in ``scratch/name``, reused where that is there.

    ``most`` of them, where that is given. Raises NotReadableError where a limit is reached, the disk is full or the
    source cannot be read. What the format finds wrong is raised by ``blocks`` as ValueError.
    """
    target = scratch / name
    if target.is_file():
        return UnpackedFile(target)
    within = _within(source.size, blocks, most)
    try:
        begun: list[bytes] = []
        size = 0
        for block in within:
            begun.append(block)
            size += len(block)
            if size > _SHORT:
                _write_file(source.size, target, chain(begun, within))
                return UnpackedFile(target)
        return SourceBytes(b"".join(begun))
    except (ReadError, ValueError, EOFError) as error:
        raise NotReadableError(f"the {name} stream cannot be unpacked: {error}") from error
    except OSError as error:
        raise NotReadableError(f"unpacking into {scratch} failed: {error.strerror}") from error


def _within(packed: int, blocks: Iterable[bytes], most: int | None) -> Iterator[bytes]:
    """The blocks as long as they are within the limits. Raises NotReadableError where one is reached."""
    written = 0
    for block in blocks:
        written += len(block)
        if most is not None and written > most:
            raise NotReadableError(f"it unpacks to more than the {most} bytes that are allowed here")
        if written > MOST_BYTES or written > max(_FREE_OF_RATIO, MOST_TIMES * packed):
            raise NotReadableError(
                f"it unpacks to over {written} bytes; the limit is {MOST_BYTES} or {MOST_TIMES} its size"
            )
        yield block


def _write_file(packed: int, target: Path, blocks: Iterable[bytes]) -> None:
    """Writes them. The file gets its name only when it is complete: no kill and no other worker leaves a part there."""
    scratch = target.parent
    scratch.mkdir(parents=True, exist_ok=True)
    descriptor, part = tempfile.mkstemp(dir=scratch, prefix=f"{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as out:
            _write(packed, out.fileno(), scratch, blocks)
        Path(part).replace(target)
    finally:
        Path(part).unlink(missing_ok=True)


def _write(packed: int, descriptor: int, scratch: Path, blocks: Iterable[bytes]) -> None:
    written = checked = 0
    _check_space(scratch, packed)
    for block in blocks:
        written += len(block)
        if written - checked > _CHECK_EVERY:
            _check_space(scratch, len(block))
            checked = written
        view = memoryview(block)
        while view:
            view = view[os.write(descriptor, view) :]


def _check_space(scratch: Path, wanted: int) -> None:
    free = shutil.disk_usage(scratch).free
    if free < wanted + KEPT_FREE:
        raise NotReadableError(
            f"{scratch} has {free} bytes free, too few to unpack into; free some space or use another folder"
        )
