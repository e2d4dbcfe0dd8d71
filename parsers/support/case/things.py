"""Visits, downloads, places, pictures and files of a CASE/UCO file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.artifact import Artifact
from parsers.support.case.node import Node
from parsers.support.case.own import Building
from parsers.support.case.talk import named_file
from parsers.support.case.times import microseconds, stored

_EXIF = {
    "Make": "make",
    "Model": "model",
    "BodySerialNumber": "serial",
    "LensModel": "lens",
    "Software": "software",
    "DateTimeOriginal": "taken_local",
}
_URL = "observable:fullValue"
_NAME = ("core:name", "observable:applicationIdentifier")


def visit(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with a URLVisitFacet, or each entry of a URLHistoryFacet."""
    facet = build.links.facet(node, "observable:URLVisitFacet")
    history = build.links.facet(node, "observable:URLHistoryFacet")
    entries = list(map(build.links.node, history.values("observable:urlHistoryEntry"))) if history else []
    if facet is None:
        for number, entry in enumerate(filter(None, entries), 1):
            values = _history(build, entry) | {"browser": _browser(build, history)}
            yield build.artifact("web_visit", node, values, f", entry {number}")
        return
    first = build.first(entries, "an entry of a history beside the first of a visit")
    values = _history(build, first) if first else {}
    duration = facet.text("observable:visitDuration")
    stated = {
        "url": build.links.named(facet, "observable:url", _URL),
        "visited": stored(facet.text("observable:visitTime")),
    }
    for name, value in stated.items():
        if value is not None:
            if values.get(name) not in (None, "", value):
                build.not_read.value(f"what a history says of the {name} of a visit that says otherwise")
            values[name] = value
    values |= {
        "url": values.get("url") or "",
        "browser": _browser(build, facet),
        "duration_us": microseconds(duration),
        "transition": facet.text("observable:urlTransitionType"),
    }
    if duration is not None and values["duration_us"] is None:
        build.not_read.value("a visit's duration that is not in hours, minutes and seconds")
    yield build.artifact("web_visit", node, values)


def event(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with an EventRecordFacet."""
    facet = build.links.facet(node, "observable:EventRecordFacet")
    if facet is not None:
        values = {
            "log": facet.text("observable:eventRecordServiceName") or "",
            "event": facet.text("observable:eventType"),
            "details": facet.text("observable:eventRecordText"),
            "logged": stored(facet.text("observable:observableCreatedTime")),
        }
        yield build.artifact("log_event", node, values)


def _history(build: Building, entry: Node) -> dict[str, Any]:
    return {
        "url": build.links.named(entry, "observable:url", _URL) or "",
        "referrer": build.links.named(entry, "observable:referrerUrl", _URL),
        "title": entry.text("observable:pageTitle"),
        "visit_count": entry.integer("observable:visitCount"),
        "visited": stored(entry.text("observable:lastVisit")),
    }


def _browser(build: Building, facet: Node | None) -> str:
    found = build.links.named(facet, "observable:browserInformation", *_NAME)
    return "unknown" if found is None else found


def download(build: Building, node: Node) -> Iterator[Artifact | None]:
    """An action that an export of Indicia marks as a download."""
    facet = build.links.facet(node, "indicia:DownloadFacet")
    results = node.values("action:result")
    target = named_file(build, build.links.node(results[0])) if results else {}
    chain = map(build.links.node, facet.values("indicia:chain")) if facet else ()
    values = {
        "browser": build.links.named(node, "action:instrument", *_NAME) or "",
        "url": build.links.named(node, "action:object", _URL),
        "chain": [build.links.any_text(link, _URL) or "" for link in chain],
        "referrer": build.links.named(facet, "indicia:referrer", _URL),
        "target": target.get("path"),
        "mime": target.get("mime"),
        "total_bytes": target.get("size"),
        "started": stored(node.text("action:startTime")),
        "ended": stored(node.text("action:endTime")),
    }
    yield build.artifact("download", node, values)


def place(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with coordinates."""
    own = build.own_facet(node)
    values = _coordinates(build, node)
    if values or (own and own.text("indicia:kind") == "location"):
        name = None if own else node.text("core:name")
        yield build.artifact("location", node, {**values, "name": name})


def _coordinates(build: Building, node: Node) -> dict[str, Any]:
    facet = build.links.facet(node, "location:LatLongCoordinatesFacet")
    names = {"latitude": "latitude", "longitude": "longitude", "altitude_m": "altitude"}
    return {field: facet.text(f"location:{name}") for field, name in names.items()} if facet else {}


def picture(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with a RasterPictureFacet or an EXIFFacet."""
    facet = build.links.facet(node, "observable:RasterPictureFacet")
    exif = build.links.facet(node, "observable:EXIFFacet")
    if facet is None and exif is None:
        return
    values: dict[str, Any] = _coordinates(build, node)
    if facet:
        values["format"] = facet.text("observable:pictureType")
        values["width"] = facet.integer("observable:pictureWidth")
        values["height"] = facet.integer("observable:pictureHeight")
    for dictionary in map(build.links.node, exif.values("observable:exifData") if exif else ()):
        for entry in map(build.links.node, dictionary.values("types:entry") if dictionary else ()):
            tag = entry.text("types:key") if entry else None
            if entry is None or tag not in _EXIF:
                build.not_read.value(f"the EXIF tag {(tag or 'without a name')[:60]}")
            elif _EXIF[tag] in values:
                build.not_read.value(f"a second EXIF tag {tag}")
            else:
                values[_EXIF[tag]] = entry.text("types:value")
    yield build.artifact("media", node, values)


def file(build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with a FileFacet that is neither a file entry of another case nor part of an artifact."""
    if build.links.facet(node, "observable:FileFacet") is None or node.id in build.links.parts:
        return
    if build.links.facet(node, "indicia:EntryFacet") is not None:
        build.not_read.class_of("file entries of the case that was exported")
        return
    facet = build.links.facet(node, "observable:FileFacet")
    values: dict[str, Any] = named_file(build, node)
    values["created"] = stored(facet.text("observable:observableCreatedTime")) if facet else None
    if build.own_facet(node) is None:
        values["origin"] = "a file of a CASE/UCO graph"
    yield build.artifact("file_reference", node, values)
