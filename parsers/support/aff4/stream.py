"""An image stream: chunks in bevies, each bevy with an index and perhaps with the hashes of its chunks.

Reference: AFF4 Standard 1.0a (2022), sections 3 and 6.2.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache
from typing import NamedTuple

import cramjam
import lz4.block  # type: ignore[import-untyped]
import numpy as np
import numpy.typing as npt

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.aff4.lexicon import CHUNK, CHUNKS, PACKED, SCHEMA, SIZE
from parsers.support.aff4.volume import Aff4Volume
from parsers.support.in_pieces import InPieces

MAX_CHUNK = 32 << 20
MAX_CHUNKS = 1 << 20
"""Bytes of a chunk, and chunks of a bevy, that are read; writers take 32 KiB and some thousands."""
_KEPT = 8
_INDEX = np.dtype([("place", "<u8"), ("length", "<u4")])
_HASHES = {"sha1": 20, "md5": 16, "sha256": 32, "sha512": 64, "blake2b": 64}
"""In the order of what they cost."""
_ALWAYS = "snappy always"
"""Of writers such as pmem, which store no chunk as it is."""
_METHODS = {
    "": "stored",
    SCHEMA + "NullCompressor": "stored",
    SCHEMA + "compression/stored": "stored",
    "://tools.ietf.org/html/rfc1951": "deflate",
    "://www.ietf.org/rfc/rfc1951.txt": "deflate",
    "://www.ietf.org/rfc/rfc1950.txt": "zlib",
    "://tools.ietf.org/html/rfc1950": "zlib",
    "://code.google.com/p/snappy/": "snappy",
    "://github.com/google/snappy": _ALWAYS,
    "://code.google.com/p/lz4/": "lz4",
}


class _Bevy(NamedTuple):
    """``digests`` of its chunks, end to end, by ``algorithm``; without them the check sum of the segment must do."""

    data: ByteSource
    table: npt.NDArray[np.void]
    algorithm: str
    digests: bytes


class ImageStream(InPieces):
    """A chunk is given out where its own hash is right, or the CRC-32 of the whole bevy that it is in."""

    def __init__(self, volume: Aff4Volume, urn: str) -> None:
        graph = volume.graph
        size, chunk = graph.number(urn, SIZE), graph.number(urn, CHUNK)
        count = graph.number(urn, CHUNKS) or 0
        if size is None or chunk is None or not (0 < chunk <= MAX_CHUNK and 0 < count <= MAX_CHUNKS):
            raise NotReadableError(
                f"{volume.name}: the sizes that the stream {urn} states are missing or of no use"
            )
        method = graph.text(urn, PACKED) or ""
        known = _METHODS.get(method) or _METHODS.get(method.removeprefix("https").removeprefix("http"))
        if known is None:
            raise NotReadableError(
                f"{volume.name}: the stream {urn} is packed by {method[:200]}, which is not read"
            )
        self.size = size
        self.chunk = chunk
        self._method = known
        self._volume = volume
        self._urn = urn
        self._count = count
        self._bevy = lru_cache(_KEPT)(self._open_bevy)
        self._data = lru_cache(_KEPT)(self._read_chunk)

    def piece(self, offset: int, most: int) -> bytes:
        number, inside = divmod(offset, self.chunk)
        try:
            return self._data(number)[inside : inside + most]
        except ReadError as error:
            whole = min(self.chunk, self.size - number * self.chunk)
            raise ReadError(number * self.chunk, whole, error.reason) from error

    def _open_bevy(self, number: int) -> _Bevy:
        urn = f"{self._urn}/{number:08d}"
        data, raw = self._volume.segment(urn), self._whole(f"{urn}.index", MAX_CHUNKS * _INDEX.itemsize)
        if data is None or raw is None:
            part = "bevy" if data is None else "index of bevy"
            raise ReadError(0, 1, f"{self._volume.name}: the {part} {number} of {self._urn} is missing")
        index = np.frombuffer(raw[: len(raw) - len(raw) % _INDEX.itemsize], _INDEX)
        for name, width in _HASHES.items():
            for form in (f"{urn}.blockHash.{name}", f"{urn}.{name}"):
                digests = self._whole(form, MAX_CHUNKS * width)
                if digests is not None and len(digests) == len(index) * width:
                    return _Bevy(data, index, name, digests)
        return _Bevy(data, index, "", b"")

    def _whole(self, urn: str, most: int) -> bytes | None:
        segment = self._volume.segment(urn)
        if segment is not None and segment.size > most:
            raise ReadError(0, 1, f"{self._volume.name}: {urn} has {segment.size} bytes, more than any has")
        return None if segment is None else segment.read_at(0, segment.size)

    def _read_chunk(self, number: int) -> bytes:
        which, place = divmod(number, self._count)
        bevy = self._bevy(which)
        said = f"{self._volume.name}: chunk {number} of {self._urn}"
        if place >= len(bevy.table):
            raise ReadError(0, 1, f"{said} is not in its index")
        start, length = (int(part) for part in bevy.table[place])
        if not 0 < length <= 2 * self.chunk or start + length > bevy.data.size:
            raise ReadError(0, 1, f"{said}: its place in the index is damaged")
        packed = bevy.data.read_at(start, length)
        if not bevy.digests and not self._volume.is_whole(f"{self._urn}/{which:08d}"):
            raise ReadError(0, 1, f"{said}: the CRC-32 of its bevy is not the one that is stored")
        expected = min(self.chunk, self.size - number * self.chunk)
        try:
            data = self._unpacked(packed)
        except (
            ValueError,
            zlib.error,
            RuntimeError,
            cramjam.DecompressionError,
            lz4.block.LZ4BlockError,
        ) as error:
            raise ReadError(0, 1, f"{said} cannot be unpacked: {error}") from error
        if len(data) < expected:
            raise ReadError(0, 1, f"{said} has {len(data)} bytes instead of {expected}")
        if bevy.digests and not _is_right(bevy, place, data, expected):
            raise ReadError(0, 1, f"{said}: its {bevy.algorithm} is not the one that is stored")
        return data[:expected]

    def _unpacked(self, data: bytes) -> bytes:
        """A chunk that packing would not have made smaller is as long as a chunk and stored as it is."""
        if self._method == "stored" or (len(data) == self.chunk and self._method != _ALWAYS):
            return data
        if self._method in ("snappy", _ALWAYS):
            if _stated_length(data) > self.chunk:
                raise ValueError("it would be longer than a chunk")
            return bytes(cramjam.snappy.decompress_raw(data))
        if self._method == "lz4":
            return bytes(lz4.block.decompress(data, uncompressed_size=self.chunk))
        return self._inflated(data)

    def _inflated(self, data: bytes) -> bytes:
        """Writers have called both the same: with the header and check sum of zlib, and without."""
        for bits in (15, -15) if self._method == "zlib" or data[:1] == b"\x78" else (-15, 15):
            decoder = zlib.decompressobj(bits)
            try:
                plain = decoder.decompress(data, self.chunk)
            except zlib.error as error:
                failed = error
                continue
            if decoder.eof or len(plain) == self.chunk:
                return plain
            failed = zlib.error("it ends early")
        raise failed


def _is_right(bevy: _Bevy, place: int, data: bytes, expected: int) -> bool:
    """Writers hash the last chunk with its padding, or without."""
    width = _HASHES[bevy.algorithm]
    stored = bevy.digests[place * width : (place + 1) * width]
    forms = {len(data): data, expected: data[:expected]}
    return any(
        hashlib.new(bevy.algorithm, form, usedforsecurity=False).digest() == stored for form in forms.values()
    )


def _stated_length(data: bytes) -> int:
    """Snappy begins with the length of what is packed, seven bits a byte."""
    length = 0
    for place, byte in enumerate(data[:5]):
        length |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return length
    raise ValueError("its length is damaged")
