"""Which files beside one another are parts of one raw image, by their names and sizes: neither says so for certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, product, takewhile
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

_SURE = re.compile(r"(.+\.)(\d{3,}|[a-z]{2,3})")
_WHERE_SIZES_AGREE = (
    re.compile(r"(.+\.)(\d\d)"),
    re.compile(r"(.+\.(?:dd|raw|img|bin))(\d{2,})", re.IGNORECASE),
    re.compile(r"(.*)([a-z]{3})"),
    re.compile(r"(.*)([a-z]{2})"),
)
"""What `split` and others write, and what other files may be called, too."""
_NUMBERED = re.compile(r"(.*?)(\d+)(\.(?:dd|raw|img|bin|image))?", re.IGNORECASE)
_LETTERED = re.compile(r"(.+\.|x)([a-z]{2,3})")
_SECTOR = 512


class Series(NamedTuple):
    """Parts that are numbered or lettered at the end of their names."""

    folder: Path
    before: str
    width: int
    first: int | None
    """None where letters count."""

    def paths(self) -> Iterator[Path]:
        """The parts in order, without end where they are numbered."""
        if self.first is None:
            for letters in product(ascii_lowercase, repeat=self.width):
                yield self.folder / (self.before + "".join(letters))
        else:
            for number in count(self.first):
                yield self.folder / f"{self.before}{number:0{self.width}}"

    def present(self) -> list[Path]:
        """The parts that are there, up to the first that is not."""
        if not next(self.paths()).is_file():
            return []
        names = {path.name for path in self.folder.iterdir() if path.name.startswith(self.before)}
        return list(takewhile(lambda path: path.name in names, self.paths()))


def series_of(path: Path) -> Series | None:
    """The parts that a file is one of; None where it is none, or its name and size leave that open."""
    if sure := _SURE.fullmatch(path.name):
        series = _series(path, *sure.groups())
        first, second = (part for part, _ in zip(series.paths(), range(2), strict=False))
        if first.is_file() and (series.first is not None or second.is_file()):
            return series
        if series.first is not None and beside(path):  # the first one is missing
            return series
    for pattern in _WHERE_SIZES_AGREE:
        if (found := pattern.fullmatch(path.name)) and _of_one_size(
            path, (series := _series(path, *found.groups())).present()
        ):
            return series
    return None


def beside(path: Path) -> Path | None:
    """The file that is the part before or after this one if its name counts parts, and whose size allows that."""
    for name, smaller in _neighbours(path.name):
        other = path.with_name(name)
        if other.is_file() and _fit(*((path, other) if smaller else (other, path))):
            return other
    return None


def _neighbours(name: str) -> Iterator[tuple[str, bool]]:
    """The names of the part behind a part and of the one before it; whether it is the one behind."""
    if lettered := _LETTERED.fullmatch(name):
        before, letters = lettered.groups()
        number = sum((ord(letter) - 97) * 26**place for place, letter in enumerate(reversed(letters)))
        for other, behind in ((number + 1, True), (number - 1, False)):
            if 0 <= other < 26 ** len(letters):
                places = reversed(range(len(letters)))
                yield before + "".join(ascii_lowercase[other // 26**place % 26] for place in places), behind
    if numbered := _NUMBERED.fullmatch(name):
        before, digits, after = numbered.groups("")
        for other, behind in ((int(digits) + 1, True), (int(digits) - 1, False)):
            if other >= 0:
                yield f"{before}{other:0{len(digits)}}{after}", behind


def _series(path: Path, before: str, counted: str) -> Series:
    if not counted.isdigit():
        return Series(path.parent, before, len(counted), None)
    zero = path.with_name(before + "0" * len(counted))
    return Series(path.parent, before, len(counted), 0 if zero.is_file() else 1)


def _of_one_size(path: Path, parts: list[Path]) -> bool:
    """Whether a file and the parts that are there have the sizes of one image that was cut; the last may be smaller."""
    if len(parts) < 2 or not _fit(parts[0], parts[1]):
        return False
    size = _size(parts[0])
    return all(_size(part) == size for part in parts[:-1]) and 0 < max(map(_size, (path, parts[-1]))) <= size


def _fit(part: Path, later: Path) -> bool:
    """Whether the sizes are those of a part and of one behind it, which are whole sectors or alike."""
    size, behind = _size(part), _size(later)
    return 0 < behind <= size and (behind == size or size % _SECTOR == 0)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
