"""Where the entries of a large archive stand, by path, in sixteen bytes an entry."""

from __future__ import annotations

from array import array


class PathIndex:
    """Finds places by the hash of a path; hashes may be equal, so the caller compares the path there."""

    def __init__(self) -> None:
        self._hashes = array("q")
        self._places = array("Q")

    def add(self, path: bytes, place: int) -> None:
        self._hashes.append(hash(path))
        self._places.append(place)

    def places(self, path: bytes) -> list[int]:
        """Every place that may hold this path, the newest first."""
        wanted, found, position = hash(path), [], -1
        try:
            while True:
                position = self._hashes.index(wanted, position + 1)
                found.append(self._places[position])
        except ValueError:
            return found[::-1]
