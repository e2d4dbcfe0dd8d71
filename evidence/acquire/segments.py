"""The files of a finished copy, with their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event as Flag

from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Advanced, Segment

_BLOCK = 1 << 20
_LOOK = 0.2


class _Cancelled(Exception):
    """Nobody waits for the hashes any more."""


def hashed(
    copies: Mapping[str, Sequence[str]], cancelled: Flag
) -> Generator[Advanced, None, dict[str, list[Segment]] | None]:
    """Each file of each copy, by the copy's name; None where it was cancelled. Copies are read at the same time.

    Raises AcquireError where one cannot be read.
    """
    read = dict.fromkeys(copies, 0)
    try:
        total = sum(Path(file).stat().st_size for files in copies.values() for file in files)
    except OSError as error:
        raise _unreadable(error) from error

    def segments(name: str) -> list[Segment]:
        def progress(length: int) -> None:
            read[name] += length
            if cancelled.is_set():
                raise _Cancelled

        return [_segment(Path(file), progress) for file in copies[name]]

    with ThreadPoolExecutor(len(copies)) as readers:
        jobs = {name: readers.submit(segments, name) for name in copies}
        while wait(jobs.values(), _LOOK).not_done:
            yield Advanced("hashing the copy", sum(read.values()), total)
    try:
        return {name: job.result() for name, job in jobs.items()}
    except _Cancelled:
        return None
    except OSError as error:
        raise _unreadable(error) from error


def _segment(path: Path, progress: Callable[[int], None]) -> Segment:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while data := file.read(_BLOCK):
            digest.update(data)
            size += len(data)
            progress(len(data))
    return Segment(path.name, size, digest.hexdigest())


def _unreadable(error: OSError) -> AcquireError:
    return AcquireError(f"{error.filename} was written and cannot be read back: {error.strerror}.")
