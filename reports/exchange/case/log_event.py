"""An event of a log."""

from __future__ import annotations

from reports.exchange.case.graph import Node, facet
from reports.exchange.case.record import Record


def log_event(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of an event; what it happened to stands in its ArtifactFacet."""
    found = facet(
        record.iri,
        "uco-observable:EventRecordFacet",
        {
            "uco-observable:eventRecordServiceName": record.text("log"),
            "uco-observable:eventType": record.text("event"),
            "uco-observable:eventRecordText": record.text("details"),
            "uco-observable:observableCreatedTime": record.time("logged"),
        },
    )
    return "uco-observable:EventRecord", [found]
