"""A worker process as the coordinator holds it."""

from __future__ import annotations

import contextlib
import queue
import shutil
import threading
from pathlib import Path

import msgspec

from evidence.ingest import protocol as p
from evidence.ingest.spawned import Spawner

# What has not been read by the coordinator yet may pile up to this many frames in all; then workers wait.
INBOX_FRAMES = 64
_PATIENCE_SECONDS = 2.0


class WorkerProcess:
    """A spawned process that reads evidence; ``inbox`` receives (this worker, message), None at its end.

    The first message it sends is Ready. What it complains of is added to ``log`` when it has ended.
    """

    def __init__(
        self,
        spawner: Spawner,
        hello: p.Hello,
        inbox: queue.Queue[tuple[WorkerProcess, p.FromWorker | None]],
        log: Path,
    ) -> None:
        self._inbox = inbox
        self._limit = hello.limits.frame_bytes
        self._log = log
        spawned = spawner.start()
        self._process, self._errors = spawned.process, spawned.errors
        self._input, self._output = spawned.input, spawned.output
        self.fault = ""
        self._closed = False
        # Both directions have a thread: a coordinator that waited for a worker's input to drain while that worker
        # waited for its output to drain would wait for ever.
        self._outbox: queue.SimpleQueue[p.ToWorker | None] = queue.SimpleQueue()
        self._receiver = threading.Thread(target=self._receive, name="worker-answers", daemon=True)
        self._receiver.start()
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

    def dismiss(self) -> None:
        """Lets an idle worker go; :meth:`close` waits until it has gone."""
        self._closed = True
        self._outbox.put(None)

    def close(self) -> None:
        """Lets an idle worker go, or ends it where it does not."""
        self.dismiss()
        # Its thread sees the end at once; waiting for a process with a time limit looks only now and then.
        self._receiver.join(_PATIENCE_SECONDS)
        self._process.kill()
        self._receiver.join()
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
        self._write_log()
        self._put(None)

    def _write_log(self) -> None:
        with self._errors, contextlib.suppress(OSError):
            self._errors.seek(0)
            if self._errors.read(1):
                self._errors.seek(0)
                with self._log.open("ab") as log:
                    shutil.copyfileobj(self._errors, log)

    def _put(self, message: p.FromWorker | None) -> None:
        while not self._closed:
            with contextlib.suppress(queue.Full):
                self._inbox.put((self, message), timeout=0.5)
                return
