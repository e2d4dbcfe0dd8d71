"""Asks the decoding process and gives it the bytes it needs; kills it where it takes too long."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from app.viewing.messages import FRAME_LIMIT, Ask, Bytes, Done, Need, Refused, encode, from_worker
from evidence.contract.errors import EvidenceError
from evidence.ingest.protocol import ProtocolError
from reports.decoding_process import DecodingEndedError, DecodingProcess

_SECONDS = 30.0
_READ_AT_MOST = 1 << 20
_RENEWED_AFTER = 240.0
"""Seconds of work after which another process takes over: its working time is limited, however often it is asked."""
_R = TypeVar("_R")
Source = tuple[int, Callable[[int, int], bytes]]
"""The size of a file in bytes, and what reads ``(offset, length)`` of it or raises EvidenceError."""


class ViewingError(EvidenceError):
    """The file cannot be shown this way. The text says why, for a person."""


class Decoder:
    """One process, started when it is needed first. Several threads may ask; one is answered at a time."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._lock = threading.Lock()
        self._state = threading.Lock()
        self._begun: float | None = None
        """When the job began that is being done."""
        self._process = DecodingProcess("app.viewing.worker", "--viewer-worker", seconds, FRAME_LIMIT)
        self._worked = 0.0

    def ask(self, job: str, of: type[_R], sources: Sequence[Source], **arguments: str | int) -> _R:
        """Does a job of :mod:`app.viewing.jobs`. Raises ViewingError, in words."""
        sizes = tuple(size for size, _ in sources)
        with self._lock:
            begun = time.monotonic()
            self._mark(begun)
            try:
                answer = self._told(Ask(job, sizes, arguments), sources)
                if isinstance(answer, Refused):
                    raise ViewingError(answer.reason)
                return msgspec.msgpack.decode(answer.result, type=of)
            except (OSError, DecodingEndedError, ProtocolError, msgspec.MsgspecError) as error:
                self._process.close()
                raise ViewingError(
                    "Decoding it took too long, or ended the process that did: it is not shown."
                ) from error
            finally:
                self._mark(None)
                self._renew(time.monotonic() - begun)

    def interrupt(self, seconds: float) -> None:
        """Ends the job that is being done, if that takes longer already: whoever asked gets a ViewingError."""
        with self._state:
            if self._begun is not None and time.monotonic() - self._begun > seconds:
                self._process.kill()

    def close(self) -> None:
        """Ends the process, also while somebody waits for its answer."""
        self._process.kill()
        with self._lock:
            self._process.close()

    def _told(self, ask: Ask, sources: Sequence[Source]) -> Done | Refused:
        try:
            return self._converse(ask, sources)
        except BaseException:
            self._process.close()  # it waits for bytes of this job, and would take the next job's for them
            raise

    def _converse(self, ask: Ask, sources: Sequence[Source]) -> Done | Refused:
        frame = self._process.ask(encode(ask))
        while True:
            answer: Need | Done | Refused = from_worker.decode(frame)
            if not isinstance(answer, Need):
                return answer
            # Only the process's own work is timed: reading evidence is waited for elsewhere.
            frame = self._process.reply(encode(_bytes(answer, sources)))

    def _renew(self, seconds: float) -> None:
        self._worked += seconds
        if self._worked > _RENEWED_AFTER:
            self._process.close()
            self._worked = 0.0

    def _mark(self, begun: float | None) -> None:
        with self._state:
            self._begun = begun


def _bytes(need: Need, sources: Sequence[Source]) -> Bytes:
    if not 0 <= need.source < len(sources) or not 0 < need.length <= _READ_AT_MOST or need.offset < 0:
        raise ProtocolError("bytes were asked for that no file has")
    try:
        return Bytes(sources[need.source][1](need.offset, need.length))
    except EvidenceError as error:
        return Bytes(None, str(error))
