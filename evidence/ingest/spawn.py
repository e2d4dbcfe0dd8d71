"""Starts what workers come from, also before it is known what for.

A worker takes as long to start as the coordinator. A command that is going to ingest calls :func:`prepare` before it
loads the rest of the program, so that both start at once. This module needs the standard library only.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evidence.ingest.spawned import Spawner

_MOST_PREPARED = 8
_prepared: list[Spawner] = []


def prepare(count: int) -> None:
    """Starts what so many workers need; 0 is one a core. What nobody takes ends with this process."""
    with contextlib.suppress(OSError):  # whoever takes it meets the error again, and can tell it
        spawner = _prepared.pop() if _prepared else _new(forking=True)
        _prepared.append(spawner)
        spawner.prepare(min(count or os.cpu_count() or 1, _MOST_PREPARED))


def take(workers: int) -> Spawner:
    """What was prepared, or is started now, for about so many workers. The caller closes it."""
    return _prepared.pop() if _prepared else _new(forking=workers > 1)


def worker_command() -> list[str]:
    """The command that starts a worker: this interpreter, or this program itself where it is frozen."""
    return _command("worker")


def fork_server_command() -> list[str]:
    """The command that starts a process which copies itself for each worker."""
    return _command("forking")


def tool_command() -> list[str]:
    """The command that starts a process which shuts itself in and becomes a program of somebody else's."""
    return _command("tool_lock")


def _new(*, forking: bool) -> Spawner:
    # Each imports only what it needs: until it has started something, one core has nothing to do.
    if forking and _can_fork():
        from evidence.ingest.fork_server import ForkServer

        return ForkServer(fork_server_command())
    from evidence.ingest.separate import SeparateProcesses

    return SeparateProcesses(worker_command())


def _can_fork() -> bool:
    """Whether this system can copy a process, and wait for one and kill it by a descriptor."""
    if not (hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal")):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


def _command(module: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, f"--evidence-{module}"]
    return [sys.executable, "-P", "-m", f"evidence.ingest.{module}"]
