"""How many artifacts a choice selects, and what the scope keeps back; for a thread of its own."""

from __future__ import annotations

from pathlib import Path

import msgspec

from evidence.case import Case
from evidence.custody.acts import is_whole
from evidence.custody.marking import withdrawn
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView


class Counted(msgspec.Struct, frozen=True):
    """``shown``: selected artifacts within the scope by kind; ``all``: artifacts of the case."""

    shown: dict[str, int]
    all: int
    out_of_scope: int
    scope: str


def count(folder: Path, chosen: ArtifactSelection) -> Counted:
    """Counts with the very filter that the report uses."""
    with Case.open(folder) as case:
        scope = Scope.of(entry.document() for entry in case.ledger.acts())
        with CaseView(case, chosen, scope) as view:
            (all_,) = view.connection.execute("SELECT count(*) FROM artifacts").fetchone()
            return Counted(view.counts(), all_, view.out_of_scope() if scope.limits else 0, scope.words())


def tags_of(folder: Path) -> dict[str, int]:
    """How often each tag was given, in the order in which tags were first used."""
    found: dict[str, int] = {}
    spelt: dict[str, str] = {}
    with Case.open(folder) as case:
        acts = [entry.document() for entry in case.ledger.acts()]
        taken_back = withdrawn(acts)
        for act in acts:
            if act["action"] == "tag" and is_whole(act) and act["seq"] not in taken_back:
                tag = act["details"]["tag"]
                first = spelt.setdefault(tag.casefold(), tag)
                found[first] = found.get(first, 0) + 1
    return found
