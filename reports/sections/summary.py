"""What was done and found, in plain language."""

from __future__ import annotations

from typing import Any

from reports.context import Context
from reports.document import Block, Bullets, Column, Paragraph, Section, Table
from reports.kind_names import kind_heading
from reports.required import unplaced
from reports.sections.completeness import unfinished
from reports.sections.verification import item_result, result_words
from reports.sections.words import lacking, own
from reports.source import Facts
from reports.text import counted, line


def summary(context: Context) -> Section:
    """The examiner's summary in plain language where there is one, then what was done in numbers."""
    return Section(
        "Summary",
        (*lacking(context), *_unplaced(context), *own(context, "plain-summary", "")),
        (Section("What was done and found, in numbers", (*_generated(context), _meaning(context))),),
    )


def _unplaced(context: Context) -> tuple[Block, ...]:
    return tuple(Paragraph(said, "warning") for said in unplaced(context.profile, context.texts))


def _generated(context: Context) -> list[Block]:
    facts = context.facts
    listed = sum(item.entries for item in facts.completeness.values())
    read = sum(item.read for item in facts.completeness.values())
    failed = sum(item.unreadable for item in facts.completeness.values())
    blocks: list[Block] = [
        Paragraph(
            f"{counted(len(facts.items), 'evidence item')} {_was(len(facts.items))} examined with "
            f"Indicia. {counted(listed, 'file entry', 'file entries')} {_was(listed)} listed. {read:,} "
            f"of them {_was(read)} read from the first byte to the last, and MD5, SHA-1 and SHA-256 of "
            f"each were computed. {_failed(failed)} {_found(context)}"
        ),
        Paragraph(
            "The evidence was opened for reading only. Each step and the digest of each record stand "
            "in a ledger whose entries are linked by hashes; its state at the time of this report is "
            "signed and attached, so that anybody can check that nothing it holds was changed afterwards."
        ),
        *_unfinished(facts),
        Bullets(tuple(_item(facts, item) for item in facts.items)),
    ]
    if facts.selected:
        blocks.append(_kinds(facts))
    return blocks


def _unfinished(facts: Facts) -> tuple[Block, ...]:
    """That the numbers are of a part of the evidence, where they are."""
    unread = unfinished(facts)
    if not unread:
        return ()
    said = f"Reading did not finish for item {', '.join(unread)}: these numbers are those of what was read so far."
    return (Paragraph(said, "warning"),)


def within_scope(context: Context) -> int:
    """How many artifacts of the case may be shown: all of them where no scope is set."""
    return context.facts.all_artifacts - context.facts.out_of_scope


def _found(context: Context) -> str:
    all_, within = context.facts.all_artifacts, within_scope(context)
    found = f"{counted(all_, 'artifact')} {_was(all_)} found by the parsers"
    if not context.scope.limits:
        return f"{found}."
    verb = "is" if within == 1 else "are"
    return f"{found} in the whole case; {within:,} of them {verb} within the authority's scope."


def _meaning(context: Context) -> Paragraph:
    """Where, if anywhere, this report says what the data means."""
    told = "opinion" in context.texts and "opinion" in context.profile.sections
    where = (
        "is not part of them: the examiner's opinion stands under \u201cOpinion and interpretation\u201d"
        if told
        else "is not stated here and is for the examiner to explain"
    )
    return Paragraph(
        "These findings state what the data holds, as it was read. What that means for the case, and who wrote, sent "
        f"or saw something, {where}.",
        "note",
    )


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _failed(number: int) -> str:
    if not number:
        return "Of none is it recorded that its content could not be read."
    return f"The content of {number:,} could not be read; the reasons are given below."


def _item(facts: Facts, item: dict[str, Any]) -> str:
    result = item_result([row for row in facts.verifications if row["evidence"] == item["id"]])
    return f"Item {item['id']}, {line(str(item['name']))}: {result_words(result)}"


def _kinds(facts: Facts) -> Table:
    rows = tuple(
        (kind_heading(kind), f"{number:,}", f"{len(facts.printed[kind]):,}")
        for kind, number in facts.selected.items()
    )
    columns = (
        Column("Selected artifacts", 4),
        Column("Selected", 2, "number"),
        Column("Printed in this report", 3, "number"),
    )
    return Table(columns, rows)
