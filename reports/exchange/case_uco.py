"""A case as CASE/UCO JSON-LD: investigation, items, provenance, actions, files and artifacts.

Written node by node in one pass; the graph is never in memory. What each record becomes stands in docs/case-uco.md.

Reference: CASE 1.4 (https://caseontology.org), UCO 1.4 (https://unifiedcyberontology.org), JSON-LD 1.1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from reports.act_scope import acts_kept_back, kept_back_words
from reports.exchange.case.act import Actors, Acts
from reports.exchange.case.artifact import artifact_nodes
from reports.exchange.case.entry import entry_nodes
from reports.exchange.case.graph import GraphFile, Names, Node, node, ref
from reports.exchange.case.item import item_nodes, results
from reports.exchange.case.message import participants
from reports.exchange.case.record import Record, Shared
from reports.exchange.case.threads import Threads
from reports.exchange.format import Written
from reports.text import counted
from reports.view import CaseView, Shown

_OF_SELECTED = "IN (SELECT DISTINCT entry FROM artifacts {})"
_KEYS_OF_SELECTED = "IN (SELECT DISTINCT entry_key FROM artifacts {})"
_ENTRIES = f"SELECT seq, body FROM entries WHERE key {_KEYS_OF_SELECTED} ORDER BY key"  # noqa: S608 - our own words
_PROBLEMS = f"SELECT seq, body FROM problems WHERE entry {_OF_SELECTED} ORDER BY seq"  # noqa: S608
_VERIFICATIONS = "SELECT body FROM verifications WHERE evidence = ? ORDER BY seq"


def write(view: CaseView, path: Path) -> Written:
    """Writes what may leave the case to a new file. Raises OSError where it cannot be written."""
    with path.open("xb") as file, GraphFile(file) as graph:
        export = _Export(view, graph)
        export.items()
        export.entries()
        export.artifacts()
        export.problems()
        export.acts()
        export.investigation()
    return export.written()


class _Export:
    """One export, step by step; what later nodes must mention is remembered by identifier alone."""

    def __init__(self, view: CaseView, graph: GraphFile) -> None:
        self._view = view
        self._graph = graph
        self._names = Names(view.case.info.id)
        self._actors = Actors(self._names)
        self._objects: list[str] = []
        self._found: dict[int, list[str]] = {}
        self._counts = dict.fromkeys(("items", "files", "artifacts", "conversations", "problems", "acts"), 0)
        self._redacted = self._acts_redacted = self._acts_back = 0
        self._alone = self._nameless = 0
        self._unplaced: dict[str, int] = {}
        # Names of files that are out of scope, or that nobody asked for, stay in the case.
        self._whole = view.selection.everything and not view.scope.limits

    def items(self) -> None:
        """Evidence items, with their hashes and provenance records."""
        number = self._view.info.number
        for shown in self._view.items():
            body = shown.body
            rows = self._verifications(body["id"])
            self._graph.add(item_nodes(body, rows, self._names, number, self._stated(shown)))
            for role in ("item", "provenance"):
                self._objects.append(self._names.of(role, body["id"]))
            self._found[body["id"]] = []
            self._counts["items"] += 1

    def _verifications(self, item: int) -> list[dict[str, Any]]:
        # A resumed run computes again; what was found last stands.
        found = self._view.connection.execute(_VERIFICATIONS, (item,))
        rows = (self._view.body(orjson.loads(row[0])) for row in found)
        return [row for _, row in sorted({row["algorithm"]: row for row in rows}.items())]

    def entries(self) -> None:
        """File entries: all of them, or those that the selected artifacts stand in."""
        for shown in self._view.entries() if self._whole else self._chosen(_ENTRIES):
            self._graph.add(entry_nodes(shown.body, self._names, self._stated(shown)))
            self._counts["files"] += 1

    def _chosen(self, query: str) -> Iterator[Shown]:
        """File entries, or problems of those, that selected artifacts stand in."""
        where, values = self._view.where()
        for entry, text in self._view.connection.execute(query.format(where), values):
            yield self._view.shown(text)._replace(entry=entry)

    def artifacts(self) -> None:
        """The selected artifacts, and the conversations of messages among them."""
        shared, threads = Shared(), Threads(self._names)
        for shown in self._view.artifacts():
            record = Record(shown.body, self._names, shared)
            nodes = artifact_nodes(record, self._names, self._stated(shown))
            self._graph.add(nodes)
            if shown.body["kind"] == "message":
                people = [each for each in participants(nodes[-2]) if each["@id"] not in record.alone]
                threads.add(shown.body, record.iri, people)
            self._alone += len(record.alone)
            self._found.setdefault(shown.body["evidence"], []).append(record.iri)
            for name in record.unplaced:
                self._unplaced[name] = self._unplaced.get(name, 0) + 1
            self._counts["artifacts"] += 1
        self._graph.add(threads.nodes())
        self._counts["conversations"], self._nameless = len(threads), threads.nameless
        for number, found in sorted(self._found.items()):
            self._graph.add([results(number, found, self._names)])
            self._objects.append(self._names.of("results", number))

    def problems(self) -> None:
        """What could not be read as it should be, as annotations on the file entry or the item."""
        for shown in self._view.problems() if self._whole else self._chosen(_PROBLEMS):
            body = shown.body
            iri = self._names.of("problem", body["id"])
            words = f"{body['kind']}: {body['message']}"
            found = node(iri, "uco-core:Annotation", description=words, tag=[f"problem {body['id']}"])
            about = self._names.of(
                *(("entry", body["entry"]) if body["entry"] else ("item", body["evidence"]))
            )
            self._graph.add([found | {"uco-core:object": [ref(about)]}])
            self._counts["problems"] += 1

    def acts(self) -> None:
        """The ledger's acts, oldest first."""
        acts = Acts(self._names, self._actors, frozenset(self._found))
        back = acts_kept_back(self._view, (entry.document() for entry in self._view.case.ledger.acts()))
        for entry in self._view.case.ledger.acts():
            if entry.document()["seq"] in back:
                continue
            shown = self._view.shown(entry.body.decode())
            iri, nodes = acts.nodes(shown.body, shown.text, shown.whole)
            self._graph.add(nodes)
            self._objects.append(iri)
            self._counts["acts"] += 1
            self._acts_redacted += not shown.whole
        self._acts_back = len(back)

    def investigation(self) -> None:
        """The case itself."""
        info = self._view.info
        examiner, new = self._actors.person(info.examiner, "examiner")
        found = node(
            self._names.of("investigation"),
            "case-investigation:Investigation",
            name=info.title,
            description=self._words(),
            createdBy=ref(examiner),
            startTime={"@type": "xsd:dateTime", "@value": info.created},
            object=[ref(iri) for iri in self._objects],
        )
        found["case-investigation:investigationForm"] = "case"
        if info.authority:
            authority: Node = node(self._names.of("authority"), "case-investigation:Authorization")
            authority["case-investigation:authorizationIdentifier"] = info.authority
            found["case-investigation:relevantAuthorization"] = ref(authority["@id"])
            new = [*new, authority]
        self._graph.add([*new, found])

    def _words(self) -> list[str]:
        """Number and agency, and what was kept back: scope, selection, redaction."""
        info, view = self._view.info, self._view
        found = [f"Case {info.number}", *([f"Agency: {info.agency}"] if info.agency else [])]
        if view.scope.limits:
            found.append(view.values(view.scope).words())
        if not view.selection.everything:
            found.append(view.values(view.selection).words())
        if view.redactor is not None:
            found.append(f"Texts were redacted with the profile {view.text(view.redactor.name)}.")
        return found

    def _stated(self, shown: Shown) -> Node:
        """The ledger entry that states a record, and its digest; nothing where the record was redacted."""
        if not shown.whole:
            self._redacted += 1
            return {"indicia:redacted": True}
        digest = hashlib.sha256(shown.text.encode()).hexdigest()
        return {"indicia:ledgerEntry": shown.entry, "indicia:recordSha256": digest}

    def written(self) -> Written:
        """What the file holds, and what it could not hold."""
        counts = {**self._counts, "nodes": self._graph.nodes}
        for name, number in (("redacted", self._redacted), ("acts redacted", self._acts_redacted)):
            if number:
                counts[name] = number
        left_out = []
        if self._acts_back:
            left_out.append(kept_back_words(self._acts_back))
        for name, view in (("files", "entries"), ("problems", "problems")):
            (total,) = self._view.connection.execute(f"SELECT count(*) FROM {view}").fetchone()  # noqa: S608
            missing = total - self._counts[name]
            if missing:
                what = ("file entry", "file entries") if name == "files" else ("problem", "problems")
                verb, them = ("was", "it") if missing == 1 else ("were", "them")
                words = f"no artifact that may leave and was selected stands in {them}"
                left_out.append(f"{counted(missing, *what)} {verb} left out: {words}.")
        if self._unplaced:
            number = sum(self._unplaced.values())
            verb, their = ("was", "its name") if number == 1 else ("were", "their names")
            left_out.append(f"{counted(number, 'field')} {verb} left out: {their} cannot stand in JSON-LD.")
        if self._alone:
            left_out.append(
                "Accounts, addresses and applications that were redacted stand anew at each mention, and are no "
                "participants of conversations: a label may stand for several."
            )
        if self._nameless:
            left_out.append(
                f"{counted(self._nameless, 'message')} in no conversation: what names theirs was redacted."
            )
        return Written(counts, tuple(left_out))
