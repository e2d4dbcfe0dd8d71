"""The files of a virtual disk: the image itself, its extents, and the parents that it says what changed of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.evidence_file import EvidenceFile

MAX_PARENTS = 64
"""A chain of images, each saying what changed of the next, is followed so far."""
MAX_EXTENTS = 512
"""Files of one disk that is cut into several."""
_SEPARATORS = re.compile(r"[/\\]")
_SHOWN = 200


class PartFile(ByteSource):
    """One file of a virtual disk. ``read_at`` never gives fewer bytes than were asked for."""

    def __init__(self, path: Path) -> None:
        self._file = EvidenceFile(path)
        self.path = path
        self.name = path.name
        self.size = self._file.size

    def read_at(self, offset: int, length: int) -> bytes:
        # Before anything is read: what is asked for may be what a hostile table says.
        if offset < 0 or offset + length > self.size:
            reason = f"{self.name} has {self.size} bytes and refers to {length} at {offset}"
            raise ReadError(offset, length, reason)
        return self._file.read(offset, length)

    def close(self) -> None:
        self._file.close()


class Parts:
    """Opens the files of one item and closes them together. Names that an image records are only their last part:

    no other folder is ever looked into. ``found`` are the paths in the order in which they were needed.
    """

    def __init__(self, known: Iterable[Path]) -> None:
        self._known = {path.name: path for path in known}
        self._open: dict[Path, PartFile] = {}
        self.found: list[Path] = []

    @classmethod
    def beside(cls, path: Path) -> Self:
        """Among the files of the image's folder."""
        try:
            return cls(sorted(path.parent.iterdir()))
        except OSError:
            return cls([path])

    def open(self, path: Path, *, again: bool = False) -> PartFile:
        """One file. Raises NotReadableError where it was opened before and must not be ``again``: an image that
        leads back to itself."""
        if again and path in self._open:
            return self._open[path]
        if path in self._open:
            raise NotReadableError(f"{path} is named as a part or parent of itself")
        if len(self.found) > MAX_PARENTS + MAX_EXTENTS:
            raise NotReadableError(f"{self.found[0]} consists of too many files")
        file = PartFile(path)
        self._open[path] = file
        self.found.append(path)
        return file

    def named(self, recorded: str, what: str, of: PartFile) -> Path:
        """The file that ``of`` names as its ``what`` (``backing file``); NotReadableError where it is missing."""
        path = self.known(recorded)
        if path is None:
            last = last_part(recorded)[:_SHOWN]
            raise NotReadableError(
                f"{of.name}: its {what} {last!r} is missing in {of.path.parent}. Put it beside the image."
            )
        return path

    def known(self, recorded: str) -> Path | None:
        """The file of that name; Windows and macOS do not tell capitals from small letters, so both will do."""
        last = last_part(recorded)
        alike = [path for name, path in self._known.items() if name.casefold() == last.casefold()]
        return self._known.get(last) or (alike[0] if len(alike) == 1 else None)

    def ending(self, suffix: str) -> list[Path]:
        """The files whose names end so, in order."""
        return [path for name, path in self._known.items() if name.lower().endswith(suffix)]

    def close(self) -> None:
        for file in self._open.values():
            file.close()


def last_part(recorded: str) -> str:
    """A recorded name without its folders, of Windows or not."""
    return _SEPARATORS.split(recorded)[-1]
