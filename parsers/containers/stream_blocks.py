"""Streams behind one another, each unpacked by a decoder of its own, a block at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from evidence.contract.source import ByteSource

INPUT = 256 << 10
_BLOCK = 1 << 20


class Decoder(Protocol):
    """What the decoders of bz2, lzma and lz4 have in common. ``decompress`` gives at most so many bytes at once."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def stream_blocks(
    source: ByteSource, decoder: Callable[[], Decoder], *, padded: bool = False, at_once: int = INPUT
) -> Iterator[bytes]:
    """All that the source's streams unpack to, the source read ``at_once`` bytes at a time.

    ``padded``: zeros may stand between streams and at the end. Raises ValueError where a stream ends early, and what
    the decoder raises.
    """
    offset, rest = 0, b""
    while True:
        stream = decoder()
        while not stream.eof:
            if stream.needs_input and not rest:
                rest = source.read_at(offset, at_once)
                offset += len(rest)
                if not rest:
                    raise ValueError("the stream ends early")
            if block := stream.decompress(rest, _BLOCK):
                yield block
            rest = b""
        rest = stream.unused_data
        while not (rest := rest.lstrip(b"\0") if padded else rest):
            rest = source.read_at(offset, at_once)
            offset += len(rest)
            if not rest:
                return
