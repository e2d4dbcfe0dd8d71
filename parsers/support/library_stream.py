"""Packed members of an archive, unpacked by the system's libarchive.

Reference: libarchive's manual pages, archive_read_open(3), archive_read_data(3).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from ctypes import memmove
from typing import Any

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.piece_stream import PieceStream

_INPUT = 64 << 10
_OUTPUT = 256 << 10
_LIBRARY = "LIBARCHIVE"
_FAILED = -30


def library() -> Any:
    """The binding. Raises NotReadableError where the system has no libarchive."""
    # On Linux the binding would run a program to find the library, which a worker must not.
    named = _LIBRARY not in os.environ and sys.platform == "linux"
    if named:
        os.environ[_LIBRARY] = "libarchive.so.13"
    try:
        import libarchive
    except (OSError, AttributeError, TypeError) as error:
        raise NotReadableError(
            "its packing is unpacked by libarchive, which this system does not have: install libarchive13"
        ) from error
    finally:
        if named:
            del os.environ[_LIBRARY]
    return libarchive


class LibraryStream(PieceStream):
    """The members of an archive in clear, one after the other. ``kind``: the library's word for its format.

    ``sizes``: those of the members; ``position``: that of the next byte.
    """

    def __init__(self, archive: ByteSource, kind: str, sizes: Sequence[int]) -> None:
        self._archive = archive
        self._place = 0
        self._failed: ReadError | None = None
        super().__init__(self._unpacked(library(), kind, sizes))

    def _unpacked(self, binding: Any, kind: str, sizes: Sequence[int]) -> Iterator[bytes]:
        from libarchive.exception import ArchiveError

        try:
            with binding.stream_reader(self, kind, "none", _INPUT) as reader:
                for entry, size in zip(reader, sizes, strict=False):
                    found = 0
                    for block in entry.get_blocks(_OUTPUT):
                        found += len(block)
                        if found > size:
                            raise ValueError(f"it unpacks to more than the {size} bytes that are stated")
                        yield block
                    if found < size:
                        raise ValueError(f"it unpacks to {found} of the {size} bytes that are stated")
        except ArchiveError as error:
            if self._failed is not None:
                raise self._failed from error
            raise ValueError(error.msg or "libarchive does not say why") from error

    def seekable(self) -> bool:
        """Some formats have their list at the end."""
        return True

    def seek(self, offset: int, whence: int) -> int:
        """Where the library wants to read next."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._archive.size}[whence]
        self._place = max(0, base + offset)
        return self._place

    def tell(self) -> int:
        """Where the library reads next."""
        return self._place

    def readinto(self, buffer: Any) -> int:
        """The next packed bytes for the library. An error cannot pass through it, so it is kept."""
        try:
            data = self._archive.read_at(self._place, len(buffer))
        except ReadError as error:
            self._failed = error
            return _FAILED
        self._place += len(data)
        memmove(buffer, data, len(data))
        return len(data)
