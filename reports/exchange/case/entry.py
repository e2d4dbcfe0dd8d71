"""A file entry of the case, and the item it lies in."""

from __future__ import annotations

from typing import Any

from reports.exchange.case.graph import Names, Node, facet, hashes, moment, node, relationship

_ALGORITHMS = ("md5", "sha1", "sha256")
_TYPES = {"directory": "uco-observable:Directory", "link": "uco-observable:SymbolicLink"}


def entry_nodes(body: dict[str, Any], names: Names, stated: Node) -> list[Node]:
    """A file entry, and that it is contained in its evidence item; ``stated``: ledger entry and digest, or nothing."""
    iri = names.of("entry", body["id"])
    facets = [_file(iri, body), *_content(iri, body), *_recovered(iri, body), _own(iri, body, stated)]
    main = node(iri, _TYPES.get(body["type"], "uco-observable:File"), facets)
    link = names.of("contained", body["id"])
    path = facet(link, "uco-observable:PathRelationFacet", {"uco-observable:path": body["path"]})
    item = names.of("item", body["evidence"])
    return [main, relationship(link, "Contained_Within", iri, item, [path])]


def _file(iri: str, body: dict[str, Any]) -> Node:
    times = body["times"]
    return facet(
        iri,
        "uco-observable:FileFacet",
        {
            "uco-observable:filePath": body["path"],
            "uco-observable:fileName": body["path"].rpartition("/")[2],
            "uco-observable:isDirectory": body["type"] == "directory",
            "uco-observable:sizeInBytes": body["size"],
            "uco-observable:allocationStatus": "allocated" if body["state"] == "live" else "unallocated",
            "uco-observable:modifiedTime": moment(times["modified"]),
            "uco-observable:accessedTime": moment(times["accessed"]),
            "uco-observable:metadataChangeTime": moment(times["changed"]),
            "uco-observable:observableCreatedTime": moment(times["born"]),
        },
    )


def _content(iri: str, body: dict[str, Any]) -> list[Node]:
    """Digests of all bytes, where all were read."""
    found = hashes(f"{iri}", [(name, body[name]) for name in _ALGORITHMS])
    held = {"uco-observable:mimeType": body["mime"], "uco-observable:hash": found}
    return [facet(iri, "uco-observable:ContentDataFacet", held)] if found or body["mime"] else []


def _recovered(iri: str, body: dict[str, Any]) -> list[Node]:
    if body["state"] == "live":
        return []
    certain = body["sha256"] is not None and not body["unconfirmed"]
    status = {"uco-observable:contentRecoveredStatus": "recovered" if certain else "unknown"}
    return [facet(iri, "uco-observable:RecoveredObjectFacet", status)]


def _own(iri: str, body: dict[str, Any], stated: Node) -> Node:
    """What CASE/UCO has no property for."""
    properties: Node = {
        "indicia:record": body["id"],
        "indicia:evidence": body["evidence"],
        "indicia:volume": body["volume"],
        "indicia:pathspec": body["pathspec"],
        "indicia:pathRaw": body.get("path_raw"),
        "indicia:entryType": body["type"],
        "indicia:state": body["state"],
        "indicia:unconfirmed": body["unconfirmed"],
        "indicia:zoneAssumed": body["zone_assumed"],
        "indicia:problem": list(body["problems"]),
        **stated,
    }
    return facet(iri, ["indicia:EntryFacet", "uco-core:Facet"], properties)
