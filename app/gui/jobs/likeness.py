"""How alike pictures are: difference hashes, computed of what the picture process answers.

Reference: N. Krawetz, "Kind of Like That" (2013): 9 by 8 grey dots; a bit says whether a dot is brighter than the
one on its right. Pictures that were made smaller or compressed again differ in few bits; so may pictures that
merely have light and dark in the same places: a distance suggests, and proves nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field

from app.gui.jobs.picture_source import Asked, MakeReader, PictureSource
from reports.picture_decoder import Dots, PictureError
from reports.picture_worker import HASH_SIZE, HASHED

BITS = 64


def difference_hash(dots: Dots) -> int:
    """64 bits, row by row from the upper left, the first one highest."""
    width, height = HASH_SIZE
    grey = dots.rgb[::3]
    result = 0
    for row in range(height):
        for column in range(width - 1):
            left = row * width + column
            result = result << 1 | (grey[left] > grey[left + 1])
    return result


def distance(one: int, other: int) -> int:
    """In how many of 64 bits two hashes differ."""
    return (one ^ other).bit_count()


@dataclass(frozen=True)
class Distances:
    """``known``: key of a file entry -> distance to the picture whose key is ``of``, in bits of 64."""

    of: int = 0
    known: Mapping[int, int] = field(default_factory=dict)

    def without(self, protected: Container[int]) -> Mapping[int, int]:
        """Those that say nothing of a protected picture: none where it is the one that was compared with."""
        if self.of in protected:
            return {}
        return {key: far for key, far in self.known.items() if key not in protected}


class Likeness:
    """Hashes of pictures by key, made in whatever thread calls; :meth:`cancel` from any other."""

    def __init__(self, make_reader: MakeReader) -> None:
        self._make_reader = make_reader
        self._hashes: dict[int, int | None] = {}
        self._cancelled = threading.Event()

    @property
    def hashes(self) -> Mapping[int, int | None]:
        """Key of a file entry -> its hash; None where the picture cannot be decoded."""
        return self._hashes

    def cancel(self) -> None:
        """Ends :meth:`compute` after the picture that it is at."""
        self._cancelled.set()

    def resume(self) -> None:
        """Takes back a :meth:`cancel`. Called before :meth:`compute` is."""
        self._cancelled.clear()

    def forget(self, protected: Container[int]) -> None:
        """Drops what the pictures with these keys were hashed to."""
        self._hashes = {key: found for key, found in self._hashes.items() if key not in protected}

    def compute(
        self, keys: Sequence[int], ask: Callable[[int], Asked | None], moved: Callable[[int, int], None]
    ) -> bool:
        """Makes the hashes that are missing; ``moved`` hears how many of how many are done. False: cancelled.

        What ``ask`` answers None for has none, and is asked for again the next time.
        """
        source = PictureSource(self._make_reader)
        try:
            for number, key in enumerate(keys):
                if self._cancelled.is_set():
                    return False
                if key not in self._hashes and (asked := ask(key)) is not None:
                    self._hashes[key] = _hash(source, asked)
                moved(number + 1, len(keys))
        finally:
            source.close()
        return not self._cancelled.is_set()

    def distances(self, key: int) -> dict[int, int]:
        """Key -> distance to the picture with this key, of all that were hashed."""
        own = self._hashes.get(key)
        if own is None:
            return {}
        return {other: distance(own, found) for other, found in self._hashes.items() if found is not None}


def _hash(source: PictureSource, asked: Asked) -> int | None:
    try:
        return difference_hash(source.dots(asked, HASHED))
    except PictureError:
        return None
