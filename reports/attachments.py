"""The files that a report carries.

The manifest with its proof, the checkpoint, and the lists behind the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from evidence.custody.manifest.export import export_manifest
from evidence.custody.proof import SUFFIX
from reports.context import Context
from reports.document import Attachment
from reports.lists import artifact_lists, lines
from reports.proofs import NAME as PROOFS
from reports.proofs import exhibit_proofs
from reports.redaction.commitment import LIST, Commitment, redaction_list, redactions
from reports.redaction.redactor import Redactor
from reports.source import Facts
from reports.view import CaseView

MANIFEST = "manifest.hashdeep"
CHECKPOINT = "checkpoint.txt"
ACTS = "custody-acts.jsonl"
REDACTED_ACTS = "custody-acts.redacted.jsonl"


def export_report_manifest(view: CaseView) -> tuple[Attachment, Attachment]:
    """Writes the manifest under the ledger (its export is a custody act) and returns it with its proof."""
    case = view.case
    redacted = view.redactor is not None
    with TemporaryDirectory(prefix="indicia-report-") as folder:
        file = Path(folder) / MANIFEST
        records: Iterator[dict[str, Any]] = (shown.body for shown in view.entries())
        count, proof = export_manifest(case.ledger, case.key(), file, "hashdeep", records, redacted=redacted)
        manifest = Attachment(
            MANIFEST,
            f"{'Redacted hash' if redacted else 'Hash'} list of {count:,} file entries that were read",
            ("text/plain"),
            file.read_bytes(),
        )
        return manifest, Attachment(
            MANIFEST + SUFFIX,
            "Ties the manifest to the ledger",
            "application/json",
            proof.read_bytes(),
            ("Supplement"),
        )


def _proofs(view: CaseView, facts: Facts) -> tuple[Attachment, ...]:
    """None in a redacted report.

    Records that were written together share time and monotonic clock, and each entry holds the digest of the one before
    it: with the proof of one, a guess at what was redacted in another could be tested.
    """
    if view.redactor is not None:
        return ()
    what = "Ties each printed artifact to the ledger"
    return (Attachment(PROOFS, what, "application/jsonl", exhibit_proofs(view, facts), "Supplement"),)


def gather(view: CaseView, facts: Facts, manifest: tuple[Attachment, Attachment]) -> tuple[Attachment, ...]:
    """All attachments of a report, in the order in which it lists them."""
    records, table = artifact_lists(view.artifacts())
    acts = (act.body.decode() for act in facts.acts)
    return (
        *manifest,
        Attachment(
            CHECKPOINT,
            "The signed state of the ledger",
            "text/plain",
            facts.head.note.encode(),
            ("Supplement"),
        ),
        Attachment("artifacts.jsonl", "The selected artifacts as recorded", ("application/jsonl"), records),
        Attachment("artifacts.csv", "The selected artifacts as a table", "text/csv", table),
        *_proofs(view, facts),
        Attachment(
            "problems.jsonl",
            "Every problem met while reading",
            ("application/jsonl"),
            lines(shown.text for shown in view.problems()),
        ),
        # A verifier takes the lines of the first for whole entries of the ledger.
        Attachment(REDACTED_ACTS, "The custody acts, redacted", "application/jsonl", lines(acts))
        if view.redactor
        else Attachment(
            ACTS,
            "The custody acts as the ledger holds them",
            ("application/jsonl"),
            lines(acts),
        ),
    )


def with_redactions(context: Context, view: CaseView, redactor: Redactor, commitment: Commitment) -> Context:
    """The context of a redacted version: what was redacted, as values and as an attached list."""
    said = redactions(redactor, commitment, view.left_out(), len(view.files_left_out()))
    listed = Attachment(
        LIST,
        "Every rule and record in which text was replaced",
        "application/jsonl",
        redaction_list(redactor, said),
    )
    return msgspec.structs.replace(context, redactions=said, attachments=(*context.attachments, listed))
