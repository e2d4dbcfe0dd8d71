"""The selected artifacts, by kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reports.context import Context
from reports.document import Block, Paragraph, Section
from reports.exhibits import calls, compact, media, messages, places
from reports.exhibits.gathered import Gathered
from reports.exhibits.overview import overview
from reports.exhibits.provenance import Provenance
from reports.kind_names import kind_heading
from reports.proofs import NAME as PROOFS
from reports.sections.summary import within_scope
from reports.selection import BUT_LEFT_OUT
from reports.text import are, counted, line

View = Callable[[list[dict[str, Any]], Provenance, Gathered], tuple[Block, ...]]
_VIEWS: dict[str, View] = {
    "message": messages.conversations,
    "call": calls.calls,
    "location": places.places,
    "media": media.media,
}
"""Kind -> how it is shown; every other kind is shown as exhibits."""


def artifacts(context: Context) -> Section:
    """A part for each kind. What is not printed is counted, and named where it stands."""
    facts, selection = context.facts, context.selection
    if not facts.selected:
        return Section("Selected artifacts", (Paragraph(_none(context)),))
    blocks = (*_intro(context), *overview(context.exhibits))
    provenance = Provenance.of(facts)
    parts = [
        _kind(kind, number, facts.printed[kind], selection.per_kind, provenance, context.exhibits)
        for kind, number in facts.selected.items()
    ]
    pictured = [body for body in facts.printed.get("media", []) if places.has_place(body)]
    if pictured:
        shown = places.places(pictured, provenance, context.exhibits)
        if len(facts.printed["media"]) < facts.selected["media"]:
            shown = (Paragraph("Only those that are printed above.", "warning"), *shown)
        parts.append(Section(f"Where media say they were made ({len(pictured):,})", shown))
    return Section("Selected artifacts", blocks, tuple(parts))


def _none(context: Context) -> str:
    all_ = context.facts.all_artifacts
    if not all_:
        return f"{_selection(context)} The parsers found no artifact."
    if not within_scope(context):
        return f"None of the {counted(all_, 'artifact')} in the case is within the authority's scope."
    return f"{_selection(context)} No artifact {_where(context)} meets the selection."


def _selection(context: Context) -> str:
    within = " within the authority's scope" if context.scope.limits else ""
    left_out = BUT_LEFT_OUT if context.redactions and context.redactions.left_out else ""
    return context.selection.words(f"All artifacts{within}{left_out}")


def _where(context: Context) -> str:
    return "within the authority's scope" if context.scope.limits else "in the case"


def _intro(context: Context) -> tuple[Block, ...]:
    facts = context.facts
    total = sum(facts.selected.values())
    printed = sum(map(len, facts.printed.values()))
    zone = facts.info.time_zone
    proofs = _proofs(context)
    return (
        Paragraph(
            f"{_selection(context)} {total:,} of {within_scope(context):,} artifacts {_where(context)} "
            f"{'was' if total == 1 else 'were'} selected; {printed:,} {are(printed)} printed here. Every selected one "
            "stands in the attached artifacts.jsonl and artifacts.csv."
        ),
        Paragraph(
            "Each time is given in UTC as converted"
            + (f", then in the case's time zone, {line(zone)}" if zone != "UTC" else "")
            + ", with the value as it is stored and the way it was read, so that the conversion can be repeated. "
            "SHA-256 is that of the file in which the artifact stands; entry is the number of the ledger entry that "
            "states it. " + proofs,
            "note",
        ),
    )


def _proofs(context: Context) -> str:
    """Where the proofs are, or why there are none."""
    ties = context.facts.ties
    if any(item.name == PROOFS for item in context.attachments):
        return (
            f"The proof that an artifact stands in the ledger is a line of the attached {PROOFS}: there is one for "
            f"each printed artifact, {len(ties):,} in all."
        )
    redacted = counted(sum(not tie.whole for tie in ties.values()), "printed artifact")
    return (
        f"{redacted} had something redacted. This version carries no proofs that artifacts stand in the ledger, "
        "because they would confirm a guess at what was taken out; the full version carries them."
    )


def _kind(
    kind: str,
    number: int,
    printed: list[dict[str, Any]],
    limit: int,
    provenance: Provenance,
    gathered: Gathered,
) -> Section:
    blocks = _VIEWS.get(kind, compact.exhibits)(printed, provenance, gathered)
    title = f"{kind_heading(kind)} ({number:,})"
    if len(printed) == number:
        return Section(title, blocks)
    note = Paragraph(
        f"Printed are the first {len(printed):,} of {number:,}, in the order of their sources; at most "
        f"{limit:,} of a kind are printed. The other {number - len(printed):,} "
        f"{'stands' if number - len(printed) == 1 else 'stand'} in the attached artifacts.jsonl and artifacts.csv.",
        "warning",
    )
    return Section(title, (note, *blocks))
