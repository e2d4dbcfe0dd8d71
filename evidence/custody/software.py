"""Which program this is: its version, and a digest of what it consists of.

Reference: docs/ledger-format.md section 2, "Build".
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from hashlib import sha256
from io import FileIO
from pathlib import Path

VERSION = "0.1.0"
"""Also of the package that is built: pyproject.toml reads it here."""

ROOMS = ("analysis", "app", "evidence", "parsers", "reports", "resources")
_ROOT = Path(__file__).resolve().parents[2]


def indicia_version() -> str:
    """The version of this program."""
    return VERSION


@lru_cache(maxsize=1)
def build_digest() -> str:
    """Hex SHA-256 that names this build: over the list of its sources, or of the program where it is frozen.

    The list is what ``sha256sum`` prints for every ``.py`` file of the rooms, in the order of their paths.
    """
    if getattr(sys, "frozen", False):
        return _digest(sys.executable)
    return sha256(source_list(_ROOT)).hexdigest()


def source_list(root: Path) -> bytes:
    """A line ``<hex SHA-256>  <path>`` for each source, paths in the order of their bytes."""
    # Each command begins with this: walked and read as text and bytes, it takes half the time of Path objects.
    top = root.as_posix()
    found = [
        f"{folder}/{name}"[len(top) + 1 :].replace(os.sep, "/")
        for room in ROOMS
        for folder, _, names in os.walk(f"{top}/{room}")
        for name in names
        if name.endswith(".py")
    ]
    found.sort(key=os.fsencode)
    return "".join(f"{_digest(f'{top}/{name}')}  {name}\n" for name in found).encode()


def _digest(path: str) -> str:
    with FileIO(path) as source:
        return sha256(source.readall()).hexdigest()
