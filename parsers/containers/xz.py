"""XZ. Reference: The .xz File Format, version 1.2.1, tukaani.org."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from parsers.containers.unpack import unpacked

_INPUT = 256 << 10
_BLOCK = 1 << 20
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
        yield from _streams(source)
    except lzma.LZMAError as error:
        raise ValueError(str(error)) from error


def _streams(source: ByteSource) -> Iterator[bytes]:
    offset, rest = 0, b""
    while True:
        decoder = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY_LIMIT)
        while not decoder.eof:
            if decoder.needs_input and not rest:
                rest = source.read_at(offset, _INPUT)
                offset += len(rest)
                if not rest:
                    raise ValueError("the stream ends early")
            if block := decoder.decompress(rest, _BLOCK):
                yield block
            rest = b""
        rest = decoder.unused_data
        # Between streams and at the end there may be zero bytes.
        while not (rest := rest.lstrip(b"\0")):
            rest = source.read_at(offset, _INPUT)
            offset += len(rest)
            if not rest:
                return
