"""The worker processes of this process, as ``/proc`` shows them."""

from __future__ import annotations

import os
from pathlib import Path

_SERVER = b"evidence.ingest.forking"
_WORKER = b"evidence.ingest.worker"


def children(pid: int) -> set[int]:
    """The process ids of a process's children."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return {int(child) for path in lists for child in path.read_text().split()}


def servers() -> set[int]:
    """The processes that copy themselves for each worker."""
    return {pid for pid in children(os.getpid()) if _SERVER in _command(pid)}


def workers() -> set[int]:
    """All workers, however they were started."""
    separate = {pid for pid in children(os.getpid()) if _WORKER in _command(pid)}
    return separate.union(*(children(server) for server in servers()))


def running(pid: int) -> bool:
    """Whether there is such a process that has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[0] != b"Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""
