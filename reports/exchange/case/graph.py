"""Nodes of a CASE/UCO graph: their identifiers, their facets, and the file they are written to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import TracebackType
from typing import Any, BinaryIO, Self
from uuid import UUID, uuid5

import orjson

Node = dict[str, Any]
"""A node as JSON-LD. Text from evidence stands in values only, never in a key, an ``@id`` or an ``@type``."""

ONTOLOGY = "1.4.0"
"""The version of UCO whose classes and properties are used; CASE 1.4.0 imports it."""
VOCABULARY = "urn:x-indicia:case-uco:"
"""What CASE/UCO has no word for. Reference: docs/case-uco.md."""
CONTEXT = {
    "kb": "urn:uuid:",
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
    "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "uco-location": "https://ontology.unifiedcyberontology.org/uco/location/",
    "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
    "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
    "co": "http://purl.org/co/",
    "indicia": VOCABULARY,
    "indicia-field": f"{VOCABULARY}field:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_HEX = re.compile("(?:[0-9a-fA-F]{2})+", re.ASCII)
_ROOT = uuid5(UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), VOCABULARY)


class Names:
    """Identifiers of nodes: UUIDs of version 5 over the case's id and a record's, never over text of evidence."""

    def __init__(self, case_id: str) -> None:
        self._space = uuid5(_ROOT, case_id)

    def of(self, role: str, record: object = "") -> str:
        """The identifier of what plays that role for that record."""
        return f"kb:{uuid5(self._space, f'{role}/{record}')}"


def inside(parent: str, role: str) -> str:
    """The identifier of what is part of a node, such as one of its facets."""
    return f"kb:{uuid5(UUID(parent[3:]), role)}"


def node(iri: str, types: str | list[str], facets: Iterable[Node] = (), **properties: Any) -> Node:
    """A node; ``name`` and ``description`` are UCO's, and what is None, or no digest, is left out."""
    found: Node = {"@id": iri, "@type": types}
    for key, value in properties.items():
        if value is not None:
            found[f"uco-core:{key}"] = value
    held = list(facets)
    if held:
        found["uco-core:hasFacet"] = held
    return found


def facet(parent: str, types: str | list[str], properties: Node) -> Node:
    """A facet of a node; properties that are None, or hold nothing, are left out."""
    first = types if isinstance(types, str) else types[0]
    held = {key: value for key, value in properties.items() if value is not None and value != []}
    return {"@id": inside(parent, first), "@type": types, **held}


def ref(iri: str) -> Node:
    """A mention of another node."""
    return {"@id": iri}


def is_label(text: str) -> bool:
    """Whether something of a text was redacted: equal texts need not mean the same then."""
    return "[redacted: " in text


def typed(value: str | None, datatype: str) -> Node | None:
    """A literal of a datatype other than JSON's own."""
    return None if value is None else {"@type": f"xsd:{datatype}", "@value": value}


def moment(value: str | None) -> Node | None:
    """A time, RFC 3339 with offset."""
    return typed(value, "dateTime")


def hashes(parent: str, digests: Iterable[tuple[str, str | None]]) -> list[Node]:
    """Hash nodes of a facet: names of algorithms (``sha256``) and digests in hexadecimal.

    What is None, or is no digest any more because it was redacted, is left out.
    """
    return [
        {
            "@id": inside(parent, f"hash/{algorithm}"),
            "@type": "uco-types:Hash",
            "uco-types:hashMethod": algorithm.upper(),
            "uco-types:hashValue": typed(digest, "hexBinary"),
        }
        for algorithm, digest in digests
        if digest and _HEX.fullmatch(digest)
    ]


def relationship(iri: str, kind: str, source: str, target: str, facets: Iterable[Node] = ()) -> Node:
    """That one node stands to another as ``kind`` says."""
    found = node(iri, "uco-core:Relationship", facets)
    found |= {"uco-core:kindOfRelationship": kind, "uco-core:isDirectional": True}
    return found | {"uco-core:source": ref(source), "uco-core:target": ref(target)}


class GraphFile:
    """A JSON-LD file, one node a line, so that neither side needs the whole graph in memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.nodes = 0

    def __enter__(self) -> Self:
        self._file.write(b'{"@context":' + orjson.dumps(CONTEXT) + b',\n"@graph":[')
        return self

    def add(self, nodes: Iterable[Node]) -> None:
        """Writes nodes."""
        for one in nodes:
            self._file.write(b",\n" if self.nodes else b"\n")
            self._file.write(orjson.dumps(one))
            self.nodes += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._file.write(b"\n]}\n")
