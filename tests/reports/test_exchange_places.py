"""KML and GPX: valid, with the coordinates that the records state, and evidence is never markup."""

from __future__ import annotations

import json
from pathlib import Path

import gpxpy
import pytest
from exchange_helpers import DRAWN, HIDDEN, OUT_OF_RANGE, PLACES, UNREADABLE, hiding, place, written
from lxml import etree
from lxml import html as lxml_html
from pykml.parser import Schema
from report_helpers import RecordSink, entry

from evidence.case import Case
from reports.exchange.format import Written
from reports.scope import Scope

KML = {"k": "http://www.opengis.net/kml/2.2"}
# The part of GPX 1.1 that a file of way points uses, in the order and with the limits of the schema of topografix.com.
GPX_SCHEMA = """
<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:g="http://www.topografix.com/GPX/1/1"
    targetNamespace="http://www.topografix.com/GPX/1/1" elementFormDefault="qualified">
  <simpleType name="latitude"><restriction base="decimal">
    <minInclusive value="-90.0"/><maxInclusive value="90.0"/></restriction></simpleType>
  <simpleType name="longitude"><restriction base="decimal">
    <minInclusive value="-180.0"/><maxExclusive value="180.0"/></restriction></simpleType>
  <complexType name="wpt"><sequence>
    <element name="ele" type="decimal" minOccurs="0"/>
    <element name="time" type="dateTime" minOccurs="0"/>
    <element name="name" type="string" minOccurs="0"/>
    <element name="cmt" type="string" minOccurs="0"/>
    <element name="desc" type="string" minOccurs="0"/>
    <element name="src" type="string" minOccurs="0"/>
    <element name="sym" type="string" minOccurs="0"/>
    <element name="type" type="string" minOccurs="0"/>
  </sequence><attribute name="lat" type="g:latitude" use="required"/>
    <attribute name="lon" type="g:longitude" use="required"/></complexType>
  <element name="gpx"><complexType><sequence>
    <element name="metadata" minOccurs="0"><complexType><sequence>
      <element name="name" type="string" minOccurs="0"/></sequence></complexType></element>
    <element name="wpt" type="g:wpt" minOccurs="0" maxOccurs="unbounded"/>
  </sequence><attribute name="version" type="string" use="required" fixed="1.1"/>
    <attribute name="creator" type="string" use="required"/></complexType></element>
</schema>"""


@pytest.fixture(scope="module")
def files(exchange_case: Case, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Written]]:
    folder = tmp_path_factory.mktemp("places")
    return {name: (folder / name, written(exchange_case, name, folder / name)) for name in ("kml", "gpx")}


def test_kml_is_valid(files: dict[str, tuple[Path, Written]]) -> None:
    Schema("ogckml22.xsd").assertValid(etree.parse(files["kml"][0]))


def test_gpx_is_valid(files: dict[str, tuple[Path, Written]]) -> None:
    schema = etree.XMLSchema(etree.fromstring(GPX_SCHEMA))
    schema.assertValid(etree.parse(files["gpx"][0]))
    assert not schema.validate(
        etree.fromstring(files["gpx"][0].read_bytes().replace(b'lon="-180"', b'lon="180"'))
    )


@pytest.mark.parametrize("name", ["kml", "gpx"])
def test_what_is_not_on_the_map_is_counted(files: dict[str, tuple[Path, Written]], name: str) -> None:
    held = files[name][1]
    assert len(PLACES) + 2 == DRAWN + UNREADABLE + OUT_OF_RANGE
    assert held.counts == {"places": DRAWN, "without_time": 1, "redacted": 0}
    assert f"{UNREADABLE} artifacts left out: latitude or longitude is missing" in held.left_out[1]
    assert f"{OUT_OF_RANGE} artifacts left out: the latitude is beyond 90" in held.left_out[2]


def test_gpx_holds_places_and_times(files: dict[str, tuple[Path, Written]]) -> None:
    points = gpxpy.parse(files["gpx"][0].read_text("utf-8")).waypoints
    assert [(point.latitude, point.longitude) for point in points] == [
        (51.4541667, -0.9780556),
        (-90.0, -180.0),
        (1.5, 2.5),
        (-33.9, 18.4),
    ]
    assert [point.name for point in points] == ["1-1010-8", "1-1011-8", "1-1030-8", "1-1031-8"]
    assert points[0].time is not None and points[0].time.isoformat() == "2026-03-02T10:00:00.500000+00:00"
    assert points[2].time is None
    assert points[3].elevation == 12.5
    assert points[0].source == "item 1, places.db, row places:1010"
    assert f"field origin: EXIF GPS of {HIDDEN} <b>$[name]</b>" in points[0].description


def test_kml_holds_places_times_and_sources(files: dict[str, tuple[Path, Written]]) -> None:
    document = etree.parse(files["kml"][0]).getroot()[0]
    marks = document.findall("k:Placemark", KML)
    found = [mark.findtext("k:Point/k:coordinates", namespaces=KML) for mark in marks]
    assert found == ["-0.9780556,51.4541667", "180,-90", "2.5,1.5", "18.4,-33.9,12.5"]
    assert marks[0].findtext("k:TimeStamp/k:when", namespaces=KML) == "2026-03-02T10:00:00.5Z"
    data = {
        each.get("name"): each.findtext("k:value", namespaces=KML)
        for each in marks[0].findall("k:ExtendedData/k:Data", KML)
    }
    assert data["id"] == "1-1010-8"
    assert data["locator"] == "row places:1010"
    assert data["time sent as stored"] == "1772445600500 (unix_ms)"
    assert data["field origin"] == f"EXIF GPS of {HIDDEN} <b>$[name]</b>"


def test_a_viewer_that_takes_a_description_for_html_shows_text(
    files: dict[str, tuple[Path, Written]],
) -> None:
    document = etree.parse(files["kml"][0]).getroot()[0]
    for mark in document.findall("k:Placemark", KML):
        description = mark.findtext("k:description", namespaces=KML) or ""
        tree = lxml_html.fragment_fromstring(description, create_parent="div")
        assert {each.tag for each in tree.iter()} == {"div", "b", "br", "bdi"}
        assert "$[" not in description
        assert next(tree.iter("b")).text == "id"
        assert not any(each.text == "$[name]" for each in tree.iter("b"))
        assert "<" not in (mark.findtext("k:name", namespaces=KML) or "<")
    assert document.findtext("k:Style/k:BalloonStyle/k:text", namespaces=KML) == "$[description]"


@pytest.mark.parametrize("name", ["kml", "gpx", "timeline-jsonl"])
def test_lists_are_json(report_home: None, tmp_path: Path, name: str) -> None:
    phones = ["+1", 'it\'s "x"\n\u202e']
    fields = {"phones": phones, "emails": [], "exact": True, "latitude": "1", "longitude": "2"}
    with Case.create(tmp_path / "case", number="1", title="T", examiner="E") as case:
        sink = RecordSink(case)
        sink.add("entry", entry(1, "a"))
        sink.add("artifact", place(1, "1", "2", kind="contact", fields=fields))
        written(case, name, tmp_path / "out")
    text = (tmp_path / "out").read_text("utf-8")
    if name == "timeline-jsonl":
        stated = json.loads(text)["message"].removeprefix("contact: ")
    elif name == "kml":
        (stated,) = etree.fromstring(text.encode()).xpath("//*[@name='field phones']/*/text()")
        assert "True" not in text
    else:
        (description,) = etree.fromstring(text.encode()).xpath("//*[local-name()='desc']/text()")
        stated = description.split("field phones: ")[1]
    assert json.loads(stated) == ["+1", 'it\'s "x"\n<U+202E>']


@pytest.mark.parametrize("name", ["kml", "gpx"])
def test_redaction_and_scope_hold(exchange_case: Case, tmp_path: Path, name: str) -> None:
    held = written(exchange_case, name, tmp_path / "r", redactor=hiding())
    assert HIDDEN not in (tmp_path / "r").read_text()
    assert held.counts["redacted"] == 3
    held = written(exchange_case, name, tmp_path / "s", scope=Scope(authority="W", kinds=("media",)))
    assert held.counts["places"] == 1
    assert "places:1010" not in (tmp_path / "s").read_text()


@pytest.mark.parametrize("name", ["kml", "gpx"])
def test_a_case_without_places(empty_case: Case, tmp_path: Path, name: str) -> None:
    assert written(empty_case, name, tmp_path / "e").counts["places"] == 0
    tree = etree.parse(tmp_path / "e")
    (Schema("ogckml22.xsd") if name == "kml" else etree.XMLSchema(etree.fromstring(GPX_SCHEMA))).assertValid(
        tree
    )
