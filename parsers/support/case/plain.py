"""Artifacts of the kinds of which each field is one property of CASE/UCO, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from evidence.model.artifact import Artifact
from parsers.support.case.node import Node
from parsers.support.case.own import Building
from parsers.support.case.table import PLAIN
from parsers.support.case.talk import application
from parsers.support.case.times import stored

_READ: dict[str, Callable[[Building, Node, str], Any]] = {
    "text": lambda _, facet, name: facet.text(name),
    "number": lambda _, facet, name: facet.integer(name),
    "time": lambda _, facet, name: stored(facet.text(name)),
    "application": lambda build, facet, _: application(build, facet),
}


def plain(kind: str, build: Building, node: Node) -> Iterator[Artifact | None]:
    """A node with such a facet, or one of ours of that kind: all else of it stands in its ArtifactFacet."""
    values: dict[str, Any] = {}
    ours = build.own_facet(node) is not None
    found = False
    for name, fields in PLAIN.get(kind, {}).items():
        facet = build.links.facet(node, f"observable:{name}")
        if facet is not None:
            found = True
            values |= _stated(build, facet, fields)
    if ours:
        build.links.find(node.id)  # what it is made of stands for itself: nobody else needs to name it
    if ours or found:
        yield build.artifact(kind, node, values)


def _stated(build: Building, facet: Node, fields: dict[str, str]) -> dict[str, Any]:
    found = {}
    for field, stated in fields.items():
        how, name = stated.split(" ")
        found[field] = _READ[how](build, facet, f"observable:{name}")
    return found
