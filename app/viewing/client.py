"""Asks the decoding process and gives it the bytes it needs; kills it where it takes too long."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO, TypeVar, cast

import msgspec

from app.viewing.messages import FRAME_LIMIT, Ask, Bytes, Done, Need, Refused, encode, from_worker
from evidence.contract.errors import EvidenceError
from evidence.ingest.environment import ROOT, worker_environment
from evidence.ingest.protocol import ProtocolError, read_frame, write_frame

_SECONDS = 30.0
_READ_AT_MOST = 1 << 20
_R = TypeVar("_R")
Source = tuple[int, Callable[[int, int], bytes]]
"""The size of a file in bytes, and what reads ``(offset, length)`` of it or raises EvidenceError."""


class ViewingError(EvidenceError):
    """The file cannot be shown this way. The text says why, for a person."""


class Decoder:
    """One process, started when it is needed first. Several threads may ask; one is answered at a time."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._state = threading.Lock()
        self._begun: float | None = None
        """When the job began that is being done."""
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, job: str, of: type[_R], sources: Sequence[Source], **arguments: str | int) -> _R:
        """Does a job of :mod:`app.viewing.jobs`. Raises ViewingError, in words."""
        with self._lock:
            try:
                process = self._ready()
                self._mark(time.monotonic())
                sizes = tuple(size for size, _ in sources)
                try:
                    answer = self._converse(process, Ask(job, sizes, arguments), sources)
                finally:
                    self._mark(None)
            except (OSError, ProtocolError, msgspec.MsgspecError) as error:
                self._kill()
                raise ViewingError(
                    "Decoding it took too long, or ended the process that did: it is not shown."
                ) from error
        if isinstance(answer, Refused):
            raise ViewingError(answer.reason)
        return msgspec.msgpack.decode(answer.result, type=of)

    def interrupt(self, seconds: float) -> None:
        """Ends the job that is being done, if that takes longer already: whoever asked gets a ViewingError."""
        with self._state:
            long = self._begun is not None and time.monotonic() - self._begun > seconds
            if long and self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """Ends the process, also while somebody waits for its answer."""
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._kill()

    def _converse(
        self, process: subprocess.Popen[bytes], ask: Ask, sources: Sequence[Source]
    ) -> Done | Refused:
        to, back = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        write_frame(to, encode(ask))
        while True:
            # Only its own work counts: reading evidence is waited for elsewhere.
            watch = threading.Timer(self._seconds, process.kill)
            watch.start()
            try:
                frame = read_frame(back, FRAME_LIMIT)
            finally:
                watch.cancel()
            if frame is None:
                raise ProtocolError("the process ended")
            answer: Need | Done | Refused = from_worker.decode(frame)
            if not isinstance(answer, Need):
                return answer
            write_frame(to, encode(_bytes(answer, sources)))

    def _mark(self, begun: float | None) -> None:
        with self._state:
            self._begun = begun

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._kill()
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=worker_environment(),
                cwd=tempfile.gettempdir() if getattr(sys, "frozen", False) else ROOT,
            )
        return self._process

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            try:
                cast("IO[bytes]", stream).close()
            except OSError:  # what was still to be written to a process that is gone
                continue


def _bytes(need: Need, sources: Sequence[Source]) -> Bytes:
    if not 0 <= need.source < len(sources) or not 0 < need.length <= _READ_AT_MOST or need.offset < 0:
        raise ProtocolError("bytes were asked for that no file has")
    try:
        return Bytes(sources[need.source][1](need.offset, need.length))
    except EvidenceError as error:
        return Bytes(None, str(error))


def _command() -> list[str]:
    """This interpreter, or this program itself where it is frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--viewer-worker"]
    return [sys.executable, "-P", "-m", "app.viewing.worker"]
