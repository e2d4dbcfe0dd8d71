"""Corrections beside the entries that they correct.

Reference: docs/ledger-format.md section 2, "Correction".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from evidence.custody.acts import is_whole

Document = dict[str, Any]


def corrections_of(acts: Iterable[Document]) -> Mapping[int, Sequence[Document]]:
    """Number of an entry -> the corrections of it, oldest first."""
    found: dict[int, list[Document]] = defaultdict(list)
    for act in acts:
        if act["action"] == "correction" and is_whole(act):
            found[act["details"]["corrects"]].append(act)
    return found


def with_corrections(act: Document, corrections: Mapping[int, Sequence[Document]]) -> list[Document]:
    """The corrections of an act, and those of the corrections, in order of their numbers."""
    found: list[Document] = []
    waiting = [act["seq"]]
    while waiting:
        each = [other for other in corrections.get(waiting.pop(), ()) if other["seq"] > act["seq"]]
        found += each
        waiting += [other["seq"] for other in each]
    return sorted(found, key=lambda other: int(other["seq"]))
