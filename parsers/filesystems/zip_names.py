"""Looks for names in a zip archive's directory without listing all of it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.filesystems.zip_directory import RECORD, Directory, find_directory, path_of, record_length

_BLOCK = 4 << 20
_LONGEST = RECORD.size + 3 * 0xFFFF
_MOST_FOUND = 1000
_MOST_LOOKED_AT = 100_000
"""Places that hold the bytes: a directory can be made to hold nothing else."""


def zip_directory(source: ByteSource) -> Directory | None:
    """The directory of a zip archive; None where the source is none, or is damaged where that is seen at once."""
    if source.read_at(0, 4) != b"PK\x03\x04":
        return None
    try:
        return find_directory(source)
    except NotReadableError:
        return None


def names_with(source: ByteSource, directory: Directory, part: bytes) -> list[bytes]:
    """The paths that hold ``part``, in the order of the directory, at most a thousand.

    Only records in which the bytes stand are taken apart: a search for some bytes is a hundred times as fast.
    """
    found: list[bytes] = []
    looked_at = 0
    for block in _blocks(source, directory):
        place = block.find(part)
        while place >= 0 and len(found) < _MOST_FOUND and looked_at < _MOST_LOOKED_AT:
            looked_at += 1
            name = _name_at(block, place)
            if name is not None and part in name and name not in found:
                found.append(name)
            place = block.find(part, place + 1)
    return found


def _blocks(source: ByteSource, directory: Directory) -> Iterator[bytes]:
    """The directory in pieces that overlap by the longest record."""
    for start in range(0, directory.size, _BLOCK):
        length = min(_BLOCK + _LONGEST, directory.size - start)
        yield source.read_at(directory.start + start, length)


def _name_at(block: bytes, place: int) -> bytes | None:
    """The path of the record inside of which this place lies."""
    start = block.rfind(b"PK\x01\x02", max(0, place - 0xFFFF - RECORD.size), place)
    return path_of(block, start) if start >= 0 and record_length(block, start) is not None else None
