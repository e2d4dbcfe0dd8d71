"""What was redacted in this version of the report."""

from __future__ import annotations

from reports.context import Context
from reports.document import Block, Column, KeyValues, Paragraph, Section, Table
from reports.redaction.commitment import LIST, Redactions
from reports.redaction.places import Places
from reports.text import are, counted, line

_ROUNDED = (
    f"What the rule \u201c{Places.label}\u201d names was rounded or left out, and altitude and accuracy with it: "
    "coordinates in this version, and points on its maps, are then not those that are stored."
)


def redactions(context: Context) -> Section | None:
    """Rules, numbers and records; None where the report is the full one."""
    said = context.redactions
    if said is None:
        return None
    blocks: list[Block] = [
        Paragraph(
            f"This is a redacted version, made with the redaction profile \u201c{line(said.profile)}\u201d. Where text "
            "was replaced it reads [redacted: label]; the same label stands for the same person or thing throughout. "
            "Attached lists and the names in the manifest are redacted in the same way.",
            "warning",
        ),
        _table(said) if said.totals else Paragraph("Nothing that the profile names was found."),
    ]
    if said.left_out or said.files:
        blocks.append(
            Paragraph(
                f"{counted(said.left_out, 'artifact')} of the case {are(said.left_out)} left out whole, as the "
                "profile says. In no list is a file that bears such a tag, or all of whose artifacts are left out: "
                f"{counted(said.files, 'file entry', 'file entries')}."
            )
        )
    if any(rule == Places.label for rule, _, _ in said.totals):
        blocks.append(Paragraph(_ROUNDED))
    blocks += [
        Paragraph(
            "A redacted record is not the one whose digest the ledger states; neither its digest nor its proof is "
            "given, for either would confirm a guess. For the same reason the custody acts in this version come "
            "without the link to the entry before and without their random bytes, and the manifest is one of redacted "
            "names: it is tied to the ledger as it stands here.",
            "note",
        ),
    ]
    if said.commitment:  # a page has none: no full version of it is kept
        blocks += _commitment(said.commitment)
    return Section("Redactions", tuple(blocks))


def _commitment(value: str) -> tuple[Block, ...]:
    return (
        KeyValues((("Commitment to the full version", value),)),
        Paragraph(
            "The commitment is the SHA-256 of 32 random bytes, which leave with no redacted version, followed by the "
            "unsigned full version of this report. With the case, indicia redacted check shows that a full version is "
            "the one that belongs to this report.",
            "note",
        ),
    )


def _table(said: Redactions) -> Table:
    columns = (
        Column("Rule", 6),
        Column("Replacements", 3, "number"),
        Column("Records", 2, "number"),
        Column("Where", 11),
    )
    rows = tuple(
        (line(rule), f"{number:,}", f"{records:,}", _where(said.records.get(rule, ()), records))
        for rule, number, records in said.totals
    )
    return Table(columns, rows, "Replacements by rule")


def _where(named: tuple[str, ...], records: int) -> str:
    """``records 1-19-1, 1-19-2; ledger entries 182, 185``."""
    found = []
    for prefix, one, many in (
        ("record ", "record", "records"),
        ("ledger entry ", "ledger entry", "ledger entries"),
    ):
        numbers = [line(name.removeprefix(prefix)) for name in named if name.startswith(prefix)]
        if numbers:
            found.append(f"{one if len(numbers) == 1 else many} {', '.join(numbers)}")
    found += [line(name) for name in named if not name.startswith(("record ", "ledger entry "))]
    more = records - len(named)
    words = "; ".join(found)
    return f"{words} and {more:,} more: see {LIST}" if more else words
