"""How to check this report without trusting who made it."""

from __future__ import annotations

from reports.context import Context
from reports.document import Bullets, Column, KeyValues, Paragraph, QrCode, Section, Table

_GLOSSARY = (
    ("Acquisition hash", "A digest stored in a container when the evidence was acquired."),
    ("Artifact", "Something that a parser states about a file: a message, a call, a web visit."),
    (
        "Checkpoint",
        "The ledger's size and root at one moment, signed. Who holds it sees whether what stood before was changed.",
    ),
    (
        "Digest, hash",
        "A number computed from all bytes of something. That other bytes give the same number by chance does not "
        "happen in practice. For MD5 and SHA-1 such bytes can be made on purpose; for SHA-256 no way is known.",
    ),
    ("Examiner's text", "Words that the examiner wrote for this report; every version stays in the ledger."),
    ("File entry", "A named file, folder or stream that a file system lists, deleted ones included."),
    ("Finding", "What the data holds, as it was read. What somebody concludes from it is opinion."),
    ("Inclusion proof", "A few digests that tie one record to the ledger's signed root."),
    ("Ledger", "The list of all custody acts and records; each entry holds the digest of the one before it."),
    ("Locator, place", "Where in a file an artifact stands: a row of a table, a range of bytes."),
    ("Manifest", "The list of all files that were read, with their digests."),
    ("Parser", "The part of the software that reads one kind of file."),
    (
        "Quarantined",
        "Set aside because reading it stopped the program that read it; listed, not interpreted.",
    ),
    ("Scope", "What the authority for the examination allows to be shown."),
    (
        "Unconfirmed",
        "Recovered from space that was free; another file may have been written over parts of it.",
    ),
    ("Verification hash", "A digest computed from the data as it was read for this examination."),
)


def verify(context: Context) -> Section:
    """The commands, the values to compare, as text and as a QR code, and the attached files."""
    facts = context.facts
    steps = Bullets(
        (
            "Ask the examiner for the SHA-256 fingerprint of the signing certificate and for the ledger key by "
            "another way than this file, and compare. indicia verify and the verifier print the fingerprint of "
            "the certificate that signed; the ledger keeps it in the act key.use that follows this report's state.",
            "With Indicia: indicia verify REPORT.pdf. It checks the signature, that nothing was added, "
            "the attached manifest and the checkpoint.",
            "Without Indicia: python3 indicia-verify.pyz REPORT.pdf makes the same checks with "
            "Python's standard library alone. pdfdetach -saveall REPORT.pdf takes the attachments out.",
            "The signature alone: pdfsig REPORT.pdf, or any PDF reader that checks signatures.",
            *_files(context),
            "If REPORT.pdf.proof was handed over with the report, it ties the SHA-256 of the whole "
            "report to the ledger.",
        )
    )
    values = KeyValues(
        (
            ("Ledger key (vkey)", facts.head.key),
            ("Ledger size", f"{facts.head.size:,}"),
            ("Ledger root", facts.head.root),
            ("Manifest (SHA-256)", manifest_digest(context)),
            ("Report id", context.report),
        ),
        "Values to compare",
    )
    code = QrCode(
        code_text(context),
        "Report id, ledger size and root, and the digest of the manifest, to compare with what you were given "
        "by another way.",
    )
    files = Table(
        (
            Column("File", 6),
            Column("What it holds", 8),
            Column("Bytes", 3, "number"),
            Column("SHA-256", 10, "code"),
        ),
        tuple(
            (item.name, item.description, f"{item.size:,}", digest)
            for item, digest in zip(context.attachments, context.digests, strict=True)
        ),
        "Attached files",
    )
    redacted = (
        "The lists hold records and acts as redacted; those of which nothing was replaced are the records' canonical "
        "JSON, whose SHA-256 the ledger states."
    )
    whole = (
        "Each line of artifacts.jsonl and problems.jsonl is a record's canonical JSON; the SHA-256 of "
        "the line without its line feed is what the ledger states for that record. Each line of "
        "custody-acts.jsonl is the body of a ledger entry."
    )
    note = Paragraph(redacted if context.redactions else whole, "note")
    return Section("How to verify this report", (steps, values, code, files, note))


def _files(context: Context) -> tuple[str, ...]:
    """How to hold the manifest against the files, where that can be done."""
    if context.redactions:
        return (
            "The manifest of this redacted version cannot be held against the files themselves: names in it are "
            "redacted, and small files may be missing. The manifest of the full version can.",
        )
    return tuple(
        f"The manifest against the files themselves: hashdeep -a -k manifest.hashdeep -r -l {item['id']}, where item "
        f"{item['id']} is mounted or unpacked as the folder {item['id']}."
        for item in context.facts.items[:1]
    )


def manifest_digest(context: Context) -> str:
    """SHA-256 of the attached manifest; empty where none is attached."""
    pairs = zip(context.attachments, context.digests, strict=True)
    return next((digest for item, digest in pairs if item.name == "manifest.hashdeep"), "")


def code_text(context: Context) -> str:
    """What the QR code holds.

    Reference: docs/report-profiles.md, "The QR code".
    """
    head = context.facts.head
    return (
        f"indicia-report/1 case={context.facts.info.id} report={context.report} size={head.size} root={head.root} "
        f"manifest-sha256={manifest_digest(context)}"
    )


def glossary(context: Context) -> Section:
    """The field's words, shortly."""
    return Section("Glossary", (KeyValues(_GLOSSARY),))
