"""Bytes of evidence as a stream for decoders written in C, whose callbacks must never raise; and what is kept open."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

import msgspec

from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource
from evidence.ingest.protocol import ProtocolError

_READ_AT_MOST = 8 << 20


class MediaStream(io.BufferedIOBase):
    """Reads a source; what goes wrong ends the stream for the decoder and is raised by :meth:`check` afterwards."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._at = 0
        self._wrong: Exception | None = None

    @property
    def size(self) -> int:
        """Bytes of the source."""
        return self._source.size

    def check(self) -> None:
        """Raises what went wrong while a decoder read. Call it whenever a decoder came back."""
        wrong, self._wrong = self._wrong, None
        if wrong is not None:
            raise wrong

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._source.size}.get(whence, 0)
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int | None = -1, /) -> bytes:
        left = max(0, self._source.size - self._at)
        wanted = left if size is None or size < 0 else min(size, left)
        # An exception that passes through OpenCV's callback ends the process without a word.
        try:
            data = b"" if self._wrong else self._source.read_at(self._at, min(wanted, _READ_AT_MOST))
        except (EvidenceError, ProtocolError, OSError, MemoryError, msgspec.MsgspecError) as error:
            self._wrong = error
            data = b""
        self._at += len(data)
        return data

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Closes(Protocol):
    def close(self) -> None:
        """Lets go of what it holds."""
        ...


_T = TypeVar("_T", bound=_Closes)


class Kept(Generic[_T]):
    """The file that was opened last stays open, for the next job that names the same in its argument ``file``."""

    def __init__(self, open_file: Callable[[ByteSource], _T]) -> None:
        self._open = open_file
        self._name = ""
        self._opened: _T | None = None

    def of(self, files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> _T:
        """The opened file of a job."""
        name = str(arguments.get("file", ""))
        if self._opened is None or not name or name != self._name:
            self.drop()
            self._opened = self._open(files[0])
            self._name = name
        return self._opened

    def drop(self) -> None:
        """Closes it: after a failure the next job begins anew."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()


def one_thread() -> None:
    """Before numpy is loaded: its library would set address space aside for a thread of each core."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
