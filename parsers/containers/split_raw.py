"""A raw image cut into numbered files: ``.001 .002 …``, ``.00 .01 …``, ``.aa .ab …``, ``xaa xab …``, ``.dd00 …``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container
from parsers.containers.raw import RawImage
from parsers.containers.raw_parts import series_of

_LOOKED_FURTHER = 20
"""Segments after a gap are looked for so far: not every file with a short ending is one."""

_NAMED = 5


class SplitRaw(Container):
    """Found from any of its segments. What is missing at the end cannot be seen: there is no end mark."""

    name = "split_raw"
    priority = -900

    def probe(self, path: Path, head: bytes) -> bool:
        return not path.is_dir() and series_of(path) is not None

    def segments(self, path: Path) -> Sequence[Path]:
        series = series_of(path)
        if series is None:
            return (path,)
        found = series.present()
        following = islice(series.paths(), len(found), len(found) + _LOOKED_FURTHER)
        missing = next(following)
        for later in (*following, path):
            if later.is_file() and later not in found:
                raise NotReadableError(
                    f"segment {missing.name} is missing in {path.parent}; {later.name} is there"
                )
        return found

    def open(self, segments: Sequence[Path]) -> RawImage:
        image = RawImage(segments)
        sizes = [path.stat().st_size for path in segments]
        others = [n for n, size in enumerate(sizes) if size != sizes[0]]
        if others and (others != [len(sizes) - 1] or sizes[-1] > sizes[0]):
            named = ", ".join(f"{segments[n].name} has {sizes[n]} bytes" for n in others[:_NAMED])
            more = f" and {len(others) - _NAMED} others" if len(others) > _NAMED else ""
            image.details["damage"] = (
                "the segments are not all of one size: one may be cut short, or not belong to the image "
                f"({segments[0].name} has {sizes[0]} bytes, {named}{more})"
            )
        return image
