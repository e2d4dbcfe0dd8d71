"""Listed entries that wait to be read: the many in a file, so that a listing of any length takes no memory."""

from __future__ import annotations

import struct
import tempfile
from collections import deque
from pathlib import Path
from typing import IO, cast

import msgspec

from evidence.model.listed import Listed

_IN_MEMORY = 64
"""So many entries of a backlog take no file: there may be a backlog for each of thousands of small archives."""
_HEADER = struct.Struct("<QI")
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Listed, ...])


class Backlog:
    """First in, first out: batches of entries with the number of each batch's first entry. The first ones in memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._first: deque[tuple[int, tuple[Listed, ...]]] = deque()
        self._room = _IN_MEMORY
        self._file: IO[bytes] | None = None
        self._read_at = 0
        self._write_at = 0

    def put(self, first: int, entries: tuple[Listed, ...]) -> None:
        """Adds a batch at the end."""
        self._room -= len(entries)
        if self._room >= 0:
            self._first.append((first, entries))
            return
        if self._file is None:
            self._file = cast("IO[bytes]", tempfile.TemporaryFile(dir=self._folder))  # noqa: SIM115 - closed by close()
        payload = _encoder.encode(entries)
        self._file.seek(self._write_at)
        self._write_at += self._file.write(_HEADER.pack(first, len(payload)) + payload)

    def get(self) -> tuple[int, tuple[Listed, ...]] | None:
        """Takes the oldest batch, or None where nothing waits."""
        if self._first:
            return self._first.popleft()
        if self._file is None or self._read_at == self._write_at:
            return None
        self._file.seek(self._read_at)
        first, length = _HEADER.unpack(self._file.read(_HEADER.size))
        payload = self._file.read(length)
        self._read_at += _HEADER.size + length
        return first, _decoder.decode(payload)

    def __bool__(self) -> bool:
        return bool(self._first) or self._read_at < self._write_at

    def close(self) -> None:
        """Deletes the file."""
        if self._file is not None:
            self._file.close()
