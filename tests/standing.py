"""What stands at a place of a file, as tools that are not ours read it, and whether a value is among that."""

from __future__ import annotations

import base64
import binascii
import gzip
import html
import json
import plistlib
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import Any
from xml.parsers.expat import ExpatError

_DEPTH = 8
_UNPACKED = 1 << 20
_PLIST = b"bplist00"
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_STARTS = 4
_NAME = 1000
_PLACES = (0, 3, 6, 7)
"""Of numbers that are stored as whole ones: thousandths, millionths, ten-millionths."""
_COCOA = datetime(2001, 1, 1, tzinfo=UTC)
_NO_PLIST = (
    plistlib.InvalidFileException,
    ValueError,
    IndexError,
    TypeError,
    OverflowError,
    RecursionError,
    struct.error,
    ExpatError,
)


class Standing:
    """The cells of a row, bytes, or a value of a document, and what is packed in them.

    Property lists are read by plistlib, in them and beside them JSON, base64, gzip and zlib. ``objects`` are those of a
    keyed archive, of which a value names others by their numbers.
    """

    def __init__(self, found: Any, objects: Sequence[Any] = ()) -> None:
        self._objects = objects
        self._texts: set[str] = set()
        self._digits: set[str] = set()
        self._numbers: set[Decimal] = set()
        self._bytes: list[bytes] = []
        self._take(found, _DEPTH)

    def holds(self, value: str) -> bool:
        """Whether a value stands there: a text as a part of another one or most of its words, a number by itself."""
        words = value.split()
        if self._holds(value) or self._holds(value.replace('"', "")):
            return True
        return len(words) > 1 and 2 * sum(map(self._holds, words)) > len(words)

    def _holds(self, value: str) -> bool:
        if value in self._texts or value.lower() in self._digits:
            return True
        with suppress(InvalidOperation, OverflowError):
            number = Decimal(value)
            if not self._numbers.isdisjoint(map(number.scaleb, _PLACES)):
                return True
        if any(value in text and _alone(value, text) for text in self._texts):
            return True
        forms = set(_forms(value)) if self._bytes else ()
        return any(form in data for data in self._bytes for form in forms)

    def _take(self, value: Any, depth: int) -> None:
        if depth == 0:
            return
        match value:
            case dict():
                for key, each in value.items():
                    self._take(key, 1)
                    self._take(each, depth - 1)
            case list() | tuple():
                for each in value:
                    self._take(each, depth - 1)
            case str():
                self._take_text(value, depth)
            case bytes():
                self._take_bytes(value, depth)
            case bool():
                self._texts.update((str(value), str(value).lower()))
            case int() | float():
                self._numbers.add(Decimal(str(value)))
            case datetime():
                self._texts.add(value.replace(tzinfo=UTC).isoformat())
            case plistlib.UID():
                self._numbers.add(Decimal(value.data))
                if value.data < len(self._objects):
                    self._take(self._objects[value.data], depth - 1)

    def _take_text(self, text: str, depth: int) -> None:
        self._texts.add(text)
        if "&" in text:
            self._texts.add(html.unescape(text))
        if text[:1] in ("{", "[", '"'):
            with suppress(ValueError, RecursionError):
                self._take(json.loads(text), depth - 1)
        elif text.startswith("<?xml"):
            with suppress(*_NO_PLIST):
                self._take(plistlib.loads(text.encode()), depth - 1)
        elif len(text) > 15 and len(text) % 4 == 0:
            with suppress(binascii.Error, ValueError):
                self._take_bytes(base64.b64decode(text, validate=True), depth - 1)

    def _take_bytes(self, data: bytes, depth: int) -> None:
        self._bytes.append(data)
        if depth == 0 or len(data) > _UNPACKED:
            return
        text = html.unescape(data.decode("utf-8", "backslashreplace"))
        self._texts.update((text, text.replace('"', "")))
        if len(data) < _NAME:
            self._texts.add(data.decode("utf-16-le", "backslashreplace"))
        self._digits.update((data.hex(), data.hex(":")))
        for match in re.finditer(_PLIST, data):
            with suppress(*_NO_PLIST):
                self._take(plistlib.loads(data[match.start() :]), depth - 1)
        if data[:1] in (b"{", b"["):
            with suppress(ValueError, RecursionError):
                self._take(json.loads(data), depth - 1)
        elif b"<plist" in data[:400]:
            with suppress(*_NO_PLIST):
                self._take(plistlib.loads(data), depth - 1)
        elif data.startswith(b"\x1f\x8b"):
            with suppress(OSError, EOFError, zlib.error):
                self._take_bytes(gzip.decompress(data), depth - 1)
        for match in islice(_ZLIB.finditer(data), _STARTS):
            with suppress(zlib.error):
                packed = data[match.start() :]
                self._take_bytes(zlib.decompressobj().decompress(packed, _UNPACKED), depth - 1)


def _alone(value: str, text: str) -> bool:
    """Whether it stands in the text without a digit more before or behind its own."""
    edges = [r"(?<![\d.])" if value[:1].isdigit() else "", r"(?!\d)" if value[-1:].isdigit() else ""]
    return re.search(re.escape(value).join(edges), text) is not None


def _forms(value: str) -> Iterator[bytes]:
    """How a value may be written in bytes: as text, as a number of either order, as a varint."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield value.encode(encoding, "surrogatepass")
    yield json.dumps(value)[1:-1].encode()
    with suppress(ValueError):
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            yield struct.pack(">d", (moment - _COCOA).total_seconds())
    try:
        number = float(value)
    except ValueError:
        return
    yield struct.pack(">d", number)
    yield struct.pack("<d", number)
    if re.fullmatch(r"-?\d{1,19}", value):
        yield from _whole(int(value))
    with suppress(InvalidOperation, OverflowError):
        for places in _PLACES:
            scaled = Decimal(value).scaleb(places)
            if "." in value and scaled == int(scaled):
                yield str(int(scaled)).encode()
                yield from _whole(int(scaled))


def _whole(number: int) -> Iterator[bytes]:
    """As SQLite writes a number, in 4 and 8 bytes, and as Protocol Buffers write it.

    Reference: https://www.sqlite.org/fileformat2.html 2.1; https://protobuf.dev/programming-guides/encoding/.
    """
    size = next(size for size in (1, 2, 3, 4, 6, 8) if number.bit_length() < 8 * size or size == 8)
    with suppress(OverflowError):
        yield number.to_bytes(size, "big", signed=True)
    for size in (4, 8):
        with suppress(OverflowError):
            yield (number % (1 << 64)).to_bytes(size, "big")
            yield (number % (1 << 64)).to_bytes(size, "little")
    yield _varint(number % (1 << 64))
    yield _varint((number << 1) ^ (number >> 63))


def _varint(number: int) -> bytes:
    parts = []
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*parts, number])
