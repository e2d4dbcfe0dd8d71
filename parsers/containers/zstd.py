"""Zstandard. Reference: RFC 8878."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import zstandard

from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from parsers.containers.stream_blocks import stream_blocks
from parsers.containers.unpack import unpacked

_AT_ONCE = 4 << 10
"""The library does not bound what it gives back at once: four bytes may stand for 128 KiB."""
_WINDOW = 1 << 27
"""What ``zstd --ultra -22`` and ``--long=27`` ask for; more is refused by the library."""


class Zstd(Compression):
    """One or more frames of Zstandard, windows up to 128 MiB; the check sum of a frame is verified where it has one."""

    name = "zstd"
    types = ("application/zstd",)

    def probe(self, source: ByteSource) -> bool:
        head = source.read_at(0, 4)
        return head == b"\x28\xb5\x2f\xfd" or (head[1:] == b"\x2a\x4d\x18" and 0x50 <= head[0] <= 0x5F)

    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        return unpacked(source, scratch, self.name, _blocks(source), most)


class _Frame:
    """A decoder of one frame."""

    def __init__(self) -> None:
        self._inner = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()

    @property
    def needs_input(self) -> bool:
        return True

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, _: int, /) -> bytes:
        return self._inner.decompress(data)


def _blocks(source: ByteSource) -> Iterator[bytes]:
    try:
        yield from stream_blocks(source, _Frame, at_once=_AT_ONCE)
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error
