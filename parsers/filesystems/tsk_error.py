"""What goes wrong where a file of a file system is read from its volume."""

from __future__ import annotations

from evidence.contract.errors import ReadError


def in_file(error: ReadError, offset: int, length: int) -> ReadError:
    """An error of the volume as one of these bytes of the file."""
    return ReadError(offset, length, f"{error.reason} (byte {error.offset} of the volume)")


def whole(data: bytes, offset: int, length: int) -> bytes:
    """The bytes that were read. Raises ReadError where they are fewer than the file has there."""
    if len(data) != length:
        raise ReadError(offset + len(data), length - len(data), "the content is no longer there")
    return data
