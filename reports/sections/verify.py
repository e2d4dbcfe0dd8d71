"""How to check this report without trusting who made it."""

from __future__ import annotations

from reports.context import Context
from reports.document import Bullets, Column, KeyValues, Paragraph, Section, Table

_GLOSSARY = (
    ("Acquisition hash", "A digest stored in a container when the evidence was acquired."),
    ("Artifact", "Something that a parser states about a file: a message, a call, a web visit."),
    (
        "Checkpoint",
        "The ledger's size and root at one moment, signed. What stands before it cannot be changed unseen.",
    ),
    (
        "Digest, hash",
        "A number computed from all bytes of something. If one bit changes, the digest changes.",
    ),
    ("File entry", "A named file, folder or stream that a file system lists, deleted ones included."),
    ("Ledger", "The list of all custody acts and records; each entry holds the digest of the one before it."),
    ("Locator, place", "Where in a file an artifact stands: a row of a table, a range of bytes."),
    ("Manifest", "The list of all files that were read, with their digests."),
    ("Parser", "The part of the software that reads one kind of file."),
    (
        "Unconfirmed",
        "Recovered from space that was free; another file may have been written over parts of it.",
    ),
    ("Verification hash", "A digest computed from the data as it was read for this examination."),
)


def verify(context: Context) -> Section:
    """The commands, the values to compare and the attached files."""
    facts = context.facts
    steps = Bullets(
        (
            "Ask the examiner for the fingerprint of the signing certificate and for the ledger key by "
            "another way than this file, and compare.",
            "With Indicia: indicia verify REPORT.pdf. It checks the signature, that nothing was added, "
            "the attached manifest and the checkpoint.",
            "Without Indicia: python3 indicia-verify.pyz REPORT.pdf makes the same checks with "
            "Python's standard library alone. pdfdetach -saveall REPORT.pdf takes the attachments out.",
            "The signature alone: pdfsig REPORT.pdf, or any PDF reader that checks signatures.",
            "The manifest against the files themselves: hashdeep -a -k manifest.hashdeep -r -l 1, "
            "where item 1 is mounted or unpacked as the folder 1.",
            "If REPORT.pdf.proof was handed over with the report, it ties the SHA-256 of the whole "
            "report to the ledger.",
        )
    )
    values = KeyValues(
        (
            ("Ledger key (vkey)", facts.head.key),
            ("Ledger size", f"{facts.head.size:,}"),
            ("Ledger root", facts.head.root),
        ),
        "Values to compare",
    )
    files = Table(
        (Column("File", 5), Column("What it holds", 9), Column("Bytes", 3), Column("SHA-256", 10, "code")),
        tuple(
            (item.name, item.description, f"{len(item.data):,}", digest)
            for item, digest in zip(context.attachments, context.digests, strict=True)
        ),
        "Attached files",
    )
    note = Paragraph(
        "Each line of artifacts.jsonl and problems.jsonl is a record's canonical JSON; the SHA-256 of "
        "the line without its line feed is what the ledger states for that record. Each line of "
        "custody-acts.jsonl is the body of a ledger entry.",
        "note",
    )
    return Section("How to verify this report", (steps, values, files, note))


def glossary(context: Context) -> Section:
    """The field's words, shortly."""
    return Section("Glossary", (KeyValues(_GLOSSARY),))
