"""A reviewer signs a report after its examiner, in the field that the certification leaves open for it.

Reference: ISO 32000-2, 12.8.2.2 (DocMDP level 2: signing is allowed).
"""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evidence.custody.place import write_new
from evidence.model.names import shown
from reports.errors import ODD_STRUCTURES, ReportError, SigningError
from reports.identity import SigningIdentity
from reports.sign import REVIEWER, RIGHT_BOX, SigningOptions, signed


def countersign(
    pdf: bytes,
    identity: SigningIdentity,
    *,
    options: SigningOptions | None = None,
    now: datetime | None = None,
) -> bytes:
    """The report with the reviewer's signature; it begins with the bytes that were given.

    Raises SigningError: no PDF, no field for a reviewer, signed by one already, or the signature cannot be made.
    """
    from pyhanko.pdf_utils.misc import PdfError

    from reports.increment import increment

    wanted = options or SigningOptions()
    wanted.check()
    try:
        writer = increment(pdf)
        _check_field(writer)
    except (PdfError, *ODD_STRUCTURES) as error:
        raise SigningError(f"The report cannot be read as a PDF: {shown(str(error))}.") from error
    moment = now or datetime.now(UTC)
    return signed(writer, identity, wanted, certify=False, field=REVIEWER, box=RIGHT_BOX, now=moment)


def write_countersigned(
    report: Path,
    output: Path,
    identity: SigningIdentity,
    *,
    options: SigningOptions | None = None,
    now: datetime | None = None,
) -> None:
    """Checks a report, countersigns it and writes it to a new file, whole or not at all.

    Raises ReportError (a file cannot be read or written, or is in the way; the report does not hold), SigningError.
    """
    from reports.verify import verify_report

    if os.path.lexists(output):
        raise ReportError(f"{output} exists already. Choose another name.")
    try:
        data = report.read_bytes()
    except OSError as error:
        raise ReportError(f"{report} cannot be read: {error.strerror}.") from error
    checked = verify_report(report)
    failed = [check.sentence for check in checked.checks if check.outcome == "failed"]
    if failed:
        raise SigningError(f"{shown(report.name)} does not hold, so it was not countersigned: {failed[0]}")
    if checked.sha256 != hashlib.sha256(data).hexdigest():
        raise SigningError(
            f"{shown(report.name)} was changed while it was read, so it was not countersigned."
        )
    countersigned = countersign(data, identity, options=options, now=now)
    try:
        write_new(output, countersigned)
    except OSError as error:
        raise ReportError(f"{output} cannot be written: {error.strerror}.") from error


def _check_field(writer: Any) -> None:
    from pyhanko.sign.fields import enumerate_sig_fields

    found = [value for _, value, _ in enumerate_sig_fields(writer, with_name=REVIEWER)]
    if not found:
        raise SigningError(
            "The report has no field for a reviewer. Its examiner makes one with indicia report --reviewer-field."
        )
    if found[0] is not None:
        raise SigningError("A reviewer has signed the report already.")
