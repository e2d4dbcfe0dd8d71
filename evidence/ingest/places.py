"""The places that a process which reads evidence can still reach: the evidence, the program, its scratch folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence.ingest import landlock
from evidence.ingest.environment import ROOT

MOST_BESIDE = 1000
"""So many files beside evidence can be read in one folder, and :data:`MOST_SEGMENTS` whose names begin as its own."""
MOST_SEGMENTS = 20_000
_CASE = "case.json"
_PACKAGES = ("analysis", "app", "evidence", "parsers", "reports", "resources")
SYSTEM = (
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/magic", "/usr/share/file",
    "/usr/share/misc", "/usr/share/zoneinfo", "/sys/devices/system/cpu", "/proc/self", "/dev/urandom",
)  # fmt: skip
"""Libraries and what they look up: nothing that is anybody's own."""
_INSTALLED = ("site-packages", "dist-packages", "lib-dynload")


def program() -> Iterator[tuple[Path, int]]:
    """Where code is loaded from when it is needed first: this program, Python, installed packages, the system's."""
    frozen = getattr(sys, "_MEIPASS", None)
    own = [Path(frozen)] if frozen else [ROOT / name for name in _PACKAGES]
    installed = (Path(place) for place in sys.path if Path(place).name in _INSTALLED)
    for place in (*own, Path(os.__file__).parent, *installed, *map(Path, SYSTEM)):
        yield place, landlock.READ


def evidence(paths: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    """The files of evidence items, and folders with all that is in them.

    Of a file its neighbours too: segments and parents of images lie there, and nobody knows which before it was read.
    """
    together: dict[Path, list[Path]] = {}
    for path in paths:
        yield path, landlock.READ
        if not path.is_dir():
            together.setdefault(path.parent, []).append(path)
    for folder, files in together.items():
        yield folder, landlock.LIST
        for beside in _beside(folder, files):
            yield beside, landlock.READ


def scratch(layers: Path, own: Path) -> Iterator[tuple[Path, int]]:
    """What it unpacks and copies: its ``own`` folder, which it removes at its end, and the one of all workers."""
    yield own, landlock.WRITE
    yield layers, landlock.WRITE
    yield own.parent, landlock.REMOVE_FOLDERS


def shared(folder: Path) -> Path:
    """The part of a scratch folder in which a layer is unpacked once for all workers."""
    return folder / "layers"


def is_segment(path: bytes, known: Iterable[bytes]) -> bool:
    """Whether a file lies beside one of ``known`` under a name that begins as that one's: it can be read as well."""
    beside = (each for each in known if os.path.dirname(each) == os.path.dirname(path))  # noqa: PTH120 - bytes
    return any(path.startswith(os.path.splitext(each)[0]) and os.path.isfile(each) for each in beside)  # noqa: PTH113, PTH122


def _beside(folder: Path, files: Iterable[Path]) -> list[Path]:
    try:
        with os.scandir(folder) as found:
            names = sorted(file.path for file in found if file.is_file())
    except OSError:
        return []
    if any(name.endswith(f"/{_CASE}") for name in names):
        return []  # evidence that somebody put into a case's own folder: the ledger lies beside it
    starts = tuple({os.path.splitext(file)[0] for file in files})  # noqa: PTH122 - as is_segment
    segments = [name for name in names if name.startswith(starts)]
    others = [name for name in names if not name.startswith(starts)]
    return [Path(name) for name in (*segments[:MOST_SEGMENTS], *others[:MOST_BESIDE])]
