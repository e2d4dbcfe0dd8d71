"""What the examiner declares and certifies by signing: the profile's statements, word for word."""

from __future__ import annotations

from reports.context import Context
from reports.document import Block, Column, KeyValues, Paragraph, Section, Table
from reports.sections.verification import item_result, result_words
from reports.sections.words import lacking, own_section
from reports.text import line

_MADE = (
    "The person who signs this report makes these statements by signing it. A copy without a signature, by a "
    "certificate or by hand, declares nothing."
)
_RESTS = "A statement below that rests on a text that is missing is not borne out by this report."
_BY_HAND = "by the signature on this file, or by hand: ______________________________"


def declarations(context: Context) -> Section:
    """The statements of the profile, compliance with a code, who authorises the report."""
    statements = context.profile.declarations
    blocks: tuple[Block, ...] = (
        (Paragraph(_MADE, "note"), *_unsupported(context), *map(Paragraph, map(line, statements)))
        if statements
        else (Paragraph("The profile of this report asks for no declaration."),)
    )
    return Section(
        "Declarations",
        (*blocks, _signatory(context)),
        (*own_section(context, "compliance"), *own_section(context, "authorisation")),
    )


def certification(context: Context) -> Section | None:
    """The certification of electronic records with the hashes that it is about; None where the profile has none."""
    certified = context.profile.certification
    if certified is None:
        return None
    columns = (
        Column("Item", 2), Column("Name", 5), Column("SHA-256 of the data read", 9, "code"), Column("Compared", 8),
    )  # fmt: skip
    return Section(
        "Certification of electronic records",
        (
            Paragraph(f"Under {line(certified.rule)}."),
            Paragraph(_MADE, "note"),
            *_unsupported(context),
            *map(Paragraph, map(line, certified.statements)),
            Table(columns, tuple(_items(context)), "The items, and the digests that identify their copies"),
            _signatory(context),
        ),
    )


def _unsupported(context: Context) -> tuple[Block, ...]:
    """The warning that required texts are missing, and that statements may rest on them."""
    found = lacking(context)
    return (*found, Paragraph(_RESTS, "warning")) if found else ()


def _items(context: Context) -> list[tuple[str, ...]]:
    facts = context.facts
    found: list[tuple[str, ...]] = []
    for item in facts.items:
        rows = [row for row in facts.verifications if row["evidence"] == item["id"]]
        digests = [str(row["found"]) for row in rows if row["algorithm"] == "sha256" and row["found"]]
        said = result_words(item_result(rows))
        found.append(
            (str(item["id"]), line(str(item["name"])), line(" ".join(digests)) or "not computed", said)
        )
    return found


def _signatory(context: Context) -> KeyValues:
    info = context.facts.info
    agency = f", {line(info.agency)}" if info.agency else ""
    return KeyValues(
        (("Name", f"{line(info.examiner)}{agency}"), ("Date", _BY_HAND), ("Signature", _BY_HAND))
    )
