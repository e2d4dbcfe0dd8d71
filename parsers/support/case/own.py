"""What Indicia's own exports add to a node: provenance, stored times, fields without a property of CASE/UCO."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from evidence.model.artifact import Artifact
from evidence.model.kinds import KINDS
from parsers.support.case.links import Links
from parsers.support.case.node import Node
from parsers.support.case.read import NotRead
from parsers.support.case.times import stored

T = TypeVar("T")
_STATES = ("live", "deleted", "recovered")
_FIELD = "indicia:field:"
_OURS = ("locator", "state", "imported")


class Building:
    """Turns what was read of a node into an artifact, with what an ArtifactFacet adds."""

    def __init__(self, links: Links, not_read: NotRead) -> None:
        self.links = links
        self.not_read = not_read

    def own_facet(self, node: Node) -> Node | None:
        """The node's ArtifactFacet."""
        return self.links.facet(node, "indicia:ArtifactFacet")

    def artifact(self, kind: str, node: Node, values: dict[str, Any], place: str = "") -> Artifact | None:
        """The artifact, or None (and counted) where a value is not what its kind holds.

        ``values`` are fields and times by name; ``place`` is added to the locator where a node states several.
        """
        own = self.own_facet(node)
        built = {name: value for name, value in values.items() if value is not None}
        if own is not None:
            self._add_fields(own, built)
            self._add_times(own, built)
        earlier = built.pop("imported", None)
        if earlier is not None and not isinstance(earlier, str):
            self.not_read.value("what a record says of an earlier import, which is no text")
            earlier = None
        structure = KINDS[kind]
        for name in sorted(built.keys() - set(structure.__struct_fields__) | built.keys() & set(_OURS)):
            self.not_read.value(f"the field {name[:100]} of {kind}")
            del built[name]
        built["locator"] = f"node {node.written_id[:300] or 'without a name'}{place}"
        built["state"] = self._state(node, own)
        # What was imported before, and is imported once more, keeps the whole way.
        built["imported"] = "; earlier: ".join(filter(None, (self._words(node, own), earlier)))
        try:
            made = msgspec.convert(built, structure)
        except msgspec.ValidationError as error:
            self.not_read.value(f"{kind}: {str(error)[:200]}")
            return None
        for way in _dropped(built, made):
            self.not_read.value(f"the field {way[:100]} of {kind}")
        return made

    def first(self, values: Sequence[T], words: str) -> T | None:
        """The first of several, of which an artifact holds one; the others are counted."""
        for _ in values[1:]:
            self.not_read.value(words)
        return values[0] if values else None

    def _add_fields(self, own: Node, built: dict[str, Any]) -> None:
        for name in own.properties():
            if name.startswith(_FIELD):
                values = own.values(name)
                field = name.removeprefix(_FIELD)
                if own.is_list(name):
                    built[field] = values
                elif values:
                    built[field] = values[0]
                    for _ in values[1:]:
                        self.not_read.value(f"a value beside the first of the field {field[:100]}")

    def _add_times(self, own: Node, built: dict[str, Any]) -> None:
        """The raw stored value and its encoding; the moment is the property's, where CASE/UCO has one."""
        for one in map(self.links.node, own.values("indicia:storedTime")):
            name = one.text("indicia:name") if one else None
            if one is None or name is None or not isinstance(built.get(name), tuple | None):
                self.not_read.value("a stored time without the name of a time")
                continue
            moment = built.get(name) or stored(one.text("indicia:moment"))
            raw, encoding = one.text("indicia:raw") or "", one.text("indicia:encoding") or ""
            built[name] = (moment[0] if moment else None, raw, encoding)

    def _state(self, node: Node, own: Node | None) -> str:
        said = (own.text("indicia:state") if own else None) or node.text("observable:state") or "live"
        if said in _STATES:
            return said
        self.not_read.value("a state that is neither live, deleted nor recovered")
        return "live"

    def _words(self, node: Node, own: Node | None) -> str:
        """Who stated it before, and where, as the file says."""
        source = self.links.source(node.id) if node.id else None
        path = self.links.any_text(source, "observable:filePath")
        path = path if path is not None else self.links.any_text(source, "observable:fileName")
        digest = self._sha256(source)
        where = f"{path} (SHA-256 {digest})" if path and digest else path
        parts = []
        if own is not None:
            said = {
                name: own.text(f"indicia:{name}") for name in ("parser", "parserVersion", "locator", "record")
            }
            parts.append(f"stated by {said['parser']} {said['parserVersion']} at {said['locator']}")
            parts.append(f"record {said['record']}")
        if where:
            parts.append(f"from {where}")
        parts.append(f"tools: {', '.join(self.links.tools) or 'none named'}")
        return "; ".join(parts)

    def _sha256(self, source: Node | None) -> str | None:
        content = self.links.facet(source, "observable:ContentDataFacet")
        for one in map(self.links.node, content.values("observable:hash") if content else ()):
            if one and (one.text("types:hashMethod") or "").replace("-", "").upper() == "SHA256":
                return one.text("types:hashValue")
        return None


def _dropped(given: Any, made: Any, way: str = "") -> Iterator[str]:
    """The ways to members of objects that the parts of an artifact do not have."""
    if isinstance(given, dict) and isinstance(made, msgspec.Struct):
        for name, value in given.items():
            inner = f"{way}.{name}" if way else name
            if name in made.__struct_fields__:
                yield from _dropped(value, getattr(made, name), inner)
            else:
                yield inner
    elif isinstance(given, list | tuple) and isinstance(made, list | tuple):
        for part, each in zip(given, made, strict=False):
            yield from _dropped(part, each, way)
