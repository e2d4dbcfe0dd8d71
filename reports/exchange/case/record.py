"""An artifact on its way into the graph: what was placed in CASE/UCO's own words, and what was not."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from reports.exchange.case.graph import Names, Node, facet, inside, is_label, moment, node, ref

_FIELD = re.compile(r"[a-z][a-z0-9_]{0,60}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?", re.ASCII)


class Shared:
    """Nodes that several records name: an account, an application, an address. Each is written once.

    It is named after the record that names it first; two are one where item, kind and text are the same. What was
    redacted stands anew at each mention: a label may stand for several people.
    """

    def __init__(self) -> None:
        self._known: dict[bytes, str] = {}

    def known(self, evidence: int, kind: str, text: str) -> str | None:
        """The node's identifier, where it was written already."""
        return self._known.get(_key(evidence, kind, text))

    def keep(self, evidence: int, kind: str, text: str, iri: str) -> None:
        """Remembers a node."""
        self._known[_key(evidence, kind, text)] = iri


def _key(evidence: int, kind: str, text: str) -> bytes:
    return hashlib.sha256(f"{evidence}\0{kind}\0{text}".encode("utf-8", "surrogatepass")).digest()


class Record:
    """One artifact. What its kind takes is placed by the kind; what is left stands in its ArtifactFacet."""

    def __init__(self, body: dict[str, Any], names: Names, shared: Shared) -> None:
        self.body = body
        self.iri = names.of("artifact", body["id"])
        self.nodes: list[Node] = []
        """Further nodes, to be written before the artifact's own."""
        self.unplaced: list[str] = []
        self.alone: set[str] = set()
        """Nodes that stand for one mention of what was redacted."""
        self._fields = dict(body["fields"])
        self._times = dict(body["times"])
        self._names = names
        self._shared = shared

    def text(self, name: str) -> str | None:
        """Takes a field that is text."""
        return self._fields.pop(name) if isinstance(self._fields.get(name), str) else None

    def integer(self, name: str) -> int | None:
        """Takes a field that is a whole number."""
        value = self._fields.get(name)
        return self._fields.pop(name) if isinstance(value, int) and not isinstance(value, bool) else None

    def decimal(self, name: str) -> Node | None:
        """Takes a field that is decimal text, as xsd:decimal with the same digits."""
        value = self._fields.get(name)
        if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
            return None
        return {"@type": "xsd:decimal", "@value": self._fields.pop(name)}

    def texts(self, name: str) -> list[str]:
        """Takes a field that is a list of texts."""
        value = self._fields.get(name)
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            return []
        self._fields.pop(name)
        return value

    def structs(self, name: str, keys: frozenset[str]) -> list[dict[str, Any]]:
        """Takes a field that is a list of objects which hold nothing but ``keys``."""
        value = self._fields.get(name)
        if not isinstance(value, list) or not all(
            isinstance(one, dict) and one.keys() <= keys for one in value
        ):
            return []
        self._fields.pop(name)
        return value

    def look(self, name: str) -> Any:
        """A field that stays where it is."""
        return self._fields.get(name)

    def time(self, name: str) -> Node | None:
        """Takes a time's moment; what was stored stays in the ArtifactFacet."""
        return moment(self._times.pop(name)) if self._times.get(name) else None

    def part(self, role: str) -> str:
        """The identifier of something that belongs to this artifact alone."""
        return inside(self.iri, role)

    def shared(self, kind: str, types: str, text: str, facets: list[tuple[str, Node]], name: bool) -> Node:
        """A mention of a node that other records may name too; ``name``: the text is the node's name."""
        evidence = self.body["evidence"]
        iri = None if is_label(text) else self._shared.known(evidence, kind, text)
        if iri is None:
            iri = self.part(f"shared/{len(self.nodes)}")
            if is_label(text):
                self.alone.add(iri)
            else:
                self._shared.keep(evidence, kind, text, iri)
            held = [facet(iri, facet_type, properties) for facet_type, properties in facets]
            self.nodes.append(node(iri, types, held, name=text if name else None))
        return ref(iri)

    def application(self, name: str | None) -> Node | None:
        """A mention of the application of that name."""
        if name is None:
            return None
        return self.shared("application", "uco-observable:Application", name, [], True)

    def url(self, address: str | None) -> Node | None:
        """A mention of an address of the web. The address is a literal, not an identifier."""
        if address is None:
            return None
        facets: list[tuple[str, Node]] = [("uco-observable:URLFacet", {"uco-observable:fullValue": address})]
        return self.shared("url", "uco-observable:URL", address, facets, False)

    def own_facet(self, stated: Node) -> Node:
        """The ArtifactFacet: provenance, stored times, and the fields that CASE/UCO has no property for."""
        body = self.body
        properties: Node = {
            "indicia:kind": body["kind"],
            "indicia:record": body["id"],
            "indicia:evidence": body["evidence"],
            "indicia:parser": body["parser"],
            "indicia:parserVersion": body["parser_version"],
            "indicia:locator": body["locator"],
            "indicia:state": body["state"],
            "indicia:storedTime": self._stored_times(),
            **stated,
        }
        for name, value in sorted(self._fields.items()):
            if _FIELD.fullmatch(name):
                properties[f"indicia-field:{name}"] = _value(value)
            else:
                self.unplaced.append(name)
        return facet(self.iri, ["indicia:ArtifactFacet", "uco-core:Facet"], properties)

    def _stored_times(self) -> list[Node]:
        found = []
        for name, stored in sorted(self.body["times_raw"].items()):
            raw, mark, encoding = str(stored).rpartition(" (")
            raw, encoding = (raw, encoding.removesuffix(")")) if mark else (encoding, "")
            one: Node = {"@id": self.part(f"time/{name}"), "@type": "indicia:StoredTime"}
            one |= {
                "indicia:name": name,
                "indicia:raw": raw,
                "indicia:encoding": encoding,
            }
            left = moment(self._times.get(name))
            found.append({**one, "indicia:moment": left} if left else one)
        return found


def _value(value: Any) -> Any:
    """A field's value as JSON-LD: a list keeps its order, and what is more than a list of scalars is JSON."""
    if isinstance(value, list) and all(isinstance(part, (str, int)) for part in value):
        return {"@list": value}
    if isinstance(value, (list, dict)):
        return {"@type": "@json", "@value": value}
    return value
