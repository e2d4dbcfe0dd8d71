"""Finding objects in a PDF file: cross-reference tables and streams, object streams, filters.

Reference: ISO 32000-2, sections 7.4, 7.5 and 7.7.
"""

from __future__ import annotations

import re
from typing import Any, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken
from .pdf_filters import inflate, unpredict
from .pdf_syntax import Name, Reader, Reference, Stream

_LARGEST_STREAM = 1 << 30
_MOST_REVISIONS = 1000
_MOST_OBJECTS = 2_000_000
_END = re.compile(rb"(?:\r\n|\r|\n)?endstream")
_STARTXREF = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")


class _Place(NamedTuple):
    """Where an object is: at byte ``offset``, or as number ``slot`` in the object stream ``offset``."""

    offset: int
    slot: int | None = None


class PdfFile:
    """A PDF file in memory; raises ``Broken`` where it does not follow the format."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(b"%PDF-"):
            raise Broken("does not begin with %PDF-")
        self.data = data
        self._places: dict[int, _Place | None] = {}
        self._cache: dict[int, Any] = {}
        self._open: set[int] = set()
        self._read = 0
        self.trailer: dict[str, Any] = {}
        self.tables: list[int] = []  # where the tables of objects are, the newest first
        self._read_tables()
        if "Encrypt" in self.trailer:
            raise Broken("is encrypted; such a report is not checked here")

    def get(self, value: Any) -> Any:
        """What a value refers to, or the value itself."""
        seen = 0
        while isinstance(value, Reference):
            value = self._object(value.number)
            seen += 1
            if seen > 20:
                raise Broken("has a reference that leads nowhere")
        return value

    def dictionary(self, value: Any) -> dict[str, Any]:
        """The dictionary that a value refers to; empty when it is none."""
        found = self.get(value)
        if isinstance(found, Stream):
            return found.dictionary
        return found if isinstance(found, dict) else {}

    def array(self, value: Any) -> list[Any]:
        """The array that a value refers to; empty when it is none."""
        found = self.get(value)
        return found if isinstance(found, list) else []

    @property
    def catalog(self) -> dict[str, Any]:
        """The document's root."""
        return self.dictionary(self.trailer.get("Root"))

    def changed_since(self, earlier: PdfFile) -> list[int]:
        """Numbers of the objects of an earlier state of the file that are somewhere else now."""
        return sorted(
            number for number, place in earlier._places.items() if self._places.get(number) != place
        )

    def listed(self) -> dict[int, bool]:
        """Numbers that the tables list -> whether the object is in use; the tables themselves are none."""
        tables = {_Place(offset) for offset in self.tables}
        return {number: place is not None for number, place in self._places.items() if place not in tables}

    def content(self, stream: Stream) -> bytes:
        """The decoded bytes of a stream."""
        length = self.get(stream.dictionary.get("Length"))
        if type(length) is not int or not 0 <= length <= len(self.data) - stream.start:
            raise Broken(f"has a stream without a possible length (byte {stream.start})")
        if not _END.match(self.data, stream.start + length):
            # Some readers search for its end and would read more, or less.
            raise Broken(f"has a stream that does not end where it says (byte {stream.start})")
        self._count(length)
        data = self.data[stream.start : stream.start + length]
        filters = self.get(stream.dictionary.get("Filter"))
        filters = [filters] if isinstance(filters, Name) else [] if filters is None else filters
        if not isinstance(filters, list):
            raise Broken(f"has a stream whose filter is none (byte {stream.start})")
        parameters = self.get(stream.dictionary.get("DecodeParms"))
        parameters = parameters if isinstance(parameters, list) else [parameters]
        for number, name in enumerate(filters):
            if self.get(name) != "FlateDecode":
                raise Broken(f"uses the filter {name}, which is not known here")
            chosen = parameters[number] if number < len(parameters) else None
            data = inflate(data, _LARGEST_STREAM - self._read)
            self._count(len(data))
            data = unpredict(data, self.dictionary(chosen))
        return data

    def _count(self, size: int) -> None:
        """Holds all that was read to one limit: many small bombs, or one stream read often, are a large one."""
        self._read += size
        if self._read > _LARGEST_STREAM:
            raise Broken("has streams of more than 1 GiB")

    def _read_tables(self) -> None:
        tail = list(_STARTXREF.finditer(self.data, max(0, len(self.data) - 2048)))
        if not tail:
            raise Broken("does not end with a reference to its table of objects")
        following: list[int] = [int(tail[-1][1])]
        seen: set[int] = set()
        while following:
            offset = following.pop(0)
            if offset in seen or len(seen) > _MOST_REVISIONS:
                raise Broken("has tables of objects that refer to one another in a circle")
            seen.add(offset)
            self.tables.append(offset)
            trailer = self._read_table(offset)
            self.trailer = self.trailer or trailer
            if "XRefStm" in trailer:
                # Readers that know such tables see other objects than those that do not.
                raise Broken("has two tables of objects for one state, of which a reader may take either")
            if "Prev" in trailer:
                if type(trailer["Prev"]) is not int:
                    raise Broken("has a table of objects that does not say where the one before it is")
                following.append(trailer["Prev"])

    def _read_table(self, offset: int) -> dict[str, Any]:
        reader = Reader(self.data, offset)
        if not reader.keyword(b"xref"):
            return self._read_table_stream(offset)
        while not reader.keyword(b"trailer"):
            first, count = reader.number(), reader.number()
            for number in range(first, first + count):
                place, generation = reader.number(), reader.number()
                if reader.keyword(b"n"):
                    self._place(number, None if generation else _Place(place))
                elif reader.keyword(b"f"):
                    self._place(number, None)
                else:
                    raise Broken(f"has a damaged table of objects at byte {reader.position}")
        trailer = reader.value()
        if not isinstance(trailer, dict):
            raise Broken("has no trailer")
        return trailer

    def _read_table_stream(self, offset: int) -> dict[str, Any]:
        stream = self._at(offset, None)
        if not isinstance(stream, Stream) or stream.dictionary.get("Type") != "XRef":
            raise Broken(f"has no table of objects at byte {offset}")
        dictionary = stream.dictionary
        widths = self.array(dictionary.get("W"))
        if len(widths) != 3 or any(type(width) is not int or not 0 <= width <= 8 for width in widths):
            raise Broken("has a table of objects with impossible columns")
        data, step = self.content(stream), sum(widths)
        if not step:
            raise Broken("has a table of objects with impossible columns")
        numbers = self._numbers(dictionary)
        for position in range(0, len(data) - step + 1, step):
            number = next(numbers, None)
            if number is None:
                break
            kind, second, third = _fields(data[position : position + step], widths)
            place = {1: None if third else _Place(second), 2: _Place(second, third)}.get(kind)
            self._place(number, place)
        return dictionary

    def _place(self, number: int, place: _Place | None) -> None:
        if len(self._places) >= _MOST_OBJECTS:
            raise Broken("has more than 2,000,000 objects")
        self._places.setdefault(number, place)

    def _numbers(self, dictionary: dict[str, Any]) -> Iterator[int]:
        index = self.array(dictionary.get("Index")) or [0, self.get(dictionary.get("Size"))]
        if any(type(number) is not int for number in index) or len(index) % 2:
            raise Broken("has a table of objects without numbers")
        for first, count in zip(index[::2], index[1::2]):  # noqa: B905 (Python 3.8)
            yield from range(first, first + count)

    def _object(self, number: int) -> Any:
        if number not in self._cache:
            place = self._places.get(number)
            if number in self._open:
                raise Broken(f"has an object {number} that needs itself")
            self._open.add(number)
            if place is None:
                self._cache[number] = None
            elif place.slot is None:
                self._cache[number] = self._at(place.offset, number)
            else:
                self._unpack(place.offset)
                if number not in self._cache:
                    raise Broken(f"does not have object {number} in its object stream {place.offset}")
            self._open.discard(number)
        return self._cache[number]

    def _at(self, offset: int, number: int | None) -> Any:
        """The indirect object that begins at a byte."""
        reader = Reader(self.data, offset)
        found, generation = reader.number(), reader.number()
        if not reader.keyword(b"obj") or generation or number not in (None, found):
            raise Broken(f"does not have object {number} at byte {offset}, where its table says it is")
        value = reader.value()
        if isinstance(value, dict) and reader.keyword(b"stream"):
            start = reader.position
            start += 2 if self.data.startswith(b"\r\n", start) else 1
            return Stream(value, start)
        if not reader.keyword(b"endobj"):
            raise Broken(f"has an object {found} that is more than one value")
        return value

    def _unpack(self, number: int) -> None:
        """Reads all objects of an object stream that the tables place there."""
        stream = self._object(number)
        if not isinstance(stream, Stream):
            raise Broken(f"has no object stream {number}")
        first, count = self.get(stream.dictionary.get("First")), self.get(stream.dictionary.get("N"))
        data = self.content(stream)
        if type(first) is not int or type(count) is not int or not 0 <= count <= len(data):
            raise Broken(f"has a damaged object stream {number}")
        head = Reader(data)
        numbers = [(head.number(), first + head.number()) for _ in range(count)]
        ends = [*(place for _, place in numbers[1:]), len(data)]
        for index, (inner, place) in enumerate(numbers):
            # In increasing order, so says the format; else one large object could be read any number of times.
            if not 0 <= place <= ends[index]:
                raise Broken(f"has a damaged object stream {number}")
            if self._places.get(inner) == _Place(number, index):
                self._cache.setdefault(inner, Reader(data[place : ends[index]]).value())


def _fields(row: bytes, widths: list[int]) -> tuple[int, int, int]:
    one, two = widths[0], widths[0] + widths[1]
    kind = int.from_bytes(row[:one], "big") if one else 1
    return kind, int.from_bytes(row[one:two], "big"), int.from_bytes(row[two:], "big")
