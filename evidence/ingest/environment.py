"""What a worker process is started in: the same for every host and user."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# glibc gives freed blocks back to the system and takes them anew for each file; a worker would spend a tenth of
# its time on clearing pages. Other C libraries ignore these.
_MALLOC = {"MALLOC_TRIM_THRESHOLD_": str(32 << 20), "MALLOC_MMAP_THRESHOLD_": str(4 << 20)}
_KEPT = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


def worker_environment() -> dict[str, str]:
    """The variables of a worker: records must not depend on zone, locale or hash seed.

    A worker finds plug-ins where the coordinator would find them.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    given = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    plugins = (os.path.abspath(path) for path in given)  # noqa: PTH100 - resolve() would follow links
    path = os.pathsep.join(dict.fromkeys((str(ROOT), *plugins)))
    fixed = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "PYTHONPATH": path}
    return {**kept, **_MALLOC, **fixed}
