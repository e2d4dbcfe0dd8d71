"""How far a worker that reads evidence is shut in: what it asks of the system, and what the system then says."""

from __future__ import annotations

import contextlib
from pathlib import Path

_STATUS = Path("/proc/self/status")
_SECCOMP = {"0": "no filter of system calls", "1": "system calls filtered", "2": "system calls filtered"}


def confine(worker_bytes: int) -> None:
    """Caps the address space and forbids core files where the platform can, each whatever becomes of the other.

    Elsewhere the coordinator's watch is what there is.
    """
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_AS, worker_bytes), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def sandbox_level() -> str:
    """The confinement of this process in words, as the system states it. Reference: getrlimit(2), proc(5)."""
    said = ["a process of its own", *_limits()]
    with contextlib.suppress(OSError):
        lines = (line.partition(":") for line in _STATUS.read_text("ascii", "replace").splitlines())
        status = {name: value.strip() for name, _, value in lines}
        said += [words] if (words := _SECCOMP.get(status.get("Seccomp", ""))) else []
    return "; ".join((*said, "the rights of the user who ran it"))


def _limits() -> list[str]:
    try:
        import resource
    except ImportError:
        return ["no limit on its memory"]
    memory, _ = resource.getrlimit(resource.RLIMIT_AS)
    core, _ = resource.getrlimit(resource.RLIMIT_CORE)
    limited = f"at most {memory:,} bytes of address space"
    return [
        "no limit on its memory" if memory == resource.RLIM_INFINITY else limited,
        "no core files" if core == 0 else "core files",
    ]
