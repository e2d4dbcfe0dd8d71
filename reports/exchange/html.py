"""The report as one page for a browser.

Reference: reports/render_html.py; docs/exchange.md.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from reports.attachments import with_redactions
from reports.build import compose
from reports.exchange.format import Written
from reports.profile import DEFAULT, load
from reports.redaction.commitment import Commitment
from reports.render_html import LARGEST_INSIDE, render
from reports.text import counted
from reports.view import CaseView
from reports.write import read_context


def write(view: CaseView, path: Path, profile: str = DEFAULT, now: datetime | None = None) -> Written:
    """The report of the case by that profile; ``now`` (with a zone) is its time, the clock's where none is given.

    The case must be open for writing: like every report, this one carries a manifest, whose export is an act.
    """
    context = read_context(view, load(profile))
    if view.redactor:
        context = with_redactions(context, view, view.redactor, Commitment())
    report = compose(context, now or datetime.now(UTC))
    with path.open("x", encoding="utf-8", newline="") as file:
        file.writelines(render(report))
    facts = context.facts
    printed = sum(map(len, facts.printed.values()))
    total = sum(facts.selected.values())
    large = [item.name for item in report.attachments if item.size > LARGEST_INSIDE]
    left_out = ["A page bears no signature: its proof ties it to the ledger, and the PDF can be signed."]
    if printed < total:
        missing = counted(total - printed, "selected artifact")
        left_out.append(f"{missing} not printed: at most {view.selection.per_kind:,} of a kind are.")
    if large:
        left_out.append(
            f"Too large to be held by the page, and listed in it with their SHA-256: {', '.join(large)}."
        )
    redacted = sum(not tie.whole for tie in facts.ties.values())
    return Written(
        {"artifacts": printed, "redacted": redacted, "sections": len(report.sections)}, tuple(left_out)
    )
