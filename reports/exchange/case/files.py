"""What CASE/UCO says of a file that something names."""

from __future__ import annotations

from typing import Any

from reports.exchange.case.graph import Node, facet


def file_facets(iri: str, stated: dict[str, Any], created: Node | None = None) -> list[Node]:
    """Facets of a file of which ``path``, ``name``, ``mime`` and ``size`` are stated, as far as they are."""
    found = [
        facet(
            iri,
            "uco-observable:FileFacet",
            {
                "uco-observable:filePath": stated.get("path"),
                "uco-observable:fileName": stated.get("name"),
                "uco-observable:sizeInBytes": stated.get("size"),
                "uco-observable:observableCreatedTime": created,
            },
        )
    ]
    if stated.get("mime") is not None:
        content = {"uco-observable:mimeType": stated["mime"]}
        found.append(facet(iri, "uco-observable:ContentDataFacet", content))
    return found
