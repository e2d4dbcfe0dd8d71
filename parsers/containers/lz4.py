"""LZ4. Reference: Y. Collet, "LZ4 Frame Format Description" 1.6."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lz4.frame import LZ4FrameDecompressor  # type: ignore[import-untyped]

from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from parsers.containers.stream_blocks import stream_blocks
from parsers.containers.unpack import unpacked


class Lz4(Compression):
    """One or more frames of LZ4; the check sums of blocks and contents are verified where a frame has them."""

    name = "lz4"
    types = ("application/x-lz4",)

    def probe(self, source: ByteSource) -> bool:
        return source.read_at(0, 4) == b"\x04\x22\x4d\x18"

    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        return unpacked(source, scratch, self.name, _blocks(source), most)


def _blocks(source: ByteSource) -> Iterator[bytes]:
    try:
        yield from stream_blocks(source, LZ4FrameDecompressor)
    except RuntimeError as error:
        raise ValueError(str(error)) from error
