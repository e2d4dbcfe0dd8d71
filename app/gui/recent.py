"""The cases opened last, kept in the user's settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from app.gui.words import line
from evidence.case import CaseInfo

OPEN_CASE = "window/case"
"""Names the case that is open, as long as it is: what stands there at a start was not closed."""
_KEY = "recent"
_KEPT = 8


@dataclass(frozen=True)
class RecentCase:
    """A case folder and how the case was called when it was opened."""

    folder: Path
    title: str


def recent_cases() -> list[RecentCase]:
    """Newest first, without those whose folder is not there now: on a disk that is not plugged in, perhaps."""
    return [case for case in _kept() if (case.folder / "case.json").is_file()]


def _kept() -> list[RecentCase]:
    found = []
    settings = QSettings()
    for number in range(settings.beginReadArray(_KEY)):
        settings.setArrayIndex(number)
        found.append(RecentCase(Path(str(settings.value("folder"))), str(settings.value("title"))))
    settings.endArray()
    return found


def left_open() -> Path | None:
    """The case that was open when the program ended without closing it; None where none was or it is gone."""
    kept = QSettings().value(OPEN_CASE)
    folder = Path(str(kept)) if kept else None
    return folder if folder is not None and (folder / "case.json").is_file() else None


def remember(folder: Path, info: CaseInfo) -> None:
    """Puts a case at the top of the list."""
    newest = RecentCase(folder.absolute(), line(f"{info.number} · {info.title}", 120))
    cases = [newest, *(case for case in _kept() if case.folder != newest.folder)][:_KEPT]
    settings = QSettings()
    settings.beginWriteArray(_KEY, len(cases))
    for number, case in enumerate(cases):
        settings.setArrayIndex(number)
        settings.setValue("folder", str(case.folder))
        settings.setValue("title", case.title)
    settings.endArray()
