"""The places of a result set, in columns: a few bytes a point, whatever else its record says."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

from app.gui.views.map.mercator import MOST_LATITUDE, World

MOST_POINTS = 500_000
"""Points that are drawn; more are counted and said."""
MOST_LISTED = 10_000
"""Artifacts without a possible place that are remembered, so that they can be listed."""


@dataclass(frozen=True, slots=True)
class Source:
    """What points may be one track: one file entry as one parser reads it."""

    evidence: int
    entry: str
    parser: str


@dataclass
class Points:
    """Places of artifacts, in the order of the ledger.

    ``numbers``: the row number that the result set chooses by; ``artifacts``: the row number of the artifact, another
    one where the result set holds file entries. ``xs`` and ``ys``: in the square of :mod:`mercator`. ``moments``:
    seconds since 1970 in UTC, NaN where none is stated. ``radii``: stated accuracy in metres, NaN where none is.
    """

    numbers: array[int] = field(default_factory=lambda: array("q"))
    artifacts: array[int] = field(default_factory=lambda: array("q"))
    longitudes: array[float] = field(default_factory=lambda: array("d"))
    latitudes: array[float] = field(default_factory=lambda: array("d"))
    xs: array[float] = field(default_factory=lambda: array("d"))
    ys: array[float] = field(default_factory=lambda: array("d"))
    moments: array[float] = field(default_factory=lambda: array("d"))
    radii: array[float] = field(default_factory=lambda: array("d"))
    of_source: array[int] = field(default_factory=lambda: array("l"))
    sources: list[Source] = field(default_factory=list)
    unreadable: int = 0
    """Artifacts with a latitude or longitude that is missing or not a decimal number."""
    out_of_range: int = 0
    """Artifacts with a latitude beyond 90 or a longitude beyond 180 degrees."""
    at_zero: int = 0
    """Artifacts at 0, 0: what devices write where they know no place. Not drawn."""
    withheld: int = 0
    """Artifacts that were not asked for a place: they are protected, and nobody said why they look."""
    beyond: int = 0
    """Possible places after the first :data:`MOST_POINTS`."""
    off_map: int = 0
    """Points nearer to a pole than the map reaches: drawn at its edge."""
    inaccurate: int = 0
    """Points with no stated accuracy, or one that is no length."""
    timeless: int = 0
    """Points without a moment: in no track."""
    box: tuple[float, float, float, float] | None = None
    """Least x, least y, greatest x and y of all points, the shorter way around the world; None without points."""
    left_out: array[int] = field(default_factory=lambda: array("q"))
    """Row numbers of the first artifacts that are not drawn for what they state: as ``artifacts``."""
    left_out_numbers: array[int] = field(default_factory=lambda: array("q"))
    """The same, as ``numbers``."""

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def not_drawn(self) -> int:
        """Artifacts that name a place and are not drawn for what they state."""
        return self.unreadable + self.out_of_range + self.at_zero

    def add(
        self,
        number: int,
        artifact: int,
        degrees: World,
        world: World,
        moment: float,
        radius: float,
        source: int,
    ) -> None:
        """One more point; ``degrees`` is longitude and latitude."""
        self.numbers.append(number)
        self.artifacts.append(artifact)
        self.longitudes.append(degrees[0])
        self.latitudes.append(degrees[1])
        self.xs.append(world[0])
        self.ys.append(world[1])
        self.moments.append(moment)
        self.radii.append(radius)
        self.of_source.append(source)
        self.inaccurate += math.isnan(radius)
        self.timeless += math.isnan(moment)
        self.off_map += abs(degrees[1]) > MOST_LATITUDE

    def leave_out(self, number: int, artifact: int) -> None:
        """Remembers an artifact that is not drawn."""
        if len(self.left_out) < MOST_LISTED:
            self.left_out.append(artifact)
            self.left_out_numbers.append(number)


Cancelled = Callable[[], bool]
"""Asked now and then by work that may take long: whether nobody waits for it any more."""
