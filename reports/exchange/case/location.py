"""A place at a time."""

from __future__ import annotations

from reports.exchange.case.graph import Node, facet
from reports.exchange.case.record import Record


def location(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a place; degrees and metres with the digits that the file states."""
    return "uco-location:Location", [coordinates(record)]


def coordinates(record: Record) -> Node:
    """Latitude and longitude (WGS 84, degrees) and altitude (metres)."""
    return facet(
        record.iri,
        "uco-location:LatLongCoordinatesFacet",
        {
            "uco-location:latitude": record.decimal("latitude"),
            "uco-location:longitude": record.decimal("longitude"),
            "uco-location:altitude": record.decimal("altitude_m"),
        },
    )
