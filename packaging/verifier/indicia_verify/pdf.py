"""Signed reports: the signatures cover every byte, nothing else was added, and the attached files hold.

Reference: ISO 32000-2, sections 12.8 and 7.11.4; ETSI EN 319 142-1.
"""

from __future__ import annotations

from pathlib import Path

from .note import Key
from .outcome import Broken, Outcome
from .pdf_attachments import attachments, check_attachments
from .pdf_fields import hidden, signature_fields
from .pdf_file import PdfFile
from .pdf_level import state_level
from .pdf_signature import Checked, check_field
from .pdf_text import exhibit_numbers
from .pdf_updates import forbidden_updates, left_open
from .proof import Proof


def check_report(path: Path, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Checks a signed report and what is attached to it; the proofs that hold."""
    data = path.read_bytes()
    try:
        pdf = PdfFile(data)
        _check_signatures(pdf, outcome)
    except (Broken, RecursionError) as error:
        outcome.fail(f"The report cannot be read: it {error or 'is nested too deeply'}.")
        return []
    try:
        return check_attachments(attachments(pdf), trusted, lambda: exhibit_numbers(pdf), outcome)
    except (Broken, RecursionError) as error:
        outcome.fail(f"The attached files cannot be read: the report {error or 'is nested too deeply'}.")
        return []


def _check_signatures(pdf: PdfFile, outcome: Outcome) -> None:
    fields = sorted(signature_fields(pdf), key=lambda field: field.end)
    if not fields:
        outcome.fail("The report is not signed.")
        return
    wrong = forbidden_updates(pdf.data, fields)
    held: list[Checked] = []
    for number, field in enumerate(fields):
        found = check_field(pdf.data, field, number == len(fields) - 1, wrong.get(number), outcome)
        held += [found] if found else []
    if not any(field.certifies and field.level in (1, 2) for field in fields):
        outcome.fail(
            "The report is signed but not certified: whoever signed it allows changes. Indicia certifies its reports."
        )
    for why in left_open(pdf.data, fields):
        outcome.fail(f"What is signed is not whole: the report {why}.")
    for start, end in hidden(pdf.data, fields):
        outcome.fail(
            f"The report was signed before (bytes {start} to {end - 1}), and what was added later hides that signature."
        )
    if len(held) == len(fields):
        state_level(pdf, held, outcome)
