"""All three digests of some bytes, in one reading. Never the digest of a part."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from evidence.access.block_sums import BlockSummer
from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, UnreadableRange
from evidence.model.digests import Digests

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

READ_SIZE = 1 << 20
_ONE_THREAD = 4 << 20
_BLOCKS_QUEUED = 4
_READERS = 2
_READ_AHEAD = 6
_SMALLEST_STEP = 512

_md5, _sha1, _sha256 = hashlib.md5, hashlib.sha1, hashlib.sha256

Progress = Callable[[int], None]
"""Told in the caller's thread how many bytes were read since the last time. What it raises ends the work."""


def hash_bytes(data: bytes) -> Digests:
    """The digests of bytes in memory."""
    # Written out because it runs for each of a million small files.
    return Digests(
        _md5(data, usedforsecurity=False).digest(),
        _sha1(data, usedforsecurity=False).digest(),
        _sha256(data).digest(),
    )


def hash_source(
    source: ByteSource, *, progress: Progress | None = None, tee: BinaryIO | None = None, head: int = 4096
) -> tuple[Digests, bytes]:
    """The digests of a whole source and its first ``head`` bytes; ``tee`` is given all of it.

    Up to 1 MiB is one read; from 4 MiB on MD5 runs beside SHA-1 and SHA-256. Raises the ReadError of any
    byte that cannot be read, also where the source is shorter than its size.
    """
    if source.size <= READ_SIZE:
        data = _exactly(source, 0, source.size) if source.size else b""
        if tee:
            tee.write(data)
        if progress:
            progress(len(data))
        return hash_bytes(data), data[:head]
    first = b""
    with Lanes() if source.size >= _ONE_THREAD else _InTurn() as hashes:
        for offset in range(0, source.size, READ_SIZE):
            data = _exactly(source, offset, min(READ_SIZE, source.size - offset))
            first = first if offset else data[:head]
            hashes.update(data)
            if tee:
                tee.write(data)
            if progress:
                progress(len(data))
    return hashes.digests(), first


def hash_media(
    image: ByteSource, *, progress: Progress | None = None, blocks: BlockSummer | None = None
) -> tuple[Digests | None, list[UnreadableRange]]:
    """The digests of the media of an evidence item, or None and every range of it that cannot be read.

    An unreadable range does not end the reading: all of them are to be known. Ranges that touch are given
    as one, with the reason of the first. ``image`` is read by two threads at once, ahead of the hashing.
    ``blocks`` is given what is hashed.
    """
    from concurrent.futures import ThreadPoolExecutor  # takes every worker's start a hundredth of a second

    gaps: list[UnreadableRange] = []
    with ThreadPoolExecutor(_READERS) as readers, Lanes() as hashes:
        for length, data, found in _blocks(image, readers):
            if found:
                _join(gaps, found)
            elif not gaps:
                hashes.update(data)
                if blocks:
                    blocks.update(data)
            if progress:
                progress(length)
    return (None if gaps else hashes.digests()), gaps


def _blocks(
    image: ByteSource, readers: ThreadPoolExecutor
) -> Iterator[tuple[int, bytes, list[UnreadableRange]]]:
    """Length, bytes and unreadable ranges of each block in order, a few blocks read ahead."""
    ahead: deque[tuple[int, Future[tuple[bytes, list[UnreadableRange]]]]] = deque()
    try:
        for offset in range(0, image.size, READ_SIZE):
            length = min(READ_SIZE, image.size - offset)
            ahead.append((length, readers.submit(_block, image, offset, length)))
            if len(ahead) == _READ_AHEAD:
                length, block = ahead.popleft()
                yield length, *block.result()
        while ahead:
            length, block = ahead.popleft()
            yield length, *block.result()
    finally:
        for _, block in ahead:
            block.cancel()


def _block(image: ByteSource, offset: int, length: int) -> tuple[bytes, list[UnreadableRange]]:
    try:
        return _exactly(image, offset, length), []
    except ReadError as error:
        return b"", _gaps(image, offset, offset + length, error)


def _gaps(image: ByteSource, offset: int, end: int, error: ReadError) -> list[UnreadableRange]:
    """Every unreadable range of a block, whose first is already known; a range may reach out of the block."""
    gaps: list[UnreadableRange] = []
    while True:
        _join(gaps, [UnreadableRange(error.offset, error.length, error.reason)])
        offset = max(error.offset + error.length, offset + _SMALLEST_STEP)
        if offset >= end:
            return gaps
        try:
            _exactly(image, offset, end - offset)
            return gaps
        except ReadError as following:
            error = following


def _join(gaps: list[UnreadableRange], found: list[UnreadableRange]) -> None:
    for gap in found:
        last_end = gaps[-1].offset + gaps[-1].length if gaps else -1
        if gap.offset > last_end:
            gaps.append(gap)
        elif gap.offset + gap.length > last_end:
            length = gap.offset + gap.length - gaps[-1].offset
            gaps[-1] = UnreadableRange(gaps[-1].offset, length, gaps[-1].reason)


def _exactly(source: ByteSource, offset: int, length: int) -> bytes:
    data = source.read_at(offset, length)
    if len(data) != length:
        raise ReadError(offset + len(data), length - len(data), "the source ended early")
    return data


class _InTurn:
    """The three digests, one after the other in the caller's thread."""

    def __init__(self) -> None:
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._sha1 = hashlib.sha1(usedforsecurity=False)
        self._sha256 = hashlib.sha256()

    def update(self, data: bytes) -> None:
        self._md5.update(data)
        self._sha1.update(data)
        self._sha256.update(data)

    def digests(self) -> Digests:
        return Digests(self._md5.digest(), self._sha1.digest(), self._sha256.digest())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is held open."""


class Lanes(_InTurn):
    """MD5 in one thread, SHA-1 and SHA-256 in another: each takes about as long. Both end with the block."""

    def __init__(self) -> None:
        super().__init__()
        self._queues: list[Queue[bytes | None]] = [Queue(_BLOCKS_QUEUED), Queue(_BLOCKS_QUEUED)]
        self._threads = [
            Thread(target=self._work, args=(queue, updates), daemon=True)
            for queue, updates in zip(
                self._queues, ((self._md5.update,), (self._sha1.update, self._sha256.update)), strict=True
            )
        ]

    @staticmethod
    def _work(queue: Queue[bytes | None], updates: tuple[Callable[[bytes], None], ...]) -> None:
        for data in iter(queue.get, None):
            for update in updates:
                update(data)

    def update(self, data: bytes) -> None:
        for queue in self._queues:
            queue.put(data)

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for queue in self._queues:
            queue.put(None)
        for thread in self._threads:
            thread.join()
