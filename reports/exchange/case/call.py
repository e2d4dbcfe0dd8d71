"""A call."""

from __future__ import annotations

from reports.exchange.case.accounts import account
from reports.exchange.case.graph import Node, facet
from reports.exchange.case.record import Record

_FROM = frozenset({"incoming", "missed", "rejected", "blocked", "voicemail"})


def call(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a call. The other party stands where the direction puts it."""
    service = record.text("service") or ""
    direction, number = record.text("direction"), record.text("number")
    role = "from" if direction in _FROM else "to" if direction == "outgoing" else "participant"
    found = facet(
        record.iri,
        "uco-observable:CallFacet",
        {
            "uco-observable:application": record.application(service),
            "uco-observable:callType": direction,
            "uco-observable:startTime": record.time("started"),
            "uco-observable:duration": record.integer("duration_s"),
            f"uco-observable:{role}": None if number is None else account(record, service, number),
        },
    )
    return "uco-observable:Call", [found]
