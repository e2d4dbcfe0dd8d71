"""Filters that a person keeps, and those used last. They are ways of looking, no evidence: they lie in the settings."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QSettings, Signal

_RECENT_AT_MOST = 20
_KEPT_AT_MOST = 200


@dataclass(frozen=True)
class KeptFilter:
    """``view`` is entries, artifacts or problems: what it was kept over."""

    name: str
    text: str
    view: str


class KeptFilters(QObject):
    """Of one case, by its folder."""

    changed = Signal()
    """Another filter is kept, or one less."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = f"filters/{hashlib.sha256(str(folder).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"

    def all(self) -> list[KeptFilter]:
        """In the order of their names."""
        found = self._read("kept", list[KeptFilter])
        return sorted(found, key=lambda kept: kept.name.casefold())

    def keep(self, kept: KeptFilter) -> None:
        """Keeps a filter; one of the same name is replaced."""
        others = [each for each in self.all() if each.name != kept.name]
        self._write("kept", [asdict(each) for each in [*others, kept][-_KEPT_AT_MOST:]])
        self.changed.emit()

    def drop(self, name: str) -> None:
        """Forgets a filter."""
        self._write("kept", [asdict(each) for each in self.all() if each.name != name])
        self.changed.emit()

    def recent(self) -> list[str]:
        """The filters used last, newest first."""
        return self._read("recent", list[str])

    def used(self, text: str) -> None:
        """Remembers a filter as the newest."""
        others = [each for each in self.recent() if each != text]
        self._write("recent", [text, *others][:_RECENT_AT_MOST])

    def _read(self, name: str, form: type[list[Any]]) -> list[Any]:
        try:
            found: list[Any] = msgspec.json.decode(
                str(QSettings().value(f"{self._key}/{name}", "[]")), type=form
            )
        except msgspec.DecodeError:  # settings of another version or by another hand
            return []
        return found

    def _write(self, name: str, value: list[Any]) -> None:
        QSettings().setValue(f"{self._key}/{name}", msgspec.json.encode(value).decode())
