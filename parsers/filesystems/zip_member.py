"""The bytes of one member of a zip archive, its CRC-32 checked before the last of them is given out."""

from __future__ import annotations

import bz2
import lzma
import struct
from threading import Lock
from typing import NamedTuple, Protocol, Self

import deflate
from isal.igzip_lib import DECOMP_DEFLATE, IgzipDecompressor
from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.isal_error import IsalError

STORED, DEFLATE, BZIP2, LZMA = 0, 8, 12, 14
READ = (STORED, DEFLATE, BZIP2, LZMA)
_NAMES = {
    1: "Shrink",
    6: "Implode",
    9: "Deflate64",
    93: "Zstandard",
    95: "XZ",
    98: "PPMd",
}
_ENCRYPTED = 0x2041
NO_CRC = -1
LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_HEADER_GUESS = 512
"""Local header, name and extra fields are nearly always shorter: one read gets them and the data."""
_WHOLE = 1 << 20
_INPUT = 256 << 10
_LZMA_WINDOW_LIMIT = 256 << 20
_DAMAGE = (IsalError, lzma.LZMAError, OSError, EOFError, ValueError)


class Decoder(Protocol):
    """What isal's, bz2's and lzma's decompressors have in common."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes: ...


class Member(NamedTuple):
    """Where a member is and how it is packed: all that its address holds. Numbers in bytes.

    ``crc`` is ``NO_CRC`` where another check took its place.
    """

    header: int
    packed: int
    size: int
    crc: int
    method: int
    flags: int

    @property
    def locked(self) -> bool:
        """Whether it is encrypted."""
        return bool(self.flags & _ENCRYPTED or self.method == 99)

    def unlocked(self, packed: int, method: int, crc: int | None) -> Self:
        """The same in clear, in a source of its own without a header."""
        return self._replace(
            header=0, packed=packed, method=method, flags=0, crc=NO_CRC if crc is None else crc
        )

    @classmethod
    def of(cls, address: str) -> Self:
        """Raises ValueError where it is no address of a member."""
        numbers = [int(part, 16) for part in address.split(",")]
        if len(numbers) != len(cls._fields) or min(numbers) < 0:
            raise ValueError(address)
        return cls(*numbers)

    def refuse_unread(self) -> None:
        """Raises NotReadableError, in words, for members that cannot be read."""
        if self.method not in READ:
            name = _NAMES.get(self.method, "unknown")
            raise NotReadableError(
                f"the member is packed with method {self.method} ({name}), which is not read"
            )


class MemberSource(ByteSource):
    """Small members are unpacked by one call, others as a stream: a step back starts it again.

    ``headless``: the packed data begins where the member does.
    """

    __slots__ = ("_data", "_lock", "_member", "_source", "_stream", "size")

    def __init__(self, source: ByteSource, member: Member, *, headless: bool = False) -> None:
        self._source = source
        self._member = member
        self.size = member.size
        self._data = member.header if headless else -1
        self._stream: _Stream | None = None
        self._lock = Lock()

    def read_at(self, offset: int, length: int) -> bytes:
        length = min(length, self.size - offset)
        if length <= 0:
            return b""
        member = self._member
        try:
            if length == self.size <= _WHOLE and member.packed <= 2 * _WHOLE:
                return self._whole()
            with self._lock:
                return self._streamed(offset, length)
        except ReadError as error:
            raise ReadError(offset, length, f"the archive cannot be read: {error.reason}") from error
        except _DAMAGE as error:
            raise ReadError(offset, length, f"zip member damaged: {error}") from error

    def _whole(self) -> bytes:
        member = self._member
        if self._data >= 0:
            packed = self._source.read_at(self._data, member.packed)
        else:
            raw = self._source.read_at(member.header, _HEADER_GUESS + member.packed)
            start = self._header_length(raw)
            packed = raw[start : start + member.packed]
            if len(packed) < member.packed:
                packed = self._source.read_at(member.header + start, member.packed)
        if member.method == STORED:
            data = packed
        elif member.method == DEFLATE:
            data = _inflated(packed, member.size)
        else:
            with self._lock:
                return self._streamed(0, member.size)
        if len(data) != member.size:
            raise ValueError(f"it unpacks to {len(data)} bytes or more instead of {member.size}")
        if member.crc != NO_CRC and crc32(data) != member.crc:
            raise ValueError("the CRC-32 of the data is not the one that is stored")
        return data

    def _header_length(self, raw: bytes) -> int:
        if len(raw) < LOCAL_HEADER.size or not raw.startswith(b"PK\x03\x04"):
            raise ValueError("there is no local header where the directory says")
        fields = LOCAL_HEADER.unpack_from(raw)
        if fields[3] != self._member.method:
            raise ValueError("directory and local header name different methods")
        return LOCAL_HEADER.size + int(fields[9]) + int(fields[10])

    def _streamed(self, offset: int, length: int) -> bytes:
        if self._data < 0:
            header = self._member.header
            self._data = header + self._header_length(self._source.read_at(header, LOCAL_HEADER.size))
        if self._stream is None or self._stream.position > offset:
            if self._member.method == STORED and offset:
                return self._exactly(self._data + offset, length)
            self._stream = _Stream(self._source, self._member, self._data)
        stream, self._stream = self._stream, None
        if self._member.method == STORED and stream.position != offset:
            self._stream = stream
            return self._exactly(self._data + offset, length)
        while stream.position < offset:
            stream.read(min(_WHOLE, offset - stream.position))
        data = stream.read(length)
        # Only a stream without an error is gone on with.
        self._stream = stream
        return data

    def _exactly(self, offset: int, length: int) -> bytes:
        data = self._source.read_at(offset, length)
        if len(data) < length:
            raise ValueError("the archive ends inside the member")
        return data


def _inflated(packed: bytes, size: int) -> bytes:
    """Unpacked by libdeflate, the fastest; what it refuses is unpacked again by isal, which says why."""
    try:
        return bytes(deflate.deflate_decompress(packed, size))
    except deflate.DeflateError:
        decoder = IgzipDecompressor(DECOMP_DEFLATE, 15)
        data: bytes = decoder.decompress(packed, size + 1)
        if not decoder.eof and len(data) <= size:
            raise ValueError("the packed data ends early") from None
        return data


class _Stream:
    """Unpacks from the start on. ``position`` is that of the next byte unpacked."""

    def __init__(self, source: ByteSource, member: Member, data: int) -> None:
        self._source = source
        self._member = member
        self._next = data
        self._end = data + member.packed
        self._crc = 0
        self._decoder = self._opened()
        self.position = 0

    def _opened(self) -> Decoder | None:
        if self._member.method == STORED:
            if self._member.packed != self._member.size:
                raise ValueError("a stored member whose packed size is another than its size")
            return None
        if self._member.method == DEFLATE:
            decoder: Decoder = IgzipDecompressor(DECOMP_DEFLATE, 15)
            return decoder
        return bz2.BZ2Decompressor() if self._member.method == BZIP2 else self._lzma()

    def _lzma(self) -> Decoder:
        """APPNOTE 5.8: version (2 bytes), length of the properties (2), lc/lp/pb (1), window size (4)."""
        head = self._input(9)
        if len(head) < 9 or head[2:4] != b"\x05\x00" or head[4] >= 9 * 5 * 5:
            raise ValueError("the LZMA properties are damaged")
        window = int.from_bytes(head[5:9], "little")
        if window > _LZMA_WINDOW_LIMIT:
            raise ValueError(f"its LZMA window of {window} bytes is over the limit of {_LZMA_WINDOW_LIMIT}")
        rest, lc = divmod(head[4], 9)
        pb, lp = divmod(rest, 5)
        settings = {"id": lzma.FILTER_LZMA1, "dict_size": window, "lc": lc, "lp": lp, "pb": pb}
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[settings])

    def _input(self, limit: int = _INPUT) -> bytes:
        data = self._source.read_at(self._next, min(limit, self._end - self._next))
        self._next += len(data)
        return data

    def read(self, length: int) -> bytes:
        """Exactly ``length`` bytes. With the last byte of the member, length and CRC-32 are checked."""
        parts = []
        while length:
            data = self._some(length)
            if not data:
                raise ValueError("the packed data ends early")
            parts.append(data)
            length -= len(data)
            self.position += len(data)
            self._crc = crc32(data, self._crc)
        if self.position == self._member.size:
            self._check_end()
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _some(self, limit: int) -> bytes:
        """At least one byte, none only where there are no more."""
        if self._decoder is None:
            return self._input(limit)
        while not self._decoder.eof:
            data = self._input() if self._decoder.needs_input else b""
            plain = self._decoder.decompress(data, limit)
            if plain or (not data and self._decoder.needs_input):
                return plain
        return b""

    def _check_end(self) -> None:
        if self._decoder is not None and self._some(1):
            raise ValueError(f"it unpacks to more than the {self._member.size} bytes that are stated")
        # LZMA members may end without a mark.
        if self._decoder is not None and not self._decoder.eof and self._member.method != LZMA:
            raise ValueError("the packed data ends early")
        if self._member.crc not in (NO_CRC, self._crc):
            raise ValueError("the CRC-32 of the data is not the one that is stored")
