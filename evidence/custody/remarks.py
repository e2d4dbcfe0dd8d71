"""Tags, notes, protections and corrections of a case, read from the ledger's acts.

Reference: docs/ledger-format.md section 2, "Actions".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from evidence.custody.acts import is_whole
from evidence.custody.corrections import corrections_of, with_corrections
from evidence.custody.ledger import Ledger

Document = dict[str, Any]
PROTECTING = ("protect", "protect.lift")
REMARKS = ("tag", "note", "review", *PROTECTING)


def remarks(acts: Sequence[Document]) -> list[tuple[Document, list[Document]]]:
    """Each tag, note, review and protection with its corrections, then each corrected entry of another kind."""
    corrections = corrections_of(acts)
    said = [
        (act, with_corrections(act, corrections))
        for act in acts
        if act["action"] in REMARKS and is_whole(act)
    ]
    told = {other["seq"] for _, each in said for other in each}
    rest = [
        (act, with_corrections(act, corrections))
        for act in acts
        if act["action"] not in REMARKS and act["seq"] in corrections and act["seq"] not in told
    ]
    return said + [(act, each) for act, each in rest if act["action"] != "correction"]


def with_corrected_records(ledger: Ledger) -> list[Document]:
    """The acts of a ledger, and the entries of those records that an act corrects, in order."""
    acts = [entry.document() for entry in ledger.acts()]
    known = {act["seq"] for act in acts}
    others = [seq for seq in corrections_of(acts) if seq not in known]
    acts += [entry.document() for seq in others for entry in ledger.entries(seq, seq + 1)]
    return sorted(acts, key=lambda act: int(act["seq"]))


def protected(acts: Iterable[Document]) -> Mapping[str, Sequence[str]]:
    """Id of a record -> the categories that it is protected as; empty where every one was lifted."""
    found: dict[str, dict[str, None]] = {}
    for act in acts:
        if not is_whole(act):
            continue
        if act["action"] == "protect":
            found.setdefault(act["subject"], {})[act["details"]["category"]] = None
        elif act["action"] == "protect.lift":
            found.get(act["subject"], {}).pop(act["details"]["category"], None)
    return {record: tuple(categories) for record, categories in found.items() if categories}


class Protections:
    """What the records of a case are protected as, found by their ids however many are marked.

    A file entry (``1-42``), its artifacts (``1-42-3``) and its evidence item (``1``) hold the same content, so a mark
    on one counts for all that hold it: on the file for each of its artifacts, on an artifact for its file.
    """

    def __init__(self, acts: Iterable[Document]) -> None:
        self.marks = protected(acts)
        """Id of a record -> the categories that it bears itself."""
        self._below: dict[str, set[str]] = {}
        for marked, categories in self.marks.items():
            for record in _holding(marked):
                self._below.setdefault(record, set()).update(categories)

    def __bool__(self) -> bool:
        return bool(self.marks)

    def of(self, *records: str) -> list[str]:
        """The categories that some records are protected as, each once."""
        found: set[str] = set()
        for record in records:
            found.update(self._below.get(record, ()))
            for each in (record, *_holding(record)):
                found.update(self.marks.get(each, ()))
        return sorted(found)


def _holding(record: str) -> list[str]:
    """The ids of what holds a record: ``1-42`` and ``1`` of ``1-42-3``."""
    parts = record.split("-")
    return ["-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


def behind(known: Protections, records: Sequence[str], total: int) -> list[str]:
    """The categories that a finding is protected as: those of the records that it rests on.

    Where it lists fewer than it rests on, or none because it follows no longer, nobody can tell those of the others:
    every category of the case counts.
    """
    if not records or len(records) < total:
        return sorted({category for categories in known.marks.values() for category in categories})
    return known.of(*records)
