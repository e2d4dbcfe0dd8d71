"""What is installed beside this program: versions and plug-ins.

:mod:`importlib.metadata` knows the same, and takes the start of every ingest a hundredth of a second to be loaded and
as long again to look: it is asked only where there is something to be found.

Reference: PyPA specifications, "Recording installed projects" and "Entry points".
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import FileIO

_RECORDED, _OLD = ".dist-info", ".egg-info"


def versions(names: Sequence[str]) -> dict[str, str]:
    """The versions of those projects that are installed, by name; the first on the path counts."""
    found: dict[str, str] = {}
    for _, folder in _folders():
        name, _, rest = folder.removesuffix(_RECORDED).removesuffix(_OLD).partition("-")
        if version := rest.partition("-py")[0]:  # the old kind names Python, too
            found.setdefault(name.lower(), version)
    return {name: known for name in names if (known := found.get(name.lower().replace("-", "_")))}


def plugin_modules(group: str) -> list[str]:
    """The modules that installed projects name as entry points of a group, in the order of the points' names."""
    if not _may_have(f"[{group}]".encode()):
        return []
    from importlib.metadata import entry_points

    return [point.module for point in sorted(entry_points(group=group), key=lambda point: point.name)]


def _may_have(section: bytes) -> bool:
    """Whether a project may have that section. An archive on the path is not looked into here, and may."""
    if any(os.path.isfile(place) for place in sys.path):  # noqa: PTH113 - as fast as can be
        return True
    for place, folder in _folders():
        with suppress(OSError), FileIO(f"{place}/{folder}/entry_points.txt") as points:
            if section in points.readall():
                return True
    return False


def _folders() -> Iterator[tuple[str, str]]:
    """Place and name of each folder in which an installed project is recorded."""
    for place in sys.path:
        with suppress(OSError):
            for name in os.listdir(place or "."):  # noqa: PTH208 - as fast as can be
                if name.endswith((_RECORDED, _OLD)):
                    yield place or ".", name
