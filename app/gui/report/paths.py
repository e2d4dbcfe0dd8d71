"""Paths as a person types them."""

from __future__ import annotations

import os
from pathlib import Path


def typed_path(text: str) -> Path:
    """With ``~`` as the home folder; that of somebody whom this machine does not know stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def is_folder(path: Path) -> bool:
    """Whether a folder lies there, as far as that can be seen. Raises nothing."""
    return os.path.isdir(path)  # noqa: PTH112 - the other one raises where a folder may not be looked into


def is_file(path: Path) -> bool:
    """Whether a file lies there, as far as that can be seen. Raises nothing."""
    return os.path.isfile(path)  # noqa: PTH113 - as above
