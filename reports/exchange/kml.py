"""Places as KML, for Google Earth, QGIS and the like.

Reference: OGC 07-147r2 (KML 2.2); docs/exchange.md.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from reports.exchange.format import Written
from reports.exchange.points import Point, Skipped, described, moment, points
from reports.exchange.xml_out import markup, text_in
from reports.text import line
from reports.view import CaseView

_OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
_CLOSE = "</Document>\n</kml>\n"


def write(view: CaseView, path: Path) -> Written:
    """One placemark for each selected artifact that states a place, with its time, its source and its fields."""
    counts = {"places": 0, "without_time": 0, "redacted": 0}
    skipped = Skipped()
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(_OPEN)
        file.writelines(_head(view))
        for point in points(view, skipped):
            counts["places"] += 1
            counts["without_time"] += moment(point.body) is None
            counts["redacted"] += not point.whole
            file.write(markup(_placemark(point)))
        file.write(_CLOSE)
    left_out = ("Only artifacts that state a place are in the file.", *skipped.words())
    return Written(counts, left_out)


def _head(view: CaseView) -> list[str]:
    holder = Element("Document")
    text_in(holder, "name", line(view.text(f"Case {view.info.number}")))
    style = SubElement(holder, "Style", id="record")
    # Without a template of ours, a viewer makes one in which evidence may stand as markup.
    text_in(SubElement(style, "BalloonStyle"), "text", "$[description]")
    return [markup(element) for element in holder]


def _placemark(point: Point) -> Element:
    body = point.body
    rows = list(described(body))
    placemark = Element("Placemark", id=f"record-{line(str(body['id']))}")
    text_in(placemark, "name", f"{line(str(body['kind']))} {line(str(body['id']))}")
    text_in(placemark, "description", _as_html(rows))
    if when := moment(body):
        text_in(SubElement(placemark, "TimeStamp"), "when", when)
    text_in(placemark, "styleUrl", "#record")
    extended = SubElement(placemark, "ExtendedData")
    for name, value in rows:
        text_in(SubElement(extended, "Data", name=name), "value", value)
    place = SubElement(placemark, "Point")
    if point.altitude is not None:
        text_in(place, "altitudeMode", "absolute")
    text_in(place, "coordinates", ",".join(filter(None, (point.longitude, point.latitude, point.altitude))))
    return placemark


def _as_html(rows: list[tuple[str, str]]) -> str:
    """Viewers take a description for HTML, and ``$[…]`` for a name to be filled in: evidence is neither."""
    lines = (f"<b>{escape(name)}</b>: <bdi>{escape(value)}</bdi>" for name, value in rows)
    return "<br>".join(lines).replace("$[", "&#36;[")
