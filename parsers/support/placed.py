"""A place that a row of a database states by two columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Location
from parsers.support import stated
from parsers.support.rows import Row


def location(row: Row, latitude: str, longitude: str, **fields: Any) -> Iterator[Location]:
    """The place of these columns, in decimal degrees, with what else is said of it; none where one of them is none."""
    north, east = stated.decimal(row, latitude), stated.decimal(row, longitude)
    if north is not None and east is not None:
        yield Location(locator=row.locator, state=row.state, latitude=north, longitude=east, **fields)
