"""What a worker says, in frames."""

from __future__ import annotations

import time
from typing import BinaryIO

from evidence.ingest import protocol as p

_BEAT_SECONDS = 0.2


class Answers:
    """Writes messages to the stream that the coordinator reads."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self._beaten = 0
        self._beat_at = 0.0

    def send(self, message: p.FromWorker) -> None:
        """Sends one message."""
        p.write_frame(self._output, p.encode(message))

    def beat(self, count: int) -> None:
        """Says from time to time that the worker is alive, and how many more bytes it has read."""
        self._beaten += count
        now = time.monotonic()
        if now - self._beat_at > _BEAT_SECONDS:
            self.send(p.Beat(self._beaten))
            self._beaten, self._beat_at = 0, now
