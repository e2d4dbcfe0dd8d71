"""Which custody acts may not leave: those about items and artifacts out of scope, or left out by the redaction."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from evidence.custody.acts import is_whole
from evidence.custody.chain import subject_of
from reports.redaction.profile import LeaveOut
from reports.tagged import records_tagged
from reports.text import counted
from reports.view import CaseView

Document = dict[str, Any]
_RECORD = re.compile(r"(\d+)-\S+")
_ARTIFACT = re.compile(r"\d+-\d+-\d+")


def acts_kept_back(view: CaseView, acts: Iterable[Document]) -> set[int]:
    """Numbers of the entries, among all acts of the case, that may not leave through this view."""
    rule = view.redactor.leave_out if view.redactor else LeaveOut()
    if not (view.scope.limits or rule.kinds or rule.ids or rule.tags):
        return set()
    documents = list(acts)
    hidden = view.outside(named_artifacts(documents))
    if rule.tags:
        # A file that bears such a tag: its artifacts are left out, and so is what was said of it.
        hidden |= set(records_tagged(view.case.ledger, rule.tags))
    return kept_back(documents, view.scope.items, hidden)


def kept_back_words(number: int) -> str:
    """What is said of acts that an export does not hold."""
    verb = "was" if number == 1 else "were"
    return (
        f"{counted(number, 'act')} {verb} left out: about what is out of scope, or left out by the redaction."
    )


def named_artifacts(acts: Iterable[Document]) -> set[str]:
    """Ids of the artifacts that acts are about: tagged, noted, protected, looked at."""
    return {name for act in acts for name in _names(act) if _ARTIFACT.fullmatch(name)}


def kept_back(acts: Sequence[Document], items: Collection[int], hidden: Collection[str]) -> set[int]:
    """Numbers of the entries that may not be shown.

    ``items``: numbers of the evidence items of the scope, none where items are not limited; ``hidden``: ids of
    artifacts outside of it. A correction goes with what it corrects, a thing with all that was acquired from it.
    """
    links = [act for act in acts if act["action"] == "custody.link" and is_whole(act)]
    shown = {act["subject"] for act in links if act["details"]["evidence"] in items}
    things = {act["subject"] for act in links} - shown if items else set()
    found: set[int] = set()
    for act in acts:
        if (
            act["subject"] in things
            or act["details"].get("corrects") in found
            or any(name in hidden or _is_outside(name, items) for name in _names(act))
        ):
            found.add(act["seq"])
    return found


def _names(act: Document) -> list[str]:
    """What an act is about: its subject, and the record or item that its details name."""
    details = act["details"]
    names = [act["subject"], details.get("record")]
    number = details.get("evidence")
    if isinstance(number, int):
        names.append(subject_of(str(number)))
    return [name for name in names if isinstance(name, str)]


def _is_outside(name: str, items: Collection[int]) -> bool:
    record = _RECORD.fullmatch(name)
    number = record[1] if record else name.removeprefix("evidence ") if name.startswith("evidence ") else ""
    return bool(items) and number.isascii() and number.isdigit() and int(number) not in items
