"""What was listed, what was read, what was not and why. The numbers add up and say how."""

from __future__ import annotations

from evidence.catalog.queries import Completeness
from reports.context import Context
from reports.document import Block, Column, Paragraph, Section, Table
from reports.source import Facts
from reports.text import are, counted, limited, line

_PRINTED = 200
_KINDS = {
    "unreadable": "Content or part of it could not be read",
    "failed": "A parser failed on the entry",
    "skipped": "Left out on purpose",
    "limited": "Cut off at a stated limit",
    "quarantined": "Set aside: its worker died or did not end",
    "warning": "Read, with something remarkable",
    "unread_layer": "A layer that was not read",
}


def completeness(context: Context) -> Section:
    """The counts of each item, the kinds of problems and the reasons."""
    facts = context.facts
    blocks: list[Block] = [
        Paragraph(
            "Listed = directories + read + nothing to read + not readable. \u201cRead\u201d means all "
            "bytes of the entry, with three digests. \u201cNothing to read\u201d are devices, sockets "
            "and the like. \u201cParsed\u201d entries were taken by at least one parser and are among "
            "those read."
        ),
        *_of_all(context),
        _counts(facts.completeness),
    ]
    totals: dict[str, int] = {}
    for item in facts.completeness.values():
        for kind, number in item.problems.items():
            totals[kind] = totals.get(kind, 0) + number
    # A kind of which there is none says so; one that this page does not know stands with the rest.
    names = (*_KINDS, *sorted(totals.keys() - _KINDS.keys()))
    kinds = tuple((line(kind), _KINDS.get(kind, ""), f"{totals.get(kind, 0):,}") for kind in names)
    blocks.append(
        Table(
            (Column("Problem", 4), Column("Meaning", 10), Column("Number", 3, "number")),
            kinds,
            "Problems by kind",
        )
    )
    blocks += (
        [*_reasons(facts), *_unreadable(facts, totals.get("unreadable", 0))]
        if totals
        else [Paragraph("No problem was recorded.")]
    )
    states = _unfinished(facts)
    if states:
        blocks.append(Paragraph(states, "warning"))
    return Section("Completeness", tuple(blocks))


def _of_all(context: Context) -> tuple[Block, ...]:
    """That the numbers are those of whole items, where less of these is shown."""
    said = context.redactions
    if not (context.scope.limits_artifacts or (said and (said.left_out or said.files))):
        return ()
    return (
        Paragraph(
            "These numbers, and those of problems by kind, are of all that was listed and found in the items shown, "
            "what is kept back from this report included."
        ),
    )


def _counts(items: dict[int, Completeness]) -> Table:
    titles = (
        "Item",
        "Listed",
        "Directories",
        "Read",
        "Nothing to read",
        "Not readable",
        "Parsed",
        "Artifacts",
    )
    rows = [(str(number), *_numbers(item)) for number, item in items.items()]
    if len(rows) > 1:
        sums = [sum(column) for column in zip(*(_integers(item) for item in items.values()), strict=True)]
        rows.append(("All", *(f"{number:,}" for number in sums)))
    shares = (2, 3, 4, 3, 5, 4, 3, 3)
    columns = tuple(
        Column(title, share, "text" if title == "Item" else "number")
        for title, share in zip(titles, shares, strict=True)
    )
    return Table(columns, tuple(rows), "File entries by evidence item")


def _integers(item: Completeness) -> tuple[int, ...]:
    return (
        item.entries,
        item.directories,
        item.read,
        item.unread,
        item.unreadable,
        item.parsed,
        item.artifacts,
    )


def _numbers(item: Completeness) -> tuple[str, ...]:
    return tuple(f"{number:,}" for number in _integers(item))


def _reasons(facts: Facts) -> list[Block]:
    groups = facts.problem_groups[:_PRINTED]
    rows = tuple(
        (
            group.kind,
            f"{group.number:,}",
            limited(line(group.message), 400, "problems.jsonl")
            + (f" ({line(group.parser)})" if group.parser else ""),
            f"item {group.evidence}: {limited(line(group.path), 300, 'problems.jsonl')}"
            if group.path
            else f"item {group.evidence}",
        )
        for group in groups
    )
    columns = (
        Column("Problem", 4),
        Column("Number", 2, "number"),
        Column("Reason", 9),
        Column("First seen at", 9),
    )
    covered = sum(group.number for group in groups)
    note = (
        f"{counted(covered, 'problem')} of {facts.problem_total:,} {are(covered)} grouped here by reason; each one "
        "stands in the attached problems.jsonl."
    )
    return [Table(columns, rows, "Reasons"), Paragraph(note, "note")]


def _unreadable(facts: Facts, number: int) -> list[Block]:
    """Where bytes could not be read; ``number``: how many places of the items, named or not."""
    if number and not facts.unreadable:
        return [
            Paragraph("What could not be read is kept back from this report; the numbers above count it.")
        ]
    if not facts.unreadable:
        return [Paragraph("No range of any item or file was found unreadable.")]
    rows = tuple(
        (
            str(problem["evidence"]),
            limited(line(str(problem["path"])), 300, "problems.jsonl") or "the item itself",
            line(str(problem["locator"] or "")) or "not stated",
            limited(line(str(problem["message"])), 300, "problems.jsonl"),
        )
        for problem in facts.unreadable
    )
    columns = (Column("Item", 2), Column("Path", 9), Column("Range", 5), Column("Reason", 8))
    total = sum(group.number for group in facts.problem_groups if group.kind == "unreadable")
    note = (
        f"{counted(len(rows), 'place')} of {total:,} {are(len(rows))} printed; each one stands in the attached "
        "problems.jsonl."
    )
    return [Table(columns, rows, "What could not be read"), Paragraph(note, "note")]


def unfinished(facts: Facts) -> list[str]:
    """Numbers of the items of which no run finished."""
    finished = {run.get("evidence") for run in facts.runs if run.get("state") == "finished"}
    return [str(item["id"]) for item in facts.items if item["id"] not in finished]


def _unfinished(facts: Facts) -> str:
    """The same in words; empty where there is none."""
    open_items = unfinished(facts)
    if not open_items:
        return ""
    return (
        f"Reading did not finish for item {', '.join(open_items)}. The numbers above are those of what "
        "was read so far."
    )
