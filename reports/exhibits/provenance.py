"""Where a printed artifact stands, and what ties it to the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from evidence.custody.remarks import protected, remarks
from reports.document import Column, Table
from reports.source import Facts, Tie
from reports.text import block, line

_NO_DIGEST = "not stated: the file could not be read whole, or its digest is left out of a redacted version"


class Provenance(msgspec.Struct, frozen=True):
    """``ties``: the ledger entry of each printed artifact; ``said``: what the examiner said of records, by id."""

    zone: str
    ties: Mapping[str, Tie]
    said: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, facts: Facts) -> Provenance:
        """From the facts of a case."""
        return cls(facts.info.time_zone, facts.ties, _said([act.document for act in facts.acts]))

    def entry(self, body: dict[str, Any]) -> str:
        """The ledger entry that states the artifact, in words."""
        tie = self.ties.get(str(body["id"]))
        if tie is None:
            return "not known"
        return f"{tie.entry}" if tie.proven else f"{tie.entry}, no proof in a redacted version"

    def whole(self, body: dict[str, Any]) -> bool:
        """Whether nothing of the artifact was redacted."""
        tie = self.ties.get(str(body["id"]))
        return tie is None or tie.whole

    def remarks(self, body: dict[str, Any]) -> tuple[str, ...]:
        """Tags and notes of the artifact, then those of its file."""
        own = self.said.get(str(body["id"]), ())
        return (*own, *(f"of its file: {words}" for words in self.said.get(str(body.get("entry")), ())))

    def rows(self, body: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        """Name and value: item, path, place, digest, parser, ledger entry, what the examiner said."""
        said = self.remarks(body)
        return (
            ("Item", str(body["evidence"])),
            ("Path", line(str(body["path"]))),
            ("Place", line(str(body["locator"]))),
            ("SHA-256", line(str(body.get("sha256") or _NO_DIGEST))),
            ("Parser", line(f"{body['parser']} {body['parser_version']}")),
            ("Entry", self.entry(body)),
            *((("Marked", "\n".join(said)),) if said else ()),
        )


class Sources:
    """The files from which the rows of a view come, numbered, so that each row needs its number only."""

    def __init__(self, provenance: Provenance) -> None:
        self._provenance = provenance
        self._numbers: dict[tuple[str, ...], int] = {}

    def place(self, body: dict[str, Any]) -> str:
        """Source, locator and ledger entry of an artifact."""
        digest = line(str(body.get("sha256") or _NO_DIGEST))
        parser = line(f"{body['parser']} {body['parser_version']}")
        key = (str(body["evidence"]), line(str(body["path"])), digest, parser)
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return f"S{number}, {line(str(body['locator']))}; entry {self._provenance.entry(body)}"

    def table(self) -> Table:
        """What the numbers stand for."""
        columns = (
            *(Column("Source", 4), Column("Item", 2), Column("Path", 10)),
            *(Column("SHA-256 of the file", 11, "code"), Column("Parser", 5)),
        )
        return Table(columns, tuple((f"S{number}", *key) for key, number in self._numbers.items()), "Sources")


def _said(acts: list[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for act, corrections in remarks(acts):
        if act["action"] not in ("tag", "note", "review"):
            continue
        words = (_words(act), *(f"corrected: {_words(other)}" for other in corrections))
        found[str(act["subject"])] = (*found.get(str(act["subject"]), ()), *words)
    for record, categories in protected(acts).items():
        found[record] = (*found.get(record, ()), f"protected as {line(', '.join(categories))}")
    return found


def _words(act: dict[str, Any]) -> str:
    details = act["details"]
    tag = f"tag {line(str(details['tag']))}" if "tag" in details else ""
    if act["action"] == "review":
        tag = f"review: {line(str(details['result']))} with entry {details['reviews']}"
    text = block(str(details.get("note") or details.get("text") or ""))
    said = ": ".join(filter(None, (tag, text)))
    return f"{said} ({line(str(act['actor']))}, {line(str(act['time'])[:10])}, entry {act['seq']})"


def all_of(bodies: Iterable[dict[str, Any]], provenance: Provenance) -> tuple[str, ...]:
    """What the examiner said of these artifacts and, once, of each of their files."""
    found: dict[str, None] = {}
    for body in bodies:
        own, file = str(body["id"]), str(body.get("entry"))
        found.update(dict.fromkeys(f"{line(own)}: {words}" for words in provenance.said.get(own, ())))
        name = f"File {line(file)} ({line(str(body['path']))})"
        found.update(dict.fromkeys(f"{name}: {words}" for words in provenance.said.get(file, ())))
    return tuple(found)
