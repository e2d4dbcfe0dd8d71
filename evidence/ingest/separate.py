"""Workers that are each started as a program of their own: works on every system."""

from __future__ import annotations

import subprocess
import tempfile
from collections import deque
from typing import IO, cast

from evidence.ingest.environment import ROOT, worker_environment
from evidence.ingest.spawned import PIPE_BYTES, Spawned


class SeparateProcesses:
    """Starts ``command`` for each worker. ``prepare`` starts some before they are asked for."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._prepared: deque[Spawned] = deque()

    def prepare(self, count: int) -> None:
        """Sees to it that so many are started and wait. Raises OSError where the system gives none."""
        while len(self._prepared) < count:
            self._prepared.append(self._new())

    def start(self) -> Spawned:
        """A worker that waits for its first message: a prepared one, or one that is started now."""
        return self._prepared.popleft() if self._prepared else self._new()

    def close(self) -> None:
        """Ends those that nobody asked for."""
        while self._prepared:
            spare = self._prepared.popleft()
            spare.process.kill()
            spare.process.wait()
            for stream in (spare.input, spare.output, spare.errors):
                stream.close()

    def _new(self) -> Spawned:
        errors = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed by who takes the worker
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=worker_environment(),
            cwd=ROOT,
            pipesize=PIPE_BYTES,
        )
        return Spawned(process, cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout), errors)
