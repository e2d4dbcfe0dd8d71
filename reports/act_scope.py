"""Which custody acts may not leave: those about items and artifacts out of scope, or left out by the redaction."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from evidence.custody.acts import is_whole
from evidence.custody.acts_record import ON_RECORDS
from evidence.custody.chain import subject_of
from reports.redaction.profile import LeaveOut
from reports.tagged import records_tagged
from reports.text import counted
from reports.view import CaseView

Document = dict[str, Any]
_RECORD = re.compile(r"(\d+)-\S+", re.ASCII)
_ARTIFACT = re.compile(r"\d+-\d+-\d+", re.ASCII)
_FILE = re.compile(r"(\d+-\d+)(?:-p\d+)?", re.ASCII)
"""A file, or a problem met in it."""
_SAID_OF_RECORDS = frozenset(act.action for act in ON_RECORDS)


def acts_kept_back(view: CaseView, acts: Iterable[Document]) -> set[int]:
    """Numbers of the entries, among all acts of the case, that may not leave through this view."""
    rule = view.redactor.leave_out if view.redactor else LeaveOut()
    if not (view.scope.limits or rule.kinds or rule.ids or rule.tags):
        return set()
    documents = list(acts)
    named = {file for act in documents for file in _files_spoken_of(act)}
    return kept_back(documents, view.scope.items, hidden_records(view, documents), view.files_outside(named))


def hidden_records(view: CaseView, acts: Iterable[Document]) -> set[str]:
    """Of the records that acts are about: artifacts that may not leave, and files that bear a tag of what may not."""
    hidden = view.outside(named_artifacts(acts))
    if view.redactor and view.redactor.leave_out.tags:
        # The artifacts of such a file are left out, and so is what was said of it.
        hidden |= set(records_tagged(view.case.ledger, view.redactor.leave_out.tags))
    return hidden


def kept_back_words(number: int) -> str:
    """What is said of acts that an export does not hold."""
    verb = "was" if number == 1 else "were"
    return (
        f"{counted(number, 'act')} {verb} left out: about what is out of scope, or left out by the redaction."
    )


def named_artifacts(acts: Iterable[Document]) -> set[str]:
    """Ids of the artifacts that acts are about: tagged, noted, protected, looked at."""
    return {name for act in acts for name in _names(act) if _ARTIFACT.fullmatch(name)}


def kept_back(
    acts: Sequence[Document], items: Collection[int], hidden: Collection[str], files: Collection[str] = ()
) -> set[int]:
    """Numbers of the entries that may not be shown.

    ``items``: numbers of the evidence items of the scope, none where items are not limited; ``hidden``: ids of
    records outside of it; ``files``: ids of files of which people may have said what is outside. A correction goes with
    what it corrects, a thing with all that was acquired from it; where items are limited, a thing from which none of
    them was acquired is outside.
    """
    links = [act for act in acts if act["action"] == "custody.link" and is_whole(act)]
    shown = {act["subject"] for act in links if act["details"]["evidence"] in items}
    found: set[int] = set()
    for act in acts:
        if (
            (items and act["subject"].startswith("item ") and act["subject"] not in shown)
            or (act["action"] == "correction" and is_whole(act) and act["details"]["corrects"] in found)
            or any(name in hidden or _is_outside(name, items) for name in _names(act))
            or any(file in files for file in _files_spoken_of(act))
        ):
            found.add(act["seq"])
    return found


def _files_spoken_of(act: Document) -> list[str]:
    """The file that a person's act on a record is about: the file itself, or a problem met in it."""
    record = _FILE.fullmatch(act["subject"]) if act["action"] in _SAID_OF_RECORDS else None
    return [record[1]] if record else []


def _names(act: Document) -> list[str]:
    """What an act is about: its subject, and the record or items that its details name."""
    details = act["details"]
    names = [act["subject"], details.get("record")]
    evidence = details.get("evidence")
    numbers = evidence if isinstance(evidence, list) else [evidence]
    names += [subject_of(str(number)) for number in numbers if isinstance(number, int)]
    return [name for name in names if isinstance(name, str)]


def _is_outside(name: str, items: Collection[int]) -> bool:
    record = _RECORD.fullmatch(name)
    number = record[1] if record else name.removeprefix("evidence ") if name.startswith("evidence ") else ""
    return bool(items) and number.isascii() and number.isdigit() and int(number) not in items
