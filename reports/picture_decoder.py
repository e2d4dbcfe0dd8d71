"""Pictures of evidence decoded by a process of their own, which is killed where one takes too long."""

from __future__ import annotations

import struct
import subprocess
import sys
import tempfile
from threading import Timer
from typing import IO, NamedTuple, Self, cast

from evidence.ingest.environment import ROOT, worker_environment
from reports.errors import ReportError
from reports.picture_worker import ANSWER, LIMITS, PLAIN_RANGE

READ_AT_MOST = 64_000_000
"""Bytes of a picture file that are decoded."""
_SECONDS = 20.0
_MOST_DOTS = 1 << 20
_HEAD = struct.Struct(">I")


class PictureError(ReportError):
    """The picture cannot be shown. The text says why, for a person."""


class Dots(NamedTuple):
    """A picture as it is shown: three bytes a dot; ``own_width`` and ``own_height`` are those of the file.

    ``done`` as in :mod:`reports.picture_worker`; ``unlimited``: what the process that decoded it was not limited in;
    ``low`` and ``high``: the values of the file that are drawn black and white.
    """

    own_width: int
    own_height: int
    width: int
    height: int
    rgb: bytes
    done: int = 0
    unlimited: tuple[str, ...] = ()
    low: float = PLAIN_RANGE[0]
    high: float = PLAIN_RANGE[1]


class PictureDecoder:
    """Decodes pictures one after the other. Close it."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def decode(self, data: bytes, treatment: bytes) -> Dots:
        """``treatment`` as in :mod:`reports.picture_worker`. Raises PictureError."""
        if len(data) > READ_AT_MOST:
            raise PictureError(f"The file is larger than {READ_AT_MOST // 1_000_000} MB.")
        process = self._ready()
        # Killing it ends every read of its pipes, on every system.
        watch = Timer(self._seconds, process.kill)
        watch.start()
        try:
            answer = _exchange(process, treatment + data)
        finally:
            watch.cancel()
        if answer is None:
            self.close()
            raise PictureError(
                "Decoding it took too long, or ended the process that did: the picture is not shown."
            )
        return _dots(answer)

    def close(self) -> None:
        """Ends the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                _close(cast("IO[bytes]", stream))
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=worker_environment(),
                cwd=tempfile.gettempdir() if getattr(sys, "frozen", False) else ROOT,
            )
        return self._process


def _command() -> list[str]:
    """This interpreter, or this program itself where it is frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--picture-worker"]
    return [sys.executable, "-P", "-m", "reports.picture_worker"]


def _exchange(process: subprocess.Popen[bytes], frame: bytes) -> bytes | None:
    """The answer, or None where the process ended instead."""
    to, back = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    try:
        to.write(_HEAD.pack(len(frame)) + frame)
        to.flush()
        head = back.read(_HEAD.size)
        length = _HEAD.unpack(head)[0] if len(head) == _HEAD.size else -1
        # Whatever the process became: no more is taken from it than a picture may have.
        answer = back.read(length) if 0 < length <= 3 * _MOST_DOTS + 128 else b""
    except OSError:
        return None
    return answer if answer and len(answer) == length else None


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:  # what was still to be written to a process that is gone
        return


def _dots(answer: bytes) -> Dots:
    if answer[:1] != b"+":
        raise PictureError(answer[1:].decode("ascii", "replace"))
    start = 1 + ANSWER.size
    if len(answer) < start:
        raise PictureError("The picture was not decoded whole.")
    own_width, own_height, width, height, done, missing, low, high = ANSWER.unpack(answer[1:start])
    unlimited = tuple(what for number, (what, _, _) in enumerate(LIMITS) if missing >> number & 1)
    found = Dots(own_width, own_height, width, height, answer[start:], done, unlimited, low, high)
    if not 0 < found.width * found.height <= _MOST_DOTS or len(found.rgb) != 3 * found.width * found.height:
        raise PictureError("The picture was not decoded whole.")
    return found
