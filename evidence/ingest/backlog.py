"""Listed entries that wait to be read, in a file, so that a listing of any length takes no memory."""

from __future__ import annotations

import struct
import tempfile
from pathlib import Path

import msgspec

from evidence.model.listed import Listed

_HEADER = struct.Struct("<QI")
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Listed, ...])


class Backlog:
    """First in, first out: batches of entries with the number of each batch's first entry."""

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by close()
        self._read_at = 0
        self._write_at = 0

    def put(self, first: int, entries: tuple[Listed, ...]) -> None:
        """Adds a batch at the end."""
        payload = _encoder.encode(entries)
        self._file.seek(self._write_at)
        self._write_at += self._file.write(_HEADER.pack(first, len(payload)) + payload)

    def get(self) -> tuple[int, tuple[Listed, ...]] | None:
        """Takes the oldest batch, or None where nothing waits."""
        if self._read_at == self._write_at:
            return None
        self._file.seek(self._read_at)
        first, length = _HEADER.unpack(self._file.read(_HEADER.size))
        payload = self._file.read(length)
        self._read_at += _HEADER.size + length
        return first, _decoder.decode(payload)

    def __bool__(self) -> bool:
        return self._read_at < self._write_at

    def close(self) -> None:
        """Deletes the file."""
        self._file.close()
