"""A process that decodes bytes of evidence for this one, which ends it where it takes too long."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import threading
from typing import IO, cast

from evidence.ingest.environment import ROOT, worker_environment
from evidence.ingest.protocol import ProtocolError, read_frame, write_frame


class DecodingEndedError(Exception):
    """The process took too long, ended, or answered with what is no frame. It is gone; the next one is new."""


class DecodingProcess:
    """Started when it is needed first, and anew after it has ended. Close it.

    The process reads frames of :mod:`evidence.ingest.protocol` on its input and answers each with one on its output.
    It sets its own limits (:func:`reports.picture_worker.limit`) and gets no variables but those of a worker.
    One thread may ask at a time; any thread may :meth:`kill`.
    """

    def __init__(self, module: str, option: str, seconds: float, most_bytes: int) -> None:
        """``module`` is what runs, ``option`` what asks for it where this program is frozen.

        An answer may take so many seconds and have so many bytes.
        """
        self._module, self._option = module, option
        self._seconds, self._most_bytes = seconds, most_bytes
        self._process: subprocess.Popen[bytes] | None = None
        self._killed: subprocess.Popen[bytes] | None = None
        """What was killed last: it may look alive for a moment yet, and is asked nothing."""

    def ask(self, frame: bytes) -> bytes:
        """The answer to a frame. Raises DecodingEndedError."""
        if not self._alive():
            self.close()
            try:
                self._process = self._start()
            except OSError as error:
                raise DecodingEndedError(str(error)) from error
        return self.reply(frame)

    def reply(self, frame: bytes) -> bytes:
        """What follows where the last answer was a question: asked of that process, never of a new one.

        Raises DecodingEndedError.
        """
        try:
            process = self._process
            if process is None or not self._alive():
                raise ProtocolError("the process ended")
            # Killing it ends every read and write of its pipes, on every system.
            watch = threading.Timer(self._seconds, self._end, (process,))
            watch.start()
            try:
                write_frame(cast("IO[bytes]", process.stdin), frame)
                answer = read_frame(cast("IO[bytes]", process.stdout), self._most_bytes)
            finally:
                watch.cancel()
            if answer is None:
                raise ProtocolError("the process ended")
        except (OSError, ProtocolError) as error:
            self.close()
            raise DecodingEndedError(str(error)) from error
        return answer

    def kill(self) -> None:
        """Ends the process, also while another thread waits for its answer."""
        process = self._process
        if process is not None:
            self._end(process)

    def close(self) -> None:
        """Ends the process and waits for its end. Not while another thread waits for its answer."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):  # what was still to be written to a process that is gone
                cast("IO[bytes]", stream).close()

    def _alive(self) -> bool:
        process = self._process
        return process is not None and process is not self._killed and process.poll() is None

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=worker_environment(),
            cwd=tempfile.gettempdir() if getattr(sys, "frozen", False) else ROOT,
        )

    def _command(self) -> list[str]:
        """This interpreter, or this program itself where it is frozen."""
        if getattr(sys, "frozen", False):
            return [sys.executable, self._option]
        return [sys.executable, "-P", "-m", self._module]

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._killed = process
        process.kill()
