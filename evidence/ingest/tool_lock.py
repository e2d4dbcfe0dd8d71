"""The process that shuts itself in and then becomes a program of somebody else's.

Run as ``python -m evidence.ingest.tool_lock``. Its first line of input is a :class:`Plan`. It shuts itself in, tries
what it must be refused, writes what came of that to the plan's ``report``, and starts the program when a second line
says so.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path

import msgspec

from evidence.ingest import landlock, system_calls
from evidence.ingest.confinement import tried
from evidence.ingest.privileges import C, give_up_root

GO = b"go\n"
OPEN = "not shut in: "
"""What the report begins with where the program is not to be started."""
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9
_NOT_ASKED = ("changing rights", "programs")
"""The first is told that it was done, the second is to be started: what it may start, Landlock says."""
_CODE_NOT_STARTED = 126


class Plan(msgspec.Struct, frozen=True):
    """What is started, and all that it keeps: access to files (:mod:`evidence.ingest.landlock`) by place.

    ``memory`` is its address space and ``file`` its largest file, in bytes; ``report`` an inherited descriptor.
    """

    command: list[str]
    folder: str
    environment: dict[str, str]
    rules: list[tuple[str, int]]
    memory: int
    file: int
    report: int


def main() -> None:
    """Does what the plan says. It does not come back where the program could be started."""
    plan = msgspec.json.decode(sys.stdin.buffer.readline(), type=Plan)
    os.set_inheritable(plan.report, False)
    _end_with_the_parent()
    os.chdir(plan.folder)
    _limit(plan)
    os.write(plan.report, (_shut_in(plan) + "\n").encode())
    if sys.stdin.buffer.readline() == GO:
        # The program of an examiner, by its full path, without a shell, within everything that was closed above.
        with contextlib.suppress(OSError):
            os.execve(plan.command[0], plan.command, plan.environment)  # noqa: S606
    sys.exit(_CODE_NOT_STARTED)


def _shut_in(plan: Plan) -> str:
    """Shuts this process in; how far, in words, as it was found by trying."""
    system_calls.load()
    files = landlock.restrict((Path(place), access) for place, access in plan.rules)
    give_up_root()
    calls = system_calls.restrict_program()
    if files < landlock.TRUNCATE_SINCE:
        return f"{OPEN}the kernel offers version {files} of Landlock, and {landlock.TRUNCATE_SINCE} is needed"
    if not calls:
        return f"{OPEN}system calls cannot be filtered; libseccomp is needed"
    refused, left = tried(*_NOT_ASKED)
    if left:
        return f"{OPEN}not refused when tried: {', '.join(left)}"
    return (
        f"a process of its own; at most {plan.memory:,} bytes of address space; files of at most {plan.file:,} bytes; "
        f"no core files; system calls filtered; files by Landlock {files}; refused when tried: {', '.join(refused)}"
    )


def _limit(plan: Plan) -> None:
    import resource

    limits = (
        (resource.RLIMIT_AS, plan.memory),
        (resource.RLIMIT_FSIZE, plan.file),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, most in limits:
        resource.setrlimit(limit, (most, most))


def _end_with_the_parent() -> None:
    if C is not None:
        zero = ctypes.c_ulong(0)
        C.prctl(ctypes.c_int(_PR_SET_PDEATHSIG), ctypes.c_ulong(_SIGKILL), zero, zero, zero)


if __name__ == "__main__":
    main()
