"""Gzip. Reference: RFC 1952."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from isal.igzip import BadGzipFile, IGzipFile

from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from evidence.contract.source_file import SourceFile
from parsers.containers.isal_error import IsalError
from parsers.containers.unpack import unpacked

_BLOCK = 1 << 20


class Gzip(Compression):
    """One or more gzip members; the CRC-32 and length of each are checked."""

    name = "gzip"
    types = ("application/gzip",)

    def probe(self, source: ByteSource) -> bool:
        head = source.read_at(0, 4)
        return head[:3] == b"\x1f\x8b\x08" and len(head) == 4 and head[3] & 0xE0 == 0

    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        return unpacked(source, scratch, self.name, _blocks(source), most)


def _blocks(source: ByteSource) -> Iterator[bytes]:
    try:
        with IGzipFile(fileobj=SourceFile(source), mode="rb") as stream:  # type: ignore[no-untyped-call]
            while block := stream.read(_BLOCK):
                yield block
    except (BadGzipFile, IsalError, EOFError) as error:
        raise ValueError(str(error)) from error
