"""Reads back the E01 that is being written, up to a mark. It has no end yet, so no reader of whole images takes it.

Reference: as :mod:`evidence.acquire.ewf_parts`.
"""

from __future__ import annotations

import os
import struct
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import deflate
from isal.isal_zlib import adler32

from evidence.acquire import ewf_parts as parts
from evidence.acquire.errors import AcquireError
from evidence.acquire.plan import CHUNK
from evidence.acquire.writer import Mark

_DESCRIPTOR = struct.Struct("<16sQQ40xI")


def media_of(files: Sequence[str], mark: Mark) -> Iterator[bytes]:
    """The chunks in the segment files, each checked. Raises AcquireError where one is damaged or missing."""
    done = 0
    for number, path in enumerate(files, 1):
        try:
            with Path(path).open("rb") as file:
                end = mark.at if number == mark.segment else os.fstat(file.fileno()).st_size
                for chunk in _chunks(file, end):
                    done += len(chunk)
                    yield chunk
        except (OSError, ValueError, struct.error, deflate.DeflateError) as error:
            said = error.strerror if isinstance(error, OSError) else str(error)
            raise AcquireError(f"{path} cannot be read back: {said}. Begin the acquisition anew.") from error
    if done != mark.done:
        raise AcquireError(
            f"{files[0]} holds {done} bytes of the {mark.done} that were acquired. Begin anew."
        )


def _chunks(file: BinaryIO, end: int) -> Iterator[bytes]:
    at, data_end = parts.FILE_HEADER_SIZE, 0
    while at < end:
        file.seek(at)
        raw = file.read(_DESCRIPTOR.size)
        kind, following, _, check = _DESCRIPTOR.unpack(raw)
        if adler32(raw[:-4]) != check:
            raise ValueError(f"the section at byte {at} is damaged")
        if kind.startswith(b"sectors"):
            data_end = following
        elif kind.rstrip(b"\0") == b"table":
            yield from _of_table(file, at + _DESCRIPTOR.size, data_end)
        elif kind.startswith(b"next"):
            return
        at = following


def _of_table(file: BinaryIO, at: int, data_end: int) -> Iterator[bytes]:
    file.seek(at)
    head = file.read(24)
    count, base = struct.unpack("<I4xQ", head[:16])
    body = file.read(4 * count + 4)
    if adler32(body[:-4]) != int.from_bytes(body[-4:], "little"):
        raise ValueError(f"the table at byte {at} is damaged")
    entries = array("I", body[:-4])
    starts = [base + (entry & (parts.COMPRESSED - 1)) for entry in entries] + [data_end]
    file.seek(starts[0])
    for number, entry in enumerate(entries):
        stored = file.read(starts[number + 1] - starts[number])
        yield _plain(stored, bool(entry & parts.COMPRESSED))


def _plain(stored: bytes, compressed: bool) -> bytes:
    if compressed:
        return bytes(deflate.zlib_decompress(stored, CHUNK))
    if adler32(stored[:-4]) != int.from_bytes(stored[-4:], "little"):
        raise ValueError("a chunk is damaged")
    return stored[:-4]
