"""Signed reports: the signatures cover every byte, nothing else was added, and the attached files hold.

Reference: ISO 32000-2, sections 12.8 and 7.11.4; ETSI EN 319 142-1.
"""

from __future__ import annotations

from pathlib import Path

from .note import Key
from .outcome import Broken, Outcome
from .pdf_attachments import attachments, check_attachments
from .pdf_fields import hidden, reviewer_fields, signature_fields
from .pdf_file import PdfFile
from .pdf_level import state_level
from .pdf_signature import Around, Checked, check_field
from .pdf_text import exhibit_numbers
from .pdf_updates import forbidden_updates, left_open
from .proof import Proof
from .x509 import Certificate


def check_report(
    path: Path, trusted: list[Key], outcome: Outcome, known: list[Certificate] | None = None
) -> list[Proof]:
    """Checks a signed report and what is attached to it; the proofs that hold.

    ``known``: certificates that the person gave, with one of which the report must be signed; none: any may be.
    """
    data = path.read_bytes()
    try:
        pdf = PdfFile(data)
        _check_signatures(pdf, known or [], outcome)
    except (Broken, RecursionError) as error:
        outcome.fail(f"The report cannot be read: it {error or 'is nested too deeply'}.")
        return []
    try:
        return check_attachments(attachments(pdf), trusted, lambda: exhibit_numbers(pdf), outcome)
    except (Broken, RecursionError) as error:
        outcome.fail(f"The attached files cannot be read: the report {error or 'is nested too deeply'}.")
        return []


def _check_signatures(pdf: PdfFile, known: list[Certificate], outcome: Outcome) -> None:
    fields = sorted(signature_fields(pdf), key=lambda field: field.end)
    if not fields:
        outcome.fail("The report is not signed.")
        return
    wrong = forbidden_updates(pdf.data, fields)
    held: list[Checked] = []
    person = next((number for number, field in enumerate(fields) if not field.stamp), None)
    for number, field in enumerate(fields):
        around = Around(number == len(fields) - 1, number == person, wrong.get(number), known)
        found = check_field(pdf.data, field, around, outcome)
        held += [found] if found else []
    # The first one: a later certification would vouch for what was put over somebody's signature.
    if not (fields[0].certifies and fields[0].level in (1, 2)):
        outcome.fail(
            "The report is signed but not certified: whoever signed it allows changes. Indicia certifies its reports."
        )
    if any(field.certifies and field.level == 2 for field in fields) and reviewer_fields(pdf) != 1:
        outcome.fail("The signature allows changes of the report, and there is not one field for a reviewer.")
    for why in left_open(pdf.data, fields):
        outcome.fail(f"What is signed is not whole: the report {why}.")
    for start, end in hidden(pdf.data, fields):
        outcome.fail(
            f"The report was signed before (bytes {start} to {end - 1}), and what was added later hides that signature."
        )
    if len(held) == len(fields):
        state_level(pdf, held, outcome)
