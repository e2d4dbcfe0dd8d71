"""How far a process that reads evidence is shut in: what it gives up, and what the system then refuses it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from evidence.ingest import landlock, system_calls
from evidence.ingest.privileges import C, give_up_root

_STATUS = Path("/proc/self/status")
_SECCOMP = {"0": "no filter of system calls", "1": "system calls filtered", "2": "system calls filtered"}
NOT_REFUSED = "not refused when tried: "
"""What the words of the level begin with that say what is left open."""


class Shut(NamedTuple):
    """What holds now: the version of Landlock (0: none), and whether system calls are filtered."""

    files: int
    calls: bool


NOT_SHUT = Shut(0, calls=False)


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


def shut_in(rules: Iterable[tuple[Path, int]]) -> Shut:
    """Gives up all files but those of ``rules`` (:mod:`evidence.ingest.places`), the network, other processes and
    what root may, as far as the system can. For good: only its one thread may run, and those to come inherit it.
    """
    system_calls.load()  # looks for the library with programs, which Landlock forbids
    files = landlock.restrict(rules)
    give_up_root()  # before the calls are denied: it is one of them
    return Shut(files, system_calls.restrict())


def sandbox_level(shut: Shut) -> str:
    """The confinement of this process in words, as the system states it and as it was found by trying.

    Reference: getrlimit(2), proc(5).
    """
    said = ["a process of its own", *_limits()]
    with contextlib.suppress(OSError):
        lines = (line.partition(":") for line in _STATUS.read_text("ascii", "replace").splitlines())
        status = {name: value.strip() for name, _, value in lines}
        said += [words] if (words := _SECCOMP.get(status.get("Seccomp", ""))) else []
    said.append(f"files by Landlock {shut.files}" if shut.files else "files not ruled by Landlock")
    return "; ".join((*said, *_tried(), "the rights of the user who ran it"))


def tried(*but: str) -> tuple[list[str], list[str]]:
    """What this process was refused when it tried, and what not; all that is known here ``but`` these.

    Each is harmless where it is not refused. Nothing is tried on other systems than Linux.
    """
    trials: dict[str, Callable[[], object]] = {
        "listing other folders": lambda: os.listdir("/"),  # noqa: PTH208 - nothing of it is kept
        "writing elsewhere": lambda: os.close(os.open("/dev/null", os.O_WRONLY)),
        "changing rights": lambda: os.chmod("/proc/none", 0o700),  # noqa: PTH101
        "sockets": _socket,
        "processes": _child,
        "programs": lambda: os.execv("/proc/none", ["none"]),  # noqa: S606
        "signals to others": lambda: os.kill(os.getppid(), 0),
    }
    if C is None:
        return [], []
    open_still = [name for name, trial in trials.items() if name not in but and not _refused(trial)]
    return [name for name in trials if name not in (*open_still, *but)], open_still


def _tried() -> list[str]:
    refused, open_still = tried()
    said = ["refused when tried: " + ", ".join(refused)] if refused else []
    return said + ([NOT_REFUSED + ", ".join(open_still)] if open_still else [])


def _refused(trial: Callable[[], object]) -> bool:
    try:
        trial()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _socket() -> None:
    import ctypes

    assert C is not None  # noqa: S101 - for the type checker: asked on Linux only
    descriptor = C.socket(2, 2, 0)  # IPv4, UDP
    if descriptor < 0:
        raise OSError(ctypes.get_errno(), "socket")
    os.close(descriptor)


def _child() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


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
