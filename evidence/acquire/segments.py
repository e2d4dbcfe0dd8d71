"""The files of a copy, with their hashes: of what will not change any more while the rest is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from threading import Event as Flag

from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Advanced, Segment

_BLOCK = 1 << 20
_LOOK = 0.2


class _Cancelled(Exception):
    """Nobody waits for the hashes any more."""


class _Hash:
    """A file's SHA-256 as far as it was read."""

    def __init__(self) -> None:
        self.digest, self.done = hashlib.sha256(), 0

    def read(self, file: str, end: int | None, progress: Callable[[int], None] = lambda _: None) -> None:
        """Goes on up to byte ``end``, or to the end of the file. Raises OSError."""
        # One buffer again and again: new ones cost the system as much as the hashing.
        with Path(file).open("rb", buffering=0) as opened, memoryview(bytearray(_BLOCK)) as buffer:
            opened.seek(self.done)
            while length := opened.readinto(buffer if end is None else buffer[: end - self.done]):
                self.digest.update(buffer[:length])
                self.done += length
                progress(length)


class Hashes(dict[str, _Hash]):
    """How far each file of the copies was hashed while the source was still read. Used by one thread at a time."""

    def advance(self, files: Sequence[str], at: int) -> None:
        """All of these files but the last are complete, and that one is up to byte ``at``.

        What cannot be read is left to :func:`hashed`, which says so.
        """
        with suppress(OSError):
            for file in files:
                self.setdefault(file, _Hash()).read(file, at if file == files[-1] else None)


def hashed(
    copies: Mapping[str, Sequence[str]], cancelled: Flag, begun: Hashes | None = None
) -> Generator[Advanced, None, dict[str, list[Segment]] | None]:
    """Each file of each copy, by the copy's name; None where it was cancelled. Copies are read at the same time.

    Raises AcquireError where one cannot be read.
    """
    read = dict.fromkeys(copies, 0)
    states = Hashes() if begun is None else begun
    try:
        sizes = {file: Path(file).stat().st_size for files in copies.values() for file in files}
    except OSError as error:
        raise _unreadable(error) from error
    total = sum(size - states.setdefault(file, _Hash()).done for file, size in sizes.items())

    def segments(name: str) -> list[Segment]:
        def progress(length: int) -> None:
            read[name] += length
            if cancelled.is_set():
                raise _Cancelled

        return [_segment(file, states[file], progress) for file in copies[name]]

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


def _segment(file: str, state: _Hash, progress: Callable[[int], None]) -> Segment:
    state.read(file, None, progress)
    return Segment(Path(file).name, state.done, state.digest.hexdigest())


def _unreadable(error: OSError) -> AcquireError:
    return AcquireError(f"{error.filename} was written and cannot be read back: {error.strerror}.")
