"""CASE/UCO: what another tool, or another Indicia, stated about evidence."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import KINDS
from parsers.support.case.artifacts import artifacts
from parsers.support.case.errors import RefusedError
from parsers.support.case.graph import LARGEST, Graph
from parsers.support.case.links import Links
from parsers.support.case.own import Building
from parsers.support.case.read import NotRead

_MARKS = (b"unifiedcyberontology.org", b"caseontology.org")


@parser(
    name="case.uco",
    version="1.1",
    match=["**/*.jsonld"],
    mime=["application/ld+json"],
    emits=tuple(KINDS.values()),
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
    """Reads the graph of a CASE/UCO file: every kind from Indicia's own exports, most from those of other tools.

    What no artifact holds is counted by class and property, and said. No context is fetched.
    Reference: CASE and UCO 1.4, JSON-LD 1.1; docs/case-uco.md.
    """
    if entry.size > LARGEST:
        context.warn(f"not read: it is larger than {LARGEST} bytes")
        return
    with context.open() as opened:
        data = opened.read()
    if not any(mark in data for mark in _MARKS):
        return
    not_read = NotRead()
    try:
        graph = Graph(data)
        build = Building(Links(graph, not_read), not_read)
        alone: dict[str, str] = {}
        for node in graph.nodes():
            not_read.node(node)
            found = list(artifacts(build, node))
            yield from found
            kind = build.links.beside(node, bool(found))
            if kind and (node.id or node.top):
                alone.setdefault(node.id or f"{len(alone)}. without an identifier", kind)
        build.links.left(alone)
    except RefusedError as error:
        context.warn(f"not read as CASE/UCO: {error}")
    for sentence in not_read.sentences():
        context.warn(sentence)
