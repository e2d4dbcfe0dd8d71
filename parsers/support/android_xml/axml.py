"""The binary XML of Android's packages: AndroidManifest.xml and the XML among an application's resources.

Reference: AOSP, frameworks/base, libs/androidfw/include/androidfw/ResourceTypes.h (ResChunk_header, ResStringPool,
ResXMLTree_node and what follows it, Res_value) and ResourceTypes.cpp.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from parsers.support.android_xml import java_text, res_value
from parsers.support.android_xml.elements import Builder

_XML = 3
_TEXT = 3
_NONE = 0xFFFFFFFF
_UTF8 = 1 << 8
_TIMES = 4  # texts of a pool may share bytes, but so many of the same ones would fill the memory
_CHUNK, _TABLE = struct.Struct("<HHI"), struct.Struct("<5I")
_ELEMENT, _STATED = struct.Struct("<2I3H"), struct.Struct("<3I2xxBI")


def is_axml(data: bytes) -> bool:
    """Whether the bytes begin as such a document."""
    return len(data) >= 8 and _CHUNK.unpack_from(data)[:2] == (_XML, 8)


def build(data: bytes, builder: Builder) -> None:
    """Reads the document into the builder. Raises ValueError where it is damaged; what was read before stands."""
    _Document(data, builder).read()


class _Document:
    def __init__(self, data: bytes, builder: Builder) -> None:
        self._data = data
        self._builder = builder
        self._strings: list[str] = []
        self._resources: tuple[int, ...] = ()
        self._prefixes: dict[int, str] = {}

    def read(self) -> None:
        """Chunk after chunk."""
        try:
            for kind, header, at, end in self._chunks():
                self._chunk(kind, at, at + header, end)
        except struct.error as error:
            raise ValueError("the binary XML ends inside of a value") from error
        if not self._builder.complete:
            raise ValueError("the binary XML ends before its last element does")

    def _chunks(self) -> Iterator[tuple[int, int, int, int]]:
        """Kind, length of the header, beginning and end of each chunk."""
        at = 8
        while at + 8 <= len(self._data):
            kind, header, size = _CHUNK.unpack_from(self._data, at)
            if size < 8 or header > size or at + size > len(self._data):
                raise ValueError("the binary XML has a piece of an impossible length")
            yield kind, header, at, at + size
            at += size

    def _chunk(self, kind: int, at: int, body: int, end: int) -> None:
        match kind:
            case 0x001:
                self._strings = list(_strings(self._data[at:end]))
            case 0x180:
                self._resources = struct.unpack(
                    f"<{(end - body) // 4}I", self._data[body : body + (end - body) // 4 * 4]
                )
            case 0x100:
                prefix, uri = struct.unpack_from("<2I", self._data, body)
                self._prefixes[uri] = self._string(prefix)
            case 0x102:
                self._start(at, body, end)
            case 0x103:
                _, name = struct.unpack_from("<2I", self._data, body)
                self._builder.stop(self._string(name), end)
            case 0x104:
                self._builder.text(self._string(struct.unpack_from("<I", self._data, body)[0]))

    def _start(self, at: int, body: int, end: int) -> None:
        _, name, first, size, count = _ELEMENT.unpack_from(self._data, body)
        element = self._builder.start(self._string(name), at)
        if count and size < _STATED.size:
            raise ValueError("an attribute of the binary XML is too short")
        if body + first + count * size > end:
            raise ValueError("the attributes of an element of the binary XML stand outside of it")
        for place in range(body + first, body + first + count * size, size or 1):
            space, name, raw, kind, value = _STATED.unpack_from(self._data, place)
            if raw == _NONE and kind == _TEXT:
                raw = value
            stated = res_value.text(kind, value) if raw == _NONE else self._string(raw)
            element.attributes[self._name(space, name)] = stated

    def _name(self, space: int, name: int) -> str:
        """An attribute's name with its prefix. Where a packer took it away, the number of its resource tells it."""
        text = self._string(name)
        if not text and name < len(self._resources):
            text = f"0x{self._resources[name]:08x}"
        prefix = self._prefixes.get(space, "") if space != _NONE else ""
        return f"{prefix}:{text}" if prefix else text

    def _string(self, number: int) -> str:
        if number == _NONE:
            return ""
        if number >= len(self._strings):
            raise ValueError("the binary XML names a text that it does not have")
        return self._strings[number]


def _strings(pool: bytes) -> Iterator[str]:
    """The texts of a pool, which begins with its own header."""
    count, _, flags, start, _ = _TABLE.unpack_from(pool, 8)
    if 28 + 4 * count > len(pool):
        raise ValueError("the binary XML's table of texts is cut off")
    left = _TIMES * len(pool)
    for offset in struct.unpack_from(f"<{count}I", pool, 28):
        at = start + offset
        if flags & _UTF8:
            _, at = _length(pool, at, 1)  # in UTF-16
            length, at = _length(pool, at, 1)
        else:
            length, at = _length(pool, at, 2)
            length *= 2
        left -= length
        if left < 0:
            raise ValueError("the texts of the binary XML are longer than what holds them")
        piece = _piece(pool, at, length)
        yield java_text.decoded(piece) if flags & _UTF8 else piece.decode("utf-16-le", "backslashreplace")


def _length(pool: bytes, at: int, wide: int) -> tuple[int, int]:
    """A length in one unit or, where its highest bit is set, two."""
    first = int.from_bytes(_piece(pool, at, wide), "little")
    top = 1 << (8 * wide - 1)
    if not first & top:
        return first, at + wide
    second = int.from_bytes(_piece(pool, at + wide, wide), "little")
    return (first & ~top) << (8 * wide) | second, at + 2 * wide


def _piece(pool: bytes, at: int, length: int) -> bytes:
    found = pool[at : at + length]
    if len(found) < length:
        raise ValueError("a text of the binary XML is cut off")
    return found
