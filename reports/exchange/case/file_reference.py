"""A file that a database names."""

from __future__ import annotations

from reports.exchange.case.files import file_facets
from reports.exchange.case.graph import Node
from reports.exchange.case.record import Record


def file_reference(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a file that is named, whether or not it still exists."""
    stated = {
        "path": record.text("path"),
        "name": record.text("name"),
        "mime": record.text("mime"),
        "size": record.integer("size"),
    }
    return "uco-observable:File", file_facets(record.iri, stated, record.time("created"))
