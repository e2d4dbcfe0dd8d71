"""Places as way points in GPX 1.1, for navigation programs and GIS.

Reference: GPX 1.1 schema, http://www.topografix.com/GPX/1/1; docs/exchange.md.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

from reports.exchange.format import Written
from reports.exchange.points import Point, Skipped, described, moment, points
from reports.exchange.xml_out import markup, text_in
from reports.text import line
from reports.view import CaseView

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Indicia">\n'
)
_CLOSE = "</gpx>\n"


def write(view: CaseView, path: Path) -> Written:
    """One way point for each selected artifact that states a place. Times are in UTC.

    Way points, not tracks: that places follow each other is a conclusion, and not in the records.
    """
    counts = {"places": 0, "without_time": 0, "redacted": 0}
    skipped = Skipped()
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(_OPEN)
        metadata = Element("metadata")
        text_in(metadata, "name", line(view.text(f"Case {view.info.number}")))
        file.write(markup(metadata))
        for point in points(view, skipped):
            counts["places"] += 1
            counts["without_time"] += moment(point.body) is None
            counts["redacted"] += not point.whole
            file.write(markup(_way_point(point)))
        file.write(_CLOSE)
    left_out = ("Only artifacts that state a place are in the file.", *skipped.words())
    return Written(counts, left_out)


def _way_point(point: Point) -> Element:
    body = point.body
    # The schema ends before 180 degrees: the same meridian is -180.
    longitude = "-180" if Decimal(point.longitude) == 180 else point.longitude
    element = Element("wpt", lat=point.latitude, lon=longitude)
    if point.altitude is not None:
        text_in(element, "ele", point.altitude)
    if when := moment(body):
        text_in(element, "time", when)
    text_in(element, "name", line(str(body["id"])))
    text_in(element, "desc", "\n".join(f"{name}: {value}" for name, value in described(body)))
    text_in(element, "src", line(f"item {body.get('evidence')}, {body.get('path')}, {body.get('locator')}"))
    text_in(element, "type", line(str(body["kind"])))
    return element
