"""A download: CASE/UCO has no facet for it, but it is an action on an address with a file as its result."""

from __future__ import annotations

from reports.exchange.case.files import file_facets
from reports.exchange.case.graph import Node, facet, node, ref
from reports.exchange.case.record import Record


def download(record: Record) -> tuple[str, list[Node], Node]:
    """Class, facets and further properties of a download."""
    url, browser = record.url(record.text("url")), record.application(record.text("browser"))
    stated = {
        "path": record.text("target"),
        "mime": record.text("mime"),
        "size": record.integer("total_bytes"),
    }
    target = None
    if any(value is not None for value in stated.values()):
        target = record.part("target")
        record.nodes.append(node(target, "uco-observable:File", file_facets(target, stated)))
    action = {
        "uco-action:startTime": record.time("started"),
        "uco-action:endTime": record.time("ended"),
        "uco-action:object": url,
        "uco-action:instrument": browser,
        "uco-action:result": ref(target) if target else None,
        "uco-core:name": "download",
    }
    chain = [link for link in (record.url(text) for text in record.texts("chain")) if link]
    own = facet(record.iri, ["indicia:DownloadFacet", "uco-core:Facet"], _links(record, chain))
    held = {key: value for key, value in action.items() if value is not None}
    return "uco-observable:ObservableAction", [own], held


def _links(record: Record, chain: list[Node]) -> Node:
    """The addresses it was led through, in order, and the page that led to it."""
    links = {"@list": chain} if chain else None
    return {"indicia:chain": links, "indicia:referrer": record.url(record.text("referrer"))}
