"""Where a source is mounted so that something could write to it while it is read.

Reference: proc_pid_mountinfo(5); Linux, Documentation/ABI/stable/sysfs-block.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
SYSTEM = Path("/sys")
_ESCAPE = re.compile(r"\\([0-7]{3})")


def writable_mounts(source: Path, mounts: Path = MOUNTS, system: Path = SYSTEM) -> list[str]:
    """The places at which the device or image file, a partition of it or a device made of it is mounted writable.

    A file system counts as writable unless it is read-only as a whole: what is read-only at one place may be
    mounted at another. Raises OSError where the system does not say what is mounted.
    """
    devices = set(_devices(source, system))
    found = []
    for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        fields, last = before.split(" "), after.split(" ")
        if "ro" in last[2].split(","):
            continue
        # Btrfs and others bear a number that is no device's: there the name of the device counts.
        if fields[2] in devices or _number_of(_plain(last[1])) in devices:
            found.append(_plain(fields[4]))
    return found


def _devices(source: Path, system: Path) -> Iterator[str]:
    """Numbers (``8:1``) of the source, its partitions, and of what is made of them; of a folder that of its device."""
    status = source.stat()
    if stat.S_ISDIR(status.st_mode):
        yield f"{os.major(status.st_dev)}:{os.minor(status.st_dev)}"
        return
    if stat.S_ISBLK(status.st_mode):
        yield from _with_parts(system, f"{os.major(status.st_rdev)}:{os.minor(status.st_rdev)}")
        return
    for backing in system.glob("block/loop*/loop/backing_file"):
        with suppress(OSError):  # a loop device may go meanwhile
            if Path(backing.read_text().rstrip("\n")).samefile(source):
                yield from _with_parts(system, (backing.parents[1] / "dev").read_text().strip())


def _with_parts(system: Path, number: str) -> Iterator[str]:
    yield number
    folder = system / "dev/block" / number
    for place in (*folder.glob("*/partition"), *folder.glob("holders/*/dev")):
        with suppress(OSError):
            yield from _with_parts(system, (place.parent / "dev").read_text().strip())


def _number_of(device: str) -> str:
    try:
        status = Path(device).stat()
    except (OSError, ValueError):
        return ""
    return f"{os.major(status.st_rdev)}:{os.minor(status.st_rdev)}" if stat.S_ISBLK(status.st_mode) else ""


def _plain(field: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 8)), field)
