"""A worker process as the coordinator holds it."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, cast

import msgspec

from evidence.ingest import protocol as p

_ROOT = Path(__file__).resolve().parents[2]
# What has not been read by the coordinator yet may pile up to this many frames in all; then workers wait.
INBOX_FRAMES = 64


class WorkerProcess:
    """A spawned process that reads evidence; ``inbox`` receives (this worker, message), None at its end.

    The first message it sends is Ready. Its standard error goes to ``log``.
    """

    def __init__(
        self, hello: p.Hello, inbox: queue.Queue[tuple[WorkerProcess, p.FromWorker | None]], log: Path
    ) -> None:
        self._inbox = inbox
        self._limit = hello.limits.frame_bytes
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=_environment(),
                cwd=hello.scratch,
            )
        self._input: IO[bytes] = cast("IO[bytes]", self._process.stdin)
        self._output: IO[bytes] = cast("IO[bytes]", self._process.stdout)
        self.fault = ""
        self._closed = False
        # Both directions have a thread: a coordinator that waited for a worker's input to drain while that worker
        # waited for its output to drain would wait for ever.
        self._outbox: queue.SimpleQueue[p.ToWorker | None] = queue.SimpleQueue()
        threading.Thread(target=self._receive, name="worker-answers", daemon=True).start()
        self._sender = threading.Thread(target=self._transmit, name="worker-tasks", daemon=True)
        self._sender.start()
        self.send(hello)

    def send(self, message: p.ToWorker) -> None:
        """Hands the worker a message. A dead worker takes it in silence: its end arrives in the inbox."""
        self._outbox.put(message)

    def kill(self, reason: str) -> None:
        """Ends the worker at once. ``reason`` is kept in ``fault``."""
        self.fault = self.fault or reason
        self._process.kill()

    def close(self) -> None:
        """Lets an idle worker go, or ends it where it does not."""
        self._closed = True
        self._outbox.put(None)
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._sender.join()

    def _transmit(self) -> None:
        with contextlib.suppress(OSError):
            while (message := self._outbox.get()) is not None:
                p.write_frame(self._input, p.encode(message))
        with contextlib.suppress(OSError):
            self._input.close()

    def _receive(self) -> None:
        try:
            while (frame := p.read_frame(self._output, self._limit)) is not None:
                self._put(p.from_worker.decode(frame))
        except (p.ProtocolError, msgspec.DecodeError, OSError, ValueError) as error:
            self.kill(f"it answered with what is no message: {error}")
        code = self._process.wait()
        self.fault = self.fault or (
            f"it was ended by signal {-code}" if code < 0 else f"it ended with code {code}"
        )
        self._output.close()
        self._put(None)

    def _put(self, message: p.FromWorker | None) -> None:
        while not self._closed:
            with contextlib.suppress(queue.Full):
                self._inbox.put((self, message), timeout=0.5)
                return


def worker_command() -> list[str]:
    """The command that starts a worker: this interpreter, or this program itself where it is frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--evidence-worker"]
    return [sys.executable, "-m", "evidence.ingest.worker"]


def _environment() -> dict[str, str]:
    """The same for every host and user: records must not depend on zone, locale or hash seed.

    A worker finds plug-ins where the coordinator found them: the ledger names the parsers that the coordinator has.
    """
    kept = {
        name: os.environ[name]
        for name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
        if name in os.environ
    }
    given = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    plugins = (os.path.abspath(path) for path in given)  # noqa: PTH100 - resolve() would follow links
    path = os.pathsep.join(dict.fromkeys((str(_ROOT), *plugins)))
    fixed = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "PYTHONPATH": path}
    return {**kept, **fixed}
