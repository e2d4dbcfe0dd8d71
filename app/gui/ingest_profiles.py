"""Ingest profiles to choose from: those that ship, and files of the laboratory's own that were chosen before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from evidence.contract.errors import EvidenceError
from evidence.ingest.profile import DEFAULT, Profile, load, shipped

_CHOSEN, _OWN = "ingest/profile", "ingest/own_profiles"
_AT_MOST = 8


@dataclass(frozen=True)
class OfferedProfile:
    """``file``: where it was read, None for one that ships. A laboratory may call its own "triage", too."""

    profile: Profile
    file: Path | None = None

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return self.profile.name if self.file is None else str(self.file)


class OfferedProfiles:
    """Files are read anew each time: what is run is what stands in them now. Settings remember the paths alone."""

    def __init__(self) -> None:
        self.all = [OfferedProfile(load(name)) for name in shipped()]
        self.refused: dict[str, str] = {}
        """Path of each remembered file that cannot be used now, and why."""
        for name in _kept():
            try:
                self.all.append(OfferedProfile(load(name), Path(name)))
            except EvidenceError as error:
                self.refused[name] = str(error)

    def chosen(self) -> str:
        """The key of the one that was used last."""
        return str(QSettings().value(_CHOSEN, DEFAULT))

    def open(self, file: Path) -> OfferedProfile:
        """A laboratory's own, in the place of what was read from that file before. Raises EvidenceError, in words."""
        found = OfferedProfile(load(str(file.absolute())), file.absolute())
        self.all = [*(each for each in self.all if each.file != found.file), found]
        return found

    def remember(self, used: OfferedProfile) -> None:
        """Offers it first the next time."""
        QSettings().setValue(_CHOSEN, used.key)
        if used.file is not None:
            files = [str(used.file), *(name for name in _kept() if name != str(used.file))]
            QSettings().setValue(_OWN, json.dumps(files[:_AT_MOST]))


def _kept() -> list[str]:
    try:
        found = json.loads(str(QSettings().value(_OWN, "[]")))
    except ValueError:
        return []
    names = [name for name in found if isinstance(name, str)] if isinstance(found, list) else []
    # A bare name would be that of a profile that ships.
    return [name for name in names if Path(name).is_absolute()][:_AT_MOST]
