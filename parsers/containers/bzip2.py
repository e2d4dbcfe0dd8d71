"""Bzip2. Reference: J. Tsai, "BZIP2: Format Specification" (2016)."""

from __future__ import annotations

import bz2
import re
from collections.abc import Iterator
from pathlib import Path

from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from parsers.containers.stream_blocks import stream_blocks
from parsers.containers.unpack import unpacked

_HEAD = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")


class Bzip2(Compression):
    """One or more bzip2 streams; the CRC of each block and stream is checked."""

    name = "bzip2"
    types = ("application/x-bzip2",)

    def probe(self, source: ByteSource) -> bool:
        return bool(_HEAD.fullmatch(source.read_at(0, 10)))

    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        return unpacked(source, scratch, self.name, _blocks(source), most)


def _blocks(source: ByteSource) -> Iterator[bytes]:
    try:
        yield from stream_blocks(source, bz2.BZ2Decompressor)
    except OSError as error:
        raise ValueError(str(error)) from error
