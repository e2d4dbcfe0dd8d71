"""Which program this is: its version, and a digest of what it consists of.

Reference: docs/ledger-format.md section 2, "Build".
"""

from __future__ import annotations

import sys
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOMS = ("analysis", "app", "evidence", "parsers", "reports", "resources")
_ROOT = Path(__file__).resolve().parents[2]


def indicia_version() -> str:
    """The version of this program."""
    try:
        return version("indicia")
    except PackageNotFoundError:
        return "0.1.0 (not installed)"


@lru_cache(maxsize=1)
def build_digest() -> str:
    """Hex SHA-256 that names this build: over the list of its sources, or of the program where it is frozen.

    The list is what ``sha256sum`` prints for every ``.py`` file of the rooms, in the order of their paths.
    """
    if getattr(sys, "frozen", False):
        return _digest(Path(sys.executable))
    return sha256(source_list(_ROOT)).hexdigest()


def source_list(root: Path) -> bytes:
    """A line ``<hex SHA-256>  <path>`` for each source, paths in the order of their bytes."""
    # Each command begins with this, and ``relative_to`` takes longer than the rest of it.
    skipped = len(root.as_posix()) + 1
    found = {path.as_posix()[skipped:]: path for room in ROOMS for path in (root / room).rglob("*.py")}
    names = sorted(found, key=str.encode)
    return "".join(f"{_digest(found[name])}  {name}\n" for name in names).encode()


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
