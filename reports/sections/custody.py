"""The chain of custody, from the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from evidence.custody.corrections import corrections_of, with_corrections
from evidence.custody.details import detail_words
from reports.context import Context
from reports.document import Column, KeyValues, Paragraph, Section, Table
from reports.sections.handling import ACTS_LIST, corrected_by, handling
from reports.sections.words import stamp, written
from reports.source import Facts
from reports.text import are, counted, limited, line

_PRINTED = 500
# Long lists, which are printed whole under tools and versions.
_ELSEWHERE = frozenset({"parsers", "parameters", "sandbox", "tools"})
_WORDS = {
    "case.create": "The case was created.",
    "software.version": "Versions of the software were recorded.",
    "evidence.receive": "An evidence item was taken into the case.",
    "evidence.open": "An evidence item was opened for reading.",
    "evidence.verify": "A hash of the whole item was computed, and compared where the container stores one.",
    "evidence.refuse": "An evidence item was refused.",
    "ingest.start": "Reading of the evidence began.",
    "ingest.end": "Reading of the evidence ended.",
    "ingest.resume": "Reading of the evidence went on after an interruption.",
    "ingest.cancel": "Reading of the evidence was cancelled.",
    "ingest.retry": "A file was read once more, within other limits.",
    "tool.start": "A program of somebody else's was started on the evidence item.",
    "tool.end": "That program ended, or was ended.",
    "failure": "Something failed.",
    "catalog.discard": "Rows that an interrupted run had left without entries were removed.",
    "acquire.start": "Reading of a source into a copy began.",
    "acquire.unreadable": "Parts of the source could not be read; in the copy they are zeros.",
    "acquire.end": "Reading of a source into a copy ended.",
    "acquire.cancel": "Reading of a source into a copy was stopped.",
    "analyze.start": "An analyzer began to look through the records.",
    "analyze.end": "An analyzer came to its end.",
    "analyze.cancel": "An analyzer was cancelled.",
    "analyze.fail": "An analyzer failed.",
    "export": "A file was exported.",
    "key.use": "A signing key was used.",
    "key.create": "A signing key was made.",
    "clock.jump": "The machine's clock was found to have jumped.",
    "tag": "Records were tagged.",
    "note": "A note was written.",
    "correction": "An earlier entry was corrected; that entry stays as it is.",
    "review": "Another person judged a tag.",
    "protect": "A record was marked as protected.",
    "protect.lift": "The protection of a record was lifted.",
    "access.view": "The content of a protected record was looked at.",
    "access.search": "Protected records were searched.",
    "custody.receive": "The item was received.",
    "custody.transfer": "The item was offered to, or received by, another person.",
    "custody.store": "The item was stored.",
    "custody.condition": "The condition of the item was noted.",
    "custody.seal": "Seals were applied.",
    "custody.unseal": "Seals were broken.",
    "custody.return": "The item was given back.",
    "custody.dispose": "The item was disposed of.",
    "custody.link": "The evidence item was acquired from this item.",
    "evidence.unlock": "An encryption layer was unlocked, or refused the key.",
    "key.enrol": "A person's key was enrolled.",
    "scope.set": "The scope of what may be shown was set.",
    "scope.lift": "The scope of what may be shown was lifted.",
    "report.text": "The examiner wrote a part of the report.",
    "report.redact": "A redacted version of a report was made; this act commits to its full version.",
    "key.revoke": "A key was revoked.",
}


def custody(context: Context) -> Section:
    """Each item's handling and holder, and the signed state of the ledger."""
    head = context.facts.head
    intro = Paragraph(
        "Each act below is an entry of the ledger, named by its number; each entry holds the digest of the one "
        f"before it. {_all_acts(context.facts)}"
    )
    signed = KeyValues(
        (
            ("Entries covered", f"{head.size:,}"),
            ("Root (RFC 6962, Base64)", head.root),
            ("Signed by key", head.key),
        ),
        "Signed state of the ledger (checkpoint) at this report",
    )
    return Section("Chain of custody", (intro, signed), handling(context))


def _all_acts(facts: Facts) -> str:
    """Where all acts stand, and that some may not be shown."""
    back = facts.acts_out_of_scope
    besides = f" but {back:,} that {'was' if back == 1 else 'were'} kept back" if back else ""
    return f"All acts on the case{besides} stand in {ACTS_LIST}."


def acts(context: Context) -> Section:
    """All custody acts in their order."""
    facts = context.facts
    shown = facts.acts[:_PRINTED]
    left = len(facts.acts) - len(shown)
    rest = f" The first {len(shown):,} are printed; all stand in {ACTS_LIST}." if left else ""
    back = facts.acts_out_of_scope
    if back:
        rest += (
            f" {counted(back, 'further act')} about what is outside of the scope, or left out by the redaction, "
            f"{are(back)} neither here nor in the attached list."
        )
    intro = Paragraph(
        f"The ledger holds {counted(len(facts.acts) + back + facts.record_entries, 'entry', 'entries')}: "
        f"{counted(len(facts.acts), 'custody act')}, listed here, and {facts.record_entries:,} that "
        "each state the digest of one record (evidence item, file entry, artifact, problem or "
        "verification). Numbers missing in the first column are such records"
        f"{', or acts that were kept back' if back else ''}.{rest}"
    )
    columns = (
        Column("Entry", 3),
        Column("Time", 10),
        Column("By", 7),
        Column("Act", 8),
        Column("What happened", 20),
    )
    corrections = corrections_of(act.document for act in facts.acts)
    table = Table(columns, tuple(_row(act.document, corrections) for act in shown))
    return Section("Acts of the ledger", (intro, table))


def _row(act: dict[str, Any], corrections: Mapping[int, Sequence[dict[str, Any]]]) -> tuple[str, ...]:
    action = str(act["action"])
    facts = [f"Subject: {line(str(act['subject']))}"] if act.get("subject") else []
    facts += [
        f"{line(name)}: {written(action, words)}" for name, words in detail_words(act["details"], _ELSEWHERE)
    ]
    details = limited("; ".join(facts), 700, ACTS_LIST)
    corrected = corrected_by(with_corrections(act, corrections))
    text = "\n".join(part for part in (_WORDS.get(action, ""), details, *corrected) if part)
    who = f"{line(str(act['actor']))}, {line(str(act['role']))} on {line(str(act['host']))}"
    return (str(act["seq"]), stamp(str(act["time"])), who, line(action), text)
