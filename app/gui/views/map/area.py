"""A rectangle of the earth as a value, and as a condition to the catalog."""

from __future__ import annotations

from typing import NamedTuple

_LATITUDE = "CAST(json_extract(body, '$.fields.latitude') AS REAL)"
_LONGITUDE = "CAST(json_extract(body, '$.fields.longitude') AS REAL)"
# What holds another letter is no number; SQLite would make 0 of it.
_STATED = (
    "instr(body, '\"latitude\"') AND json_extract(body, '$.fields.latitude') NOT GLOB '*[^-+.0-9eE ]*'"
    " AND json_extract(body, '$.fields.longitude') NOT GLOB '*[^-+.0-9eE ]*'"
)


class Area(NamedTuple):
    """Degrees, WGS 84, the edges included. It crosses the date line where ``west`` is greater than ``east``."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a place lies in it."""
        if not self.south <= latitude <= self.north:
            return False
        if self.west > self.east:
            return longitude >= self.west or longitude <= self.east
        return self.west <= longitude <= self.east

    def condition(self, view: str) -> tuple[str, tuple[object, ...]]:
        """SQL over a view of the catalog and its values: artifacts that state a place in it, or their file entries."""
        joined = "OR" if self.west > self.east else "AND"
        inside = (
            f"{_STATED} AND {_LATITUDE} BETWEEN ? AND ? AND ({_LONGITUDE} >= ? {joined} {_LONGITUDE} <= ?)"
        )
        values = (self.south, self.north, self.west, self.east)
        if view == "entries":
            return f"key IN (SELECT entry_key FROM artifacts WHERE {inside})", values  # noqa: S608 - our own names
        return inside, values

    def words(self) -> str:
        """Its edges, for a person and for every language alike."""
        return (
            f"{degrees_text(self.south, 'N', 'S')} – {degrees_text(self.north, 'N', 'S')}, "
            f"{degrees_text(self.west, 'E', 'W')} – {degrees_text(self.east, 'E', 'W')}"
        )


def degrees_text(value: float, plus: str, minus: str, digits: int = 4) -> str:
    """Degrees with the letter of their side of the earth; none where both sides meet."""
    text = f"{abs(value):.{digits}f}°"
    return text if not value or abs(value) == 180 else f"{text} {plus if value > 0 else minus}"
