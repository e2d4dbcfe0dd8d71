"""The examiner's own words for parts of reports, each version of which stands in the ledger.

Reference: docs/ledger-format.md section 2, ``report.text``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from evidence.custody.acts import is_whole

PARTS = {
    "plain-summary": "Summary in plain language",
    "conclusions": "Summary of the conclusions reached",
    "laboratory": "Laboratory: name, address, place of the work",
    "customer": "Customer: name and contact",
    "instructions": "Instructions",
    "authority": "Authority and scope",
    "background": "Background: facts given to the examiner",
    "own-knowledge": "Facts within the examiner's own knowledge",
    "qualifications": "Qualifications and experience",
    "testimony": "Publications and earlier testimony",
    "interests": "Interests",
    "literature": "Literature and other information relied on",
    "other-experts": "Work of others relied on",
    "condition": "Condition of the items",
    "methods": "Methods and their validation",
    "opinion": "Opinion",
    "reasons": "Bases and reasons of the opinion, and its reliability",
    "range-of-opinion": "Range of opinion",
    "opinion-limits": "Qualifications of the opinion",
    "deviations": "Errors and deviations",
    "compliance": "Compliance with a code of practice",
    "authorisation": "Authorisation of the report",
}
"""Name of a part -> what a person calls it."""


class ExaminerText(msgspec.Struct, frozen=True):
    """One version: its words, the ledger entry that states it, its time (RFC 3339, UTC) and who wrote it."""

    part: str
    text: str
    entry: int
    time: str
    actor: str


def history(acts: Iterable[dict[str, Any]]) -> Mapping[str, tuple[ExaminerText, ...]]:
    """Every version of each part, oldest first."""
    found: dict[str, tuple[ExaminerText, ...]] = {}
    for act in acts:
        if act["action"] == "report.text" and is_whole(act):
            part = act["subject"]
            version = ExaminerText(part, act["details"]["text"], act["seq"], act["time"], act["actor"])
            found[part] = (*found.get(part, ()), version)
    return found


def newest(acts: Iterable[dict[str, Any]]) -> Mapping[str, ExaminerText]:
    """The version of each part that stands now; parts that were taken back are left out."""
    last = {part: versions[-1] for part, versions in history(acts).items()}
    return {part: version for part, version in last.items() if version.text.strip()}
