"""Starts worker processes, also before it is known what for.

A worker takes as long to start as the coordinator. A command that is going to ingest calls :func:`prepare` before it
loads the rest of the program, so that both start at once. This module needs the standard library only.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

_ROOT = Path(__file__).resolve().parents[2]
_MOST_PREPARED = 8
# glibc gives freed blocks back to the system and takes them anew for each file; a worker would spend a tenth of
# its time on clearing pages. Other C libraries ignore these.
_MALLOC = {"MALLOC_TRIM_THRESHOLD_": str(32 << 20), "MALLOC_MMAP_THRESHOLD_": str(4 << 20)}


@dataclass(frozen=True)
class Spawned:
    """A process that waits for its first message on ``input``. ``errors`` is a file with what it complains of."""

    process: subprocess.Popen[bytes]
    input: IO[bytes]
    output: IO[bytes]
    errors: IO[bytes]


_prepared: deque[Spawned] = deque()


def prepare(count: int) -> None:
    """Starts workers that wait to be taken; 0 is one a core. Those that nobody takes end with this process."""
    wanted = min(count or os.cpu_count() or 1, _MOST_PREPARED)
    with contextlib.suppress(OSError):  # whoever takes one meets the error again, and can tell it
        while len(_prepared) < wanted:
            _prepared.append(start())


def take() -> Spawned:
    """A worker that waits for its first message: a prepared one, or one that is started now."""
    return _prepared.popleft() if _prepared else start()


def start() -> Spawned:
    """Starts a worker."""
    errors = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed by who takes the worker
    process = subprocess.Popen(
        worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=_environment(),
        cwd=_ROOT,
    )
    return Spawned(process, cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout), errors)


def worker_command() -> list[str]:
    """The command that starts a worker: this interpreter, or this program itself where it is frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--evidence-worker"]
    return [sys.executable, "-P", "-m", "evidence.ingest.worker"]


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
    return {**kept, **_MALLOC, **fixed}
