"""A raw image cut into numbered files: ``.001 .002 …``, ``.000 .001 …`` or ``.aa .ab …``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count, islice, product, takewhile
from pathlib import Path
from string import ascii_lowercase

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container
from parsers.containers.raw import RawImage

_NUMBER = re.compile(r"\.\d{3,}")
_LETTERS = re.compile(r"\.[a-z]{2,3}")
_LOOKED_FURTHER = 20
"""Segments after a gap are looked for so far: not every file with a short ending is one."""


class SplitRaw(Container):
    """Found from any of its segments. What is missing at the end cannot be seen: there is no end mark."""

    name = "split_raw"
    priority = -900

    def probe(self, path: Path, head: bytes) -> bool:
        if _NUMBER.fullmatch(path.suffix):
            return _first_number(path).is_file()
        if _LETTERS.fullmatch(path.suffix):
            first, second = ("a" * (len(path.suffix) - 1), "a" * (len(path.suffix) - 2) + "b")
            return all(path.with_suffix(f".{letters}").is_file() for letters in (first, second))
        return False

    def segments(self, path: Path) -> Sequence[Path]:
        present = {file.name for file in path.parent.iterdir() if file.stem == path.stem}
        found = list(takewhile(lambda file: file.name in present, _series(path)))
        following = islice(_series(path), len(found), len(found) + _LOOKED_FURTHER)
        missing = next(following)
        for later in following:
            if later.name in present:
                raise NotReadableError(
                    f"segment {missing.name} is missing in {path.parent}; {later.name} is there"
                )
        return found

    def open(self, segments: Sequence[Path]) -> RawImage:
        image = RawImage(segments)
        sizes = [path.stat().st_size for path in segments]
        if any(size != sizes[0] for size in sizes[:-1]) or sizes[-1] > sizes[0]:
            image.details["damage"] = "the segments are not all of one size: one may be cut short"
        return image


def _first_number(path: Path) -> Path:
    zero = path.with_suffix("." + "0" * (len(path.suffix) - 1))
    return zero if zero.is_file() else path.with_suffix("." + "1".zfill(len(path.suffix) - 1))


def _series(path: Path) -> Iterator[Path]:
    width = len(path.suffix) - 1
    if _NUMBER.fullmatch(path.suffix):
        for number in count(int(_first_number(path).suffix[1:])):
            yield path.with_suffix("." + str(number).zfill(width))
    else:
        for letters in product(ascii_lowercase, repeat=width):
            yield path.with_suffix("." + "".join(letters))
