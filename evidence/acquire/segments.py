"""The files of a copy, with their hashes: of what will not change any more while the rest is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from threading import Event as Flag

from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Advanced, Segment

_BLOCK = 1 << 20
_LOOK = 0.2
_MOST_AT_ONCE = 1 << 30
"""Bytes after which whoever waits for the disk is not kept waiting for hashes."""


class _Cancelled(Exception):
    """Nobody waits for the hashes any more."""


class _Hash:
    """A file's SHA-256 as far as it was read."""

    def __init__(self) -> None:
        self.digest, self.done = hashlib.sha256(), 0

    def read(self, file: str, end: int, progress: Callable[[int], None] = lambda _: None) -> None:
        """Goes on up to byte ``end``. Raises OSError."""
        # One buffer again and again: new ones cost the system as much as the hashing.
        with Path(file).open("rb", buffering=0) as opened, memoryview(bytearray(_BLOCK)) as buffer:
            opened.seek(self.done)
            while length := opened.readinto(buffer[: max(0, end - self.done)]):
                self.digest.update(buffer[:length])
                self.done += length
                progress(length)


class Hashes(dict[str, _Hash]):
    """How far each file of the copies was hashed while the source was still read. Used by one thread at a time."""

    def __init__(self) -> None:
        self._complete: Counter[str] = Counter()  # of how many files of a copy nothing is left, by its first

    def advance(self, files: Sequence[str], at: int) -> None:
        """All of these files but the last are complete, and that one is up to byte ``at``.

        What cannot be read, or would take long as it was written before a stop, is left to :func:`hashed`.
        """
        left = _MOST_AT_ONCE
        with suppress(OSError):
            for file in files[self._complete[files[0]] :]:
                state = self.setdefault(file, _Hash())
                begun = state.done
                end = at if file == files[-1] else Path(file).stat().st_size
                state.read(file, min(end, begun + left))
                left -= state.done - begun
                if file != files[-1] and state.done == end:
                    self._complete[files[0]] += 1
                if not left:
                    break


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

        return [_segment(file, sizes[file], states[file], progress) for file in copies[name]]

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


def _segment(file: str, size: int, state: _Hash, progress: Callable[[int], None]) -> Segment:
    state.read(file, size, progress)
    return Segment(Path(file).name, state.done, state.digest.hexdigest())


def _unreadable(error: OSError) -> AcquireError:
    return AcquireError(f"{error.filename} was written and cannot be read back: {error.strerror}.")
