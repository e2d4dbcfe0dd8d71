"""What is said in clear beside a redacted file: its name and for whom it is, in its proof and in the ledger."""

from __future__ import annotations

from pathlib import Path

from reports.errors import ReportError
from reports.redaction.redactor import Redactor


def refuse_telling(redactor: Redactor | None, output: Path, recipient: str) -> None:
    """Raises ReportError where the name of the output, or the recipient, is what the profile redacts."""
    if redactor is None:
        return
    for what, said in (("name of the file", output.name), ("recipient", recipient)):
        if (shown := redactor.text(said)) != said:
            raise ReportError(
                f"The {what} would tell what the profile redacts, for the proof beside the file states it as it is: "
                f"redacted, it reads \u201c{shown}\u201d. Choose another. Nothing was written."
            )
