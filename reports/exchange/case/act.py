"""The ledger's acts as investigative actions, and who and what performed them."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import orjson

from reports.exchange.case.graph import Names, Node, facet, is_label, moment, node, ref

_ITEM = re.compile(r"evidence ([1-9][0-9]{0,6})", re.ASCII)
_ENDS = frozenset({"ingest.end", "ingest.cancel"})


class Actors:
    """People of the ledger and tools, each written once, where first met; a redacted name at each act anew."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._people: dict[str, str] = {}
        self._tools: dict[tuple[str, str], str] = {}

    def person(self, name: str, entry: object) -> tuple[str, list[Node]]:
        """The identifier of a person, and the node where it is new; ``entry``: where the name was met."""
        known = self._people.get(name)
        if known is not None:
            return known, []
        iri = self._names.of("person", entry)
        if not is_label(name):
            self._people[name] = iri
        return iri, [node(iri, "uco-identity:Person", name=name)]

    def tool(self, name: str, version: str, kind: str) -> tuple[str, list[Node]]:
        """The identifier of a program or parser, and the node where it is new."""
        known = self._tools.get((name, version))
        if known is not None:
            return known, []
        iri = self._tools[name, version] = self._names.of("tool", len(self._tools))
        found = node(iri, "uco-tool:AnalyticTool", name=name)
        return iri, [found | {"uco-tool:toolType": kind, "uco-tool:version": version}]


class Acts:
    """Turns acts into actions, one after the other; remembers which program wrote."""

    def __init__(self, names: Names, actors: Actors, items: frozenset[int]) -> None:
        self._names = names
        self._actors = actors
        self._items = items
        self._program: str | None = None
        self._parsers: dict[int, list[str]] = {}

    def nodes(self, body: dict[str, Any], text: str, whole: bool) -> tuple[str, list[Node]]:
        """The action's identifier and nodes. ``text`` is the entry as the ledger holds it, where ``whole``."""
        action, details = body["action"], body["details"]
        found: list[Node] = []
        if action == "software.version":
            self._program, new = self._actors.tool(
                "Indicia", str(details.get("version", "")), "forensic examination"
            )
            found += new
        performer, new = self._actors.person(body["actor"], body["seq"])
        found += new
        item = _ITEM.fullmatch(body["subject"])
        number = int(item[1]) if item and int(item[1]) in self._items else None
        if action == "ingest.start" and number is not None:
            found += self._started(number, details)
        iri = self._names.of("act", body["seq"])
        main = node(
            iri, "case-investigation:InvestigativeAction", [_own(iri, body, text, whole)], name=action
        )
        main |= {"uco-action:startTime": moment(body["time"]), "uco-action:endTime": moment(body["time"])}
        main["uco-action:performer"] = ref(performer)
        instruments = self._instruments(action, number)
        if instruments:
            main["uco-action:instrument"] = [ref(one) for one in instruments]
        main |= self._objects(action, number)
        return iri, [*found, main]

    def _started(self, number: int, details: dict[str, Any]) -> list[Node]:
        found: list[Node] = []
        self._parsers[number] = []
        for parser in details.get("parsers", ()):
            name, version = str(parser.get("name", "")), str(parser.get("version", ""))
            iri, new = self._actors.tool(name, version, "parser")
            self._parsers[number].append(iri)
            found += new
        return found

    def _instruments(self, action: str, number: int | None) -> list[str]:
        parsers = self._parsers.get(number, []) if action in _ENDS and number is not None else []
        return [*([self._program] if self._program else []), *parsers]

    def _objects(self, action: str, number: int | None) -> Node:
        if number is None:
            return {}
        found: Node = {"uco-action:object": [ref(self._names.of("item", number))]}
        if action == "evidence.receive":
            found["uco-action:result"] = [ref(self._names.of("provenance", number))]
        elif action in _ENDS:
            found["uco-action:result"] = [ref(self._names.of("results", number))]
        return found


def _own(iri: str, body: dict[str, Any], text: str, whole: bool) -> Node:
    """Subject, role, host and details; entry and leaf only where nothing of the entry was redacted."""
    held: Node = {
        "indicia:subject": body["subject"],
        "indicia:role": body["role"],
        "indicia:host": body["host"],
        "indicia:details": orjson.dumps(body["details"], option=orjson.OPT_SORT_KEYS).decode(),
    }
    if whole:
        leaf = hashlib.sha256(b"\0" + text.encode()).hexdigest()
        held |= {"indicia:ledgerEntry": body["seq"], "indicia:leaf": leaf}
    return facet(iri, ["indicia:ActFacet", "uco-core:Facet"], held)
