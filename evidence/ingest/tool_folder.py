"""A folder with somebody's copy of a LEAPP: which program it is, its version, its digest, and what runs it."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evidence.contract.errors import EvidenceError
from evidence.ingest import landlock
from evidence.ingest.places import SYSTEM
from evidence.model.names import shown

_NAMES = {"aleapp.py": "ALEAPP", "ileapp.py": "iLEAPP", "rleapp.py": "RLEAPP", "vleapp.py": "VLEAPP"}
_ENVIRONMENTS = (".venv", "venv")
_LEFT_OUT = frozenset({".git", "__pycache__", *_ENVIRONMENTS})
"""Folders that are not in the list of its files: their own history, what Python makes, what Python needs."""
_VERSION = re.compile(r"""^\w*_version\s*=\s*['"]([^'"\n]{1,60})['"]""", re.MULTILINE)
_STATED = "scripts/version_info.py"
_MOST = 1 << 20


class Tool(msgspec.Struct, frozen=True):
    """The program. ``sha256`` is of the list of its files (docs/ledger-format.md, ``tool.start``)."""

    name: str
    version: str | None
    folder: Path
    script: Path
    sha256: str
    files: int


def tool(folder: Path) -> Tool:
    """What lies in a folder. Raises EvidenceError, in words, where there is no program that is known here."""
    folder = folder.resolve()
    scripts = [name for name in _NAMES if (folder / name).is_file()]
    if len(scripts) != 1:
        known = ", ".join(_NAMES)
        raise EvidenceError(f"{shown(str(folder))} is no folder of a LEAPP: it is to hold one of {known}.")
    try:
        lines = sorted(_listed(folder))
    except OSError as error:
        raise EvidenceError(f"The tool's files cannot be read: {shown(str(error))}.") from error
    digest = hashlib.sha256(b"".join(b"%s  %s\n" % (found.encode(), name) for name, found in lines))
    return Tool(
        _NAMES[scripts[0]], _version(folder), folder, folder / scripts[0], digest.hexdigest(), len(lines)
    )


def python_of(folder: Path, chosen: Path | None) -> Path:
    """The Python that runs it: the one that was chosen, that of its virtual environment, or this one.

    Raises EvidenceError where there is none.
    """
    own = [folder / name / "bin" / "python" for name in _ENVIRONMENTS]
    this = [] if getattr(sys, "frozen", False) else [Path(sys.executable)]
    candidates = [chosen] if chosen is not None else [*own, *this]
    for candidate in candidates:
        if os.access(candidate, os.X_OK) and candidate.is_file():
            return candidate.absolute()
    raise EvidenceError("There is no Python to run the tool with: name one with --python.")


def rules(found: Tool, python: Path) -> Iterator[tuple[Path, int]]:
    """What it may read and start: its own files, that Python with its packages, the system's libraries."""
    real = python.resolve()
    environment = python.parent.parent
    yield found.folder, landlock.READ
    yield real, landlock.RUN
    yield real.parent.parent / "lib", landlock.RUN
    if (environment / "pyvenv.cfg").is_file():
        yield environment, landlock.READ
    for place in SYSTEM:
        yield Path(place), landlock.RUN


def _listed(folder: Path) -> Iterator[tuple[bytes, str]]:
    """Each file below the folder, as ``./path``, with its SHA-256. Links are not followed, and not listed."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _LEFT_OUT]
        for name in names:
            path = Path(place) / name
            if path.is_file() and not path.is_symlink():
                with path.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                yield b"./" + os.fsencode(path.relative_to(folder)), digest


def _version(folder: Path) -> str | None:
    try:
        with (folder / _STATED).open("rb") as file:
            found = _VERSION.search(file.read(_MOST).decode("utf-8", "replace"))
    except OSError:
        return None
    return found[1] if found else None
