"""The proofs of printed exhibits that a report carries.

Reference: ``docs/ledger-format.md`` section 5c.
"""

from __future__ import annotations

from typing import Callable  # noqa: UP035 (Python 3.8 must run this)

from .exhibit import Heads, check_exhibit
from .note import Checkpoint, Key
from .outcome import Broken, Outcome

EXHIBITS = "exhibit-proofs.jsonl"
_KIND = "exhibit proofs of a report"


def check_exhibits(
    content: bytes, report: Checkpoint, trusted: list[Key], printed: Callable[[], set[str]], outcome: Outcome
) -> None:
    """Checks every line of the attachment.

    ``report``: the report's checkpoint, which every proof must be under; ``printed`` reads the numbers of exhibits on
    the pages.
    """
    if not content:
        outcome.note(f"{EXHIBITS} is empty: no exhibit of the report has a proof.")
        return
    lines = (content[:-1] if content.endswith(b"\n") else content).split(b"\n")
    numbers = printed()
    known: Heads = {}
    seen: set[str] = set()
    before = outcome.failures
    for number, line in enumerate(lines, 1):
        try:
            record = _record(line, report, trusted, known)
        except Broken as error:
            outcome.fail(f"{EXHIBITS}, line {number}: {error}", _KIND)
            continue
        if record in seen:
            outcome.fail(f"{EXHIBITS}, line {number}: a line before it is about {record}, too.", _KIND)
        elif record not in numbers:
            outcome.fail(f"{EXHIBITS}, line {number}: {record} is proved, but no page shows it.", _KIND)
        seen.add(record)
    if outcome.failures == before:
        outcome.ok(
            f"{EXHIBITS}: each of {len(lines)} records is, byte for byte, the one that its ledger entry stated, under "
            "the report's own checkpoint, and its number is printed."
        )


def _record(line: bytes, report: Checkpoint, trusted: list[Key], known: Heads) -> str:
    exhibit = check_exhibit(line, trusted, known)
    head = exhibit.checkpoint
    if (head.origin, head.size, head.root, head.key) != (report.origin, report.size, report.root, report.key):
        raise Broken("Its checkpoint is not the one that the report carries.")
    return str(exhibit.record["id"])
