"""XZ. Reference: The .xz File Format, version 1.2.1, tukaani.org."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from parsers.containers.stream_blocks import stream_blocks
from parsers.containers.unpack import unpacked

_MEMORY_LIMIT = 256 << 20
"""``xz -9`` needs 65 MiB to unpack; only a hostile or an unusual stream needs more than this."""


class Xz(Compression):
    """One or more xz streams with padding between them; the check of each block is verified."""

    name = "xz"
    types = ("application/x-xz",)

    def probe(self, source: ByteSource) -> bool:
        return source.read_at(0, 6) == b"\xfd7zXZ\0"

    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        return unpacked(source, scratch, self.name, _blocks(source), most)


def _blocks(source: ByteSource) -> Iterator[bytes]:
    try:
        yield from stream_blocks(
            source, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY_LIMIT), padded=True
        )
    except lzma.LZMAError as error:
        raise ValueError(str(error)) from error
