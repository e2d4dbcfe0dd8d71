"""What lies around a target: the case that it is, or that it lies in."""

from __future__ import annotations

import os
from pathlib import Path

from evidence.custody.keys import VerifyKey, read_vkeys

_OF_A_CASE = ("case.json", "ledger.sqlite", "catalog.sqlite")


def is_case(path: Path) -> bool:
    """Whether a folder is a case, also where a part of it was taken away or something else was put into it."""
    return path.is_dir() and any((path / name).exists() for name in _OF_A_CASE)


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its name or for a reader of PDF, which looks for the mark in the first 1,024 bytes."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return b"%PDF-" in file.read(1024) or path.suffix.lower() == ".pdf"


def case_near(path: Path) -> Path | None:
    """The case that a file lies in, if it lies in one."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    return next((folder for folder in absolute.parents if (folder / "case.json").is_file()), None)


def keys_near(path: Path) -> list[VerifyKey]:
    """The public keys of the case that a file lies in."""
    folder = case_near(path)
    return read_vkeys(folder / "keys") if folder else []
