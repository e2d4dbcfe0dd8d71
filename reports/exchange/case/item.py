"""An evidence item: its content as it was verified here, and, apart from that, as its container states it."""

from __future__ import annotations

from typing import Any

from reports.exchange.case.graph import Names, Node, facet, hashes, node, ref, relationship

Body = dict[str, Any]


def item_nodes(
    body: Body, verifications: list[Body], names: Names, case_number: str, stated: Node
) -> list[Node]:
    """The item, its acquisition hashes where its container stores any, and its provenance record.

    The hashes of the item itself are verification hashes, computed by Indicia over all bytes of the media.
    """
    number = body["id"]
    iri = names.of("item", number)
    found = [(row["algorithm"], row["found"]) for row in verifications]
    size = None if body["container"] == "directory" else body["size"]  # a folder has no bytes of its own
    content = {"uco-observable:sizeInBytes": size, "uco-observable:hash": hashes(iri, found)}
    own = {
        "indicia:evidence": number,
        "indicia:path": body["path"],
        "indicia:segment": body["segments"],
        "indicia:verification": [
            {
                "@id": names.of("verification", row["id"]),
                "@type": "indicia:Verification",
                "indicia:algorithm": row["algorithm"],
                "indicia:result": row["result"],
            }
            for row in verifications
        ],
        "indicia:unreadLayer": [_layer(layer) for layer in body["layers"] if not layer["read"]],
        **stated,
    }
    image = {"uco-observable:imageType": body["container"]}
    facets = [
        facet(iri, "uco-observable:ImageFacet", image),
        facet(iri, "uco-observable:ContentDataFacet", content),
        facet(iri, ["indicia:ItemFacet", "uco-core:Facet"], own),
    ]
    main = node(iri, "uco-observable:Image", facets, name=body["name"])
    return [main, *_acquired(body, iri, names), _provenance(number, iri, names, case_number)]


def _layer(layer: Body) -> str:
    return f"{layer['pathspec']} {layer['kind']}: {layer['description']} ({layer['reason']})"


def _acquired(body: Body, item: str, names: Names) -> list[Node]:
    stored = sorted(body["stored_hashes"].items())
    if not stored:
        return []
    iri = names.of("acquired", body["id"])
    content = {"uco-observable:hash": hashes(iri, stored)}
    facets = [facet(iri, "uco-observable:ContentDataFacet", content)]
    words = "Acquisition hashes: stored in the container when the item was acquired, not computed by Indicia."
    found = node(iri, "uco-observable:ContentData", facets, name="content as acquired", description=words)
    return [found, relationship(names.of("acquired-as", body["id"]), "Acquired_As", item, iri)]


def _provenance(number: int, item: str, names: Names, case_number: str) -> Node:
    iri = names.of("provenance", number)
    words = f"Evidence item {number} as it was received."
    found = node(iri, "case-investigation:ProvenanceRecord", description=words)
    found["case-investigation:exhibitNumber"] = f"{case_number}/{number}"
    return found | {"uco-core:object": [ref(item)]}


def results(number: int, artifacts: list[str], names: Names) -> Node:
    """The provenance record of what parsers found in an item."""
    iri = names.of("results", number)
    words = f"Artifacts that parsers state about evidence item {number}, as far as they are in this file."
    found = node(iri, "case-investigation:ProvenanceRecord", description=words)
    return found | {"uco-core:object": [ref(one) for one in artifacts]}
