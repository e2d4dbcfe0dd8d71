"""The content of an item of an AD1: chunks in zlib, each with its Adler-32."""

from __future__ import annotations

import struct

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.ewf_sections import inflate_chunk
from parsers.containers.isal_error import IsalError
from parsers.support.ad1.items import Item
from parsers.support.in_pieces import InPieces

_BETWEEN = struct.Struct("<QQ")


class Ad1Content(InPieces):
    """Raises NotReadableError where the table of chunks is not one of a content of that size."""

    def __init__(self, image: ByteSource, item: Item, chunk: int) -> None:
        self._image = image
        self._table = item.table + 8
        self._chunk = chunk
        self.size = item.size
        self._held: tuple[int, bytes | bytearray] = (-1, b"")
        needed = -(-item.size // chunk)
        count = int.from_bytes(image.read_at(item.table, 8), "little") if item.table else 0
        if count != needed:
            raise NotReadableError(f"its content of {item.size} bytes has {count} chunks instead of {needed}")

    def piece(self, offset: int, most: int) -> bytes:
        number, inside = divmod(offset, self._chunk)
        if self._held[0] != number:
            self._held = number, self._read(number)
        return bytes(memoryview(self._held[1])[inside : inside + most])

    def _read(self, number: int) -> bytes | bytearray:
        start = number * self._chunk
        wanted = min(self._chunk, self.size - start)
        try:
            plain = self._plain(number)
            if len(plain) != wanted:
                raise ValueError(f"it holds {len(plain)} bytes instead of {wanted}")
        except (IsalError, ValueError) as error:
            raise ReadError(start, wanted, f"chunk {number}: {error}") from error
        except ReadError as error:
            raise ReadError(start, wanted, f"chunk {number}: {error.reason}") from error
        return plain

    def _plain(self, number: int) -> bytes | bytearray:
        between = self._image.read_at(self._table + 8 * number, _BETWEEN.size)
        if len(between) < _BETWEEN.size:
            raise ValueError("the table of chunks goes beyond the end of the image")
        place, end = _BETWEEN.unpack(between)
        if not 0 < end - place <= 2 * self._chunk + 1024:
            raise ValueError(f"the table gives it {end - place} bytes")
        return inflate_chunk(self._image.read_at(place, end - place), self._chunk)
