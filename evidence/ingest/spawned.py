"""A worker process that was started, and what can start one."""

from __future__ import annotations

from typing import IO, NamedTuple, Protocol

PIPE_BYTES = 1 << 20
"""What fits into a pipe before its writer has to wait for the reader: one frame of results, where the system can."""


class ChildProcess(Protocol):
    """The handle of a process."""

    def kill(self) -> None:
        """Ends it at once; one that has ended already takes it in silence."""

    def wait(self) -> int:
        """Waits for its end. Its exit code; of one that a signal ended, the negative number of the signal."""


class Spawned(NamedTuple):
    """A process that waits for its first message on ``input``. ``errors`` is a file with what it complains of."""

    process: ChildProcess
    input: IO[bytes]
    output: IO[bytes]
    errors: IO[bytes]


class Spawner(Protocol):
    """Starts worker processes."""

    def prepare(self, count: int) -> None:
        """Has so many ready to be asked for, where that takes long. Raises OSError where the system gives none."""

    def start(self) -> Spawned:
        """A worker that waits for its first message. Raises OSError where the system gives none."""

    def close(self) -> None:
        """Ends what was started and not asked for. Workers that were asked for are to be ended before."""
