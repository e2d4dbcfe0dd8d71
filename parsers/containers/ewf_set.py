"""The files of a set of EWF segments, of either form: one follows another until one says that it is the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError

Named = Callable[[int], Path]
"""The path that a segment has by its number."""


def follow(path: Path, named: Named | None, ends: Callable[[Path, int], bool]) -> list[Path]:
    """All segments in order. ``named`` is None where the name has no number; ``ends`` checks one and tells the last.

    Raises NotReadableError where one is missing, and what ``ends`` raises.
    """
    found: list[Path] = []
    while True:
        number = len(found) + 1
        segment = named(number) if named else path
        if not segment.is_file():
            said = f": {found[-1].name} says that another follows it" if found else ""
            raise NotReadableError(f"segment {segment.name} is missing in {path.parent}{said}")
        last = ends(segment, number)
        found.append(segment)
        if last:
            return found
        if not named:
            raise NotReadableError(f"{path} says that another segment follows, and its name has no number")


def note_extra(details: dict[str, str], segments: Sequence[Path], named: Named | None) -> None:
    """Names a file that goes on with the set's names behind its last segment."""
    extra = named(len(segments) + 1) if named else None
    if extra is not None and extra.is_file():
        details["not_of_the_set"] = f"{extra.name} lies beside it, behind the last segment"
