"""The bytes of a large file as an image stream: chunks in bevies, each bevy with an index.

The last chunk is filled up with zeros, which the size cuts off. Reference: AFF4 Standard 1.0a (2022), section 3.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import IO, Self

import cramjam

CHUNK, CHUNKS = 32 << 10, 1024
"""Bytes of a chunk, and chunks of a bevy, as other writers take them."""
_WORTH = 16
"""Bytes that packing must save: a chunk of full length is one that was not packed."""


class StreamSink:
    """``opened`` begins a segment of the stream by its name; one is open at a time. Packed by Snappy, or not at all."""

    def __init__(self, opened: Callable[[str], IO[bytes]], *, pack: bool) -> None:
        self._opened = opened
        self._pack = pack
        self._rest = b""
        self._index = bytearray()
        self._at = self._bevies = 0
        self._bevy: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with ExitStack() as at_end:
            if self._bevy is not None:
                at_end.callback(self._bevy.close)
            if kind is None:
                if self._rest:
                    self._add(self._rest.ljust(CHUNK, b"\0"))
                self._end()

    def write(self, data: bytes, /) -> None:
        """Takes the next bytes."""
        data = self._rest + data
        whole = len(data) - len(data) % CHUNK
        for start in range(0, whole, CHUNK):
            self._add(data[start : start + CHUNK])
        self._rest = data[whole:]

    def _add(self, chunk: bytes) -> None:
        if self._bevy is None:
            self._bevy = self._opened(f"{self._bevies:08d}")
        packed = bytes(cramjam.snappy.compress_raw(chunk)) if self._pack else chunk
        stored = packed if len(packed) < CHUNK - _WORTH else chunk
        self._bevy.write(stored)
        self._index += struct.pack("<QI", self._at, len(stored))
        self._at += len(stored)
        if len(self._index) == CHUNKS * 12:
            self._end()

    def _end(self) -> None:
        """Ends the bevy, if there is one, and writes its index."""
        if self._bevy is None:
            return
        self._bevy.close()
        self._bevy = None
        with self._opened(f"{self._bevies:08d}.index") as index:
            index.write(bytes(self._index))
        self._index.clear()
        self._at = 0
        self._bevies += 1
