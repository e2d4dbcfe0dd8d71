"""The content of one entry, as The Sleuth Kit reads it."""

from __future__ import annotations

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.filesystems.tsk_image import TskImage


class TskContent(ByteSource):
    """One attribute of one file. Every read gives all its bytes or raises ReadError."""

    def __init__(self, image: TskImage, file: pytsk3.File, size: int, kind: int, number: int) -> None:
        self._image = image
        self._read = file.read_random
        self._attribute = (kind, number)
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        expected = min(length, self.size - offset)
        if expected <= 0:
            return b""
        try:
            data: bytes = self._image.run(self._read, offset, expected, *self._attribute)
        except ReadError as error:
            reason = f"{error.reason} (byte {error.offset} of the volume)"
            raise ReadError(offset, expected, reason) from error
        except OSError as error:
            raise ReadError(offset, expected, str(error)) from error
        if len(data) != expected:
            missing = expected - len(data)
            raise ReadError(offset + len(data), missing, "the content is no longer there")
        return data


class TextContent(ByteSource):
    """Content that the file system's own metadata holds: a link's target."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]
