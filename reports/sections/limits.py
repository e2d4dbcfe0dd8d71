"""What this report does not say."""

from __future__ import annotations

from reports.context import Context
from reports.document import Bullets, Section
from reports.sections.completeness import unfinished
from reports.sections.words import own_section
from reports.source import Facts
from reports.text import counted, line


def limits(context: Context) -> Section:
    """The limitations that follow from this case, those of every report, and what the examiner says went wrong."""
    facts = context.facts
    return Section(
        "Limitations, errors and deviations",
        (Bullets((*_of_case(facts), *_of_methods(context), *_of_every_report())),),
        own_section(
            context, "deviations", "No error in the work and no deviation from its methods is stated."
        ),
    )


def _of_case(facts: Facts) -> list[str]:
    found = []
    for item in facts.items:
        for layer in item.get("layers") or []:
            if not layer.get("read"):
                what = line(str(layer.get("description") or layer.get("kind")))
                found.append(
                    f"Item {item['id']}: {what} was not read "
                    f"({line(str(layer.get('reason') or 'no reason recorded'))})."
                )
    unread = sum(item.unreadable for item in facts.completeness.values())
    if unread:
        found.append(
            f"The content of {counted(unread, 'file entry', 'file entries')} could not be read; it has "
            "no digest and no artifacts."
        )
    if facts.deleted:
        found.append(
            f"{counted(facts.deleted, 'listed file entry', 'listed file entries')} had been deleted or "
            "carved. Names and times of such entries come from what is left of them."
        )
    if facts.unconfirmed:
        found.append(
            f"{counted(facts.unconfirmed, 'file entry', 'file entries')}, recovered but unconfirmed: the "
            "space was read where the deleted file had been, and nothing confirms that it was not used "
            "by another file since."
        )
    return found


def _of_methods(context: Context) -> list[str]:
    """What a profile without the sections on methods and completeness would leave unsaid."""
    found = []
    if "methods" not in context.texts:
        found.append("No validation of the methods by the laboratory that used them is stated.")
    if unread := unfinished(context.facts):
        found.append(
            f"Reading did not finish for item {', '.join(unread)}: what this report counts is what was read until then."
        )
    return found


def _of_every_report() -> tuple[str, ...]:
    return (
        "Only formats for which a parser is listed under \u201cTools and versions\u201d were "
        "interpreted. Other files were listed and hashed, not interpreted.",
        "That no artifact of a kind is reported does not mean that there was none on the device.",
        "Times are those that the evidence states. Whether the device's clock was right was not examined.",
        "Times of file systems that store local time without a zone (FAT, exFAT, ISO 9660, zip) were "
        "read as UTC and are marked so in the records.",
        "Characters that cannot be seen, that reorder text or that none of the report's fonts has are "
        "printed as <U+XXXX>. The attached artifacts.jsonl holds them unchanged.",
        "Long values are cut in print with the number of characters left out; the attached lists hold "
        "them whole. In artifacts.csv one apostrophe is added before a text that a spreadsheet "
        "could take for a formula.",
        "The ledger lets anybody check that nothing it held at its signed state was changed since; it cannot show an "
        "act that was never logged, nor that what was logged was true, nor what was done before it was signed.",
        "The signature shows that it was made with the key of the certificate that it names, and that the report was "
        "not changed since; not who used that key, nor that what the report says is true, nor, without a time stamp "
        "of a third party, when it was made.",
    )
