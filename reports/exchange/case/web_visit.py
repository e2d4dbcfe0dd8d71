"""A visit of a page."""

from __future__ import annotations

from reports.exchange.case.graph import Node, facet, typed
from reports.exchange.case.record import Record

_TRANSITIONS = frozenset(
    [
        "link",
        "typed",
        "auto_bookmark",
        "auto_subframe",
        "manual_subframe",
        "generated",
        "auto_toplevel",
        "form_submit",
        "reload",
        "keyword",
        "keyword_generated",
    ]
)
_MILLION = 1_000_000


def web_visit(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a visit: the visit itself, and what the history says of the page."""
    url, browser = record.url(record.text("url")), record.application(record.text("browser"))
    transition = record.look("transition")
    core = transition.split(" ", 1)[0] if isinstance(transition, str) else None
    visit = {
        "uco-observable:url": url,
        "uco-observable:browserInformation": browser,
        "uco-observable:visitTime": record.time("visited"),
        "uco-observable:visitDuration": _duration(record.integer("duration_us")),
        "uco-observable:urlTransitionType": core if core in _TRANSITIONS else None,
    }
    entry: Node = {
        "@id": record.part("history"),
        "@type": "uco-observable:URLHistoryEntry",
        "uco-observable:url": url,
        "uco-observable:referrerUrl": record.url(record.text("referrer")),
        "uco-observable:pageTitle": record.text("title"),
        "uco-observable:visitCount": record.integer("visit_count"),
    }
    held = {key: value for key, value in entry.items() if value is not None}
    return "uco-observable:URLVisit", [
        facet(record.iri, "uco-observable:URLVisitFacet", visit),
        facet(record.iri, "uco-observable:URLHistoryFacet", {"uco-observable:urlHistoryEntry": held}),
    ]


def _duration(microseconds: int | None) -> Node | None:
    """The same number of microseconds as xsd:duration, in seconds with six places."""
    if microseconds is None:
        return None
    sign = "-" if microseconds < 0 else ""
    seconds, rest = divmod(abs(microseconds), _MILLION)
    return typed(f"{sign}PT{seconds}.{rest:06d}S", "duration")
