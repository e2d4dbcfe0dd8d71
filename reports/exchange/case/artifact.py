"""An artifact of any kind as nodes, and the way back to its source."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from reports.exchange.case.call import call
from reports.exchange.case.contact import contact
from reports.exchange.case.download import download
from reports.exchange.case.file_reference import file_reference
from reports.exchange.case.graph import Names, Node, facet, node, relationship
from reports.exchange.case.location import location
from reports.exchange.case.log_event import log_event
from reports.exchange.case.media import media
from reports.exchange.case.message import message
from reports.exchange.case.plain import PLAIN, plain
from reports.exchange.case.record import Record
from reports.exchange.case.web_visit import web_visit

_KINDS: dict[str, Callable[[Record], tuple[Any, ...]]] = {
    "call": call,
    "contact": contact,
    "download": download,
    "file_reference": file_reference,
    "location": location,
    "log_event": log_event,
    "media": media,
    "message": message,
    "web_visit": web_visit,
    **dict.fromkeys(PLAIN, plain),
}
_NOT_OBJECTS = ("uco-location:Location", "uco-observable:ObservableAction")
_ROW = re.compile(r"row ([A-Za-z0-9_]{1,100}):([0-9]{1,18})", re.ASCII)
_RANGE = re.compile(r"bytes ([0-9]{1,15})\+([0-9]{1,15})", re.ASCII)


def artifact_nodes(record: Record, names: Names, stated: Node) -> list[Node]:
    """The artifact's nodes, its own last but one, the way to its file last.

    ``stated``: its ledger entry and digest, where they may be given. A kind that CASE/UCO has no class for is an
    ObservableObject, and its fields stand in the ArtifactFacet.
    """
    build = _KINDS.get(record.body["kind"])
    types, facets, *further = build(record) if build else ("uco-observable:ObservableObject", [])
    main = node(record.iri, types, [*facets, record.own_facet(stated)])
    if record.body["state"] != "live" and types not in _NOT_OBJECTS:
        main["uco-observable:state"] = record.body["state"]
    for properties in further:
        main |= properties
    return [*record.nodes, main, _source(record, names)]


def _source(record: Record, names: Names) -> Node:
    iri = names.of("source", record.body["id"])
    target = names.of("entry", record.body["entry"])
    return relationship(iri, "Extracted_From", record.iri, target, _place(iri, record.body["locator"]))


def _place(iri: str, locator: str) -> list[Node]:
    """The place inside of the file, where CASE/UCO can say it; the locator itself stands in the ArtifactFacet."""
    if row := _ROW.fullmatch(locator):
        found = {"uco-observable:tableName": row[1], "uco-observable:rowCondition": f"rowid = {row[2]}"}
        return [facet(iri, "uco-observable:SQLiteBlobFacet", found)]
    if span := _RANGE.fullmatch(locator):
        ranges = {"uco-observable:rangeOffset": int(span[1]), "uco-observable:rangeSize": int(span[2])}
        return [facet(iri, "uco-observable:DataRangeFacet", ranges)]
    return []
