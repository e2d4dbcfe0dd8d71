"""The content of a folder of a 7-Zip archive, unpacked from its start on by py7zr's decoders or libarchive.

Reference: 7-Zip, DOC/Methods.txt; py7zr's documentation, "Compression algorithms".
"""

from __future__ import annotations

import lzma
import struct
import zlib
from typing import Any, Protocol

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.source_file import SourceFile
from evidence.contract.window import Window
from parsers.support.library_stream import LibraryStream
from parsers.support.sevenzip.bcj2 import Bcj2, parts_of
from parsers.support.sevenzip.keys import in_clear, is_locked
from parsers.support.sevenzip.plain import plain_archive
from parsers.support.sevenzip.streams import Coder, Folder
from parsers.support.solid import Stream

MOST_MEMORY = 1 << 30
"""Of a dictionary or model that an archive asks for."""
MOST_TIMES = 2000
"""A folder that states more bytes than this times its packed size, and more than MOST_FREE, is not unpacked."""
MOST_FREE = 8 << 30
_LZMA, _LZMA2 = b"\x03\x01\x01", b"\x21"
_COPY, _DELTA = b"\x00", b"\x03"
_PPMD = b"\x03\x04\x01"
_BY_LIBRARY = (_PPMD,)
"""Unpacked by libarchive: pyppmd, which py7zr asks, ends the whole process on damaged data."""
_INPUT = 4 << 10
"""Some decoders give all that so many bytes hold at once: Zstandard up to 32,768 times as much."""
_IDLE = 8
"""Rounds in which decoders neither take nor give anything: filters keep the last bytes back for one or two."""
_UNREAD = {
    b"\x0a": "ARM64", b"\x0b": "RISC-V", b"\x02\x03\x02": "Swap2",
    b"\x02\x03\x04": "Swap4", b"\x04\xf7\x11\x04": "LZ4", b"\x04\xf7\x11\x05": "LZ5",
}  # fmt: skip


def unpacking(source: ByteSource, folder: Folder, password: str | None) -> Stream:
    """The content of a folder from its start on. Raises NotReadableError for what is not read."""
    _refuse_unread(folder)
    if not folder.simple:
        parts = parts_of(folder)
        streams = [unpacking(source, part, password) for part in parts]
        return Bcj2(streams, (parts[0].size, folder.size))
    coders = list(folder.coders)
    if is_locked(folder):
        packed = in_clear(source, folder, password or "")
        coders = coders[1:]
    else:
        packed = Window(LoggedSource(source), folder.place, folder.packed)
    first = next((number + 1 for number, coder in enumerate(coders) if coder.method in _BY_LIBRARY), 0)
    if not first:
        return _Unpacking(SourceFile(packed), packed.size, coders)
    # Not the filters behind it: libarchive 3.6 takes what PPMd of an order over 8 and BCJ packed for damaged.
    size = coders[first - 1].size
    stream = LibraryStream(plain_archive(packed, coders[:first]), "7zip", [size])
    rest = coders[first:]
    return _Unpacking(_Piped(stream, size), size, [Coder(_COPY, b"", 1, size), *rest]) if rest else stream


class _File(Protocol):
    """What a decoder reads from; no bytes at the end."""

    def read(self, size: int, /) -> bytes: ...


class _Piped:
    """What a stream of that size gives, as a file that only goes forward."""

    def __init__(self, stream: Stream, size: int) -> None:
        self._stream = stream
        self._left = size

    def read(self, size: int) -> bytes:
        """The next bytes, as many as there are."""
        size = min(size, self._left)
        self._left -= size
        return self._stream.read(size) if size else b""


class _Unpacking:
    """``position``: that of the next byte. What the library raises for damage becomes ValueError, in words."""

    def __init__(self, packed: _File, size: int, coders: list[Coder]) -> None:
        self.position = 0
        self._file = packed
        self._decoder = _decoder(coders, size)

    def read(self, length: int) -> bytes:
        """Exactly so many bytes. Raises ValueError and ReadError."""
        parts = []
        while length:
            data = self._some(length)
            parts.append(data)
            length -= len(data)
            self.position += len(data)
        return b"".join(parts)

    def _some(self, most: int) -> bytes:
        """At least one byte."""
        if self._decoder is None:
            data = self._file.read(most)
            if not data:
                raise ValueError("the packed data ends early")
            return data
        idle = 0
        while idle < _IDLE:
            before = self._decoder.consumed
            if data := self._decoded(most):
                return data
            idle = 0 if self._decoder.consumed > before else idle + 1
        raise ValueError("the packed data ends early")

    def _decoded(self, most: int) -> bytes:
        try:
            found = bytes(self._decoder.decompress(self._file, max_length=most))
        except ReadError:
            raise
        except _damage() as error:
            raise ValueError(str(error) or type(error).__name__) from error
        return found


def _damage() -> tuple[type[Exception], ...]:
    from py7zr.exceptions import ArchiveError

    return (
        ArchiveError, lzma.LZMAError, zlib.error, OSError, EOFError, ValueError, TypeError, AssertionError,
        LookupError, ArithmeticError, struct.error, MemoryError, RuntimeError,
    )  # fmt: skip


def _refuse_unread(folder: Folder) -> None:
    """Raises NotReadableError where no decoder reads it, or it asks for more than is given."""
    known = next((_UNREAD[coder.method] for coder in folder.coders if coder.method in _UNREAD), None)
    if known:
        raise NotReadableError(f"it is packed with {known}, which is not read")
    methods = {coder.method for coder in folder.coders}
    if _DELTA in methods and not methods & {_LZMA, _LZMA2}:
        raise NotReadableError("it is packed with Delta without LZMA, which is not read")
    if folder.size > max(MOST_FREE, MOST_TIMES * folder.packed):
        raise NotReadableError(
            f"it is packed with others that state {folder.size} bytes together, over {MOST_TIMES} times what they "
            "take in the archive: nothing of them is unpacked"
        )
    for coder in folder.coders:
        if _memory(coder) > MOST_MEMORY:
            raise NotReadableError(
                f"unpacking it takes {_memory(coder)} bytes of memory, the limit is {MOST_MEMORY}"
            )


def _memory(coder: Coder) -> int:
    """Bytes that a decoder takes for what came before."""
    properties = coder.properties
    if coder.method in (_LZMA, _PPMD) and len(properties) >= 5:
        return int.from_bytes(properties[1:5], "little")
    if coder.method == _LZMA2 and properties:
        return (2 | properties[0] & 1) << (properties[0] // 2 + 11) if properties[0] < 40 else 1 << 32
    return 0


def _decoder(coders: list[Coder], packed: int) -> Any:
    """None where the content stands as it is."""
    if all(coder.method in (_COPY, b"") for coder in coders):
        return None
    from py7zr.compressor import SevenZipDecompressor

    described = [
        {
            "method": coder.method,
            "numinstreams": 1,
            "numoutstreams": 1,
            "properties": coder.properties or None,
        }
        for coder in coders
    ]
    sizes = [coder.size for coder in coders]
    try:
        return SevenZipDecompressor(described, packed, sizes, None, None, _INPUT)
    except _damage() as error:
        raise NotReadableError(f"it is packed in a way that is not read: {error}") from error
