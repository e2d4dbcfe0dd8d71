"""Where the window's pictures and palettes are."""

from __future__ import annotations

from importlib.resources import files


def read(folder: str, name: str) -> bytes:
    """The bytes of one file below ``resources/``."""
    return (files("resources") / folder / name).read_bytes()


def names(folder: str, ending: str) -> tuple[str, ...]:
    """The names of the files in a folder below ``resources/`` that end so, in order."""
    return tuple(
        sorted(each.name for each in (files("resources") / folder).iterdir() if each.name.endswith(ending))
    )


def path(folder: str, name: str) -> str:
    """Where a file below ``resources/`` lies, with ``/`` between its parts, for a style sheet."""
    return str(files("resources") / folder / name).replace("\\", "/")
