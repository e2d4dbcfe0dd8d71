"""What a format of export is, and which there are."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import msgspec

from reports.errors import ReportError
from reports.text import counted
from reports.view import CaseView

_MODULES = {
    "case-uco": "case_uco",
    "csv": "csv_table",
    "xlsx": "xlsx",
    "html": "html",
    "kml": "kml",
    "gpx": "gpx",
    "vics": "vics",
    "timeline-jsonl": "timeline",
    "bodyfile": "bodyfile",
    "bundle": "bundle",
}
"""Name of a format -> its module in this folder; each has ``write(view, path) -> Written``."""
_SOME_OF_THEM = {
    "without_time": "without a time",
    "categorised": "with a category",
    "redacted": "redacted",
    "acts redacted": "of the acts redacted",
}
"""What is said of things counted already; not, where there are none."""


class Written(msgspec.Struct, frozen=True):
    """What an export holds: numbers by name (``artifacts``, ``redacted``, …), and what it could not hold, in words.

    ``sealed``: the file that gets the proof, where the export is a folder.
    """

    counts: dict[str, int]
    left_out: tuple[str, ...] = ()
    sealed: Path | None = None

    def held(self) -> str:
        """What is in it, in words."""
        things = [
            counted(number, "media file" if name == "media" else name.removesuffix("s"))
            for name, number in self.counts.items()
            if name not in _SOME_OF_THEM
        ]
        some = [
            f"{number:,} {_SOME_OF_THEM[name]}"
            for name, number in self.counts.items()
            if name in _SOME_OF_THEM and number
        ]
        return ", ".join(things) + (f" ({', '.join(some)})" if some else "")


def formats() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(_MODULES)


def writer(name: str) -> Callable[[CaseView, Path], Written]:
    """The function that writes a format to a new file. Raises ReportError where there is no such format."""
    module = _MODULES.get(name)
    if module is None:
        raise ReportError(f"{name} is not a format of export. Choose one of: {', '.join(_MODULES)}.")
    found: Callable[[CaseView, Path], Written] = import_module(f"reports.exchange.{module}").write
    return found
