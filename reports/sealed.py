"""A finished file to its place: written and logged beside it first, then moved there with its proof."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from evidence.custody.export import seal
from evidence.custody.proof import proof_path
from reports.errors import ReportError
from reports.exchange.place import put

if TYPE_CHECKING:
    from evidence.case import Case
    from evidence.custody.ledger import Details


def check_free(output: Path) -> None:
    """Raises ReportError where a file or its proof could not be new at this place."""
    if not output.name:
        raise ReportError("Name the file that is to be written: “.” and “/” are folders.")
    if not output.parent.is_dir():
        raise ReportError(f"The folder {output.parent} does not exist. Make it or choose another.")
    for path in (output, proof_path(output)):
        if os.path.lexists(path):
            raise ReportError(f"{path} exists already. Choose another name.")


def write_sealed(case: Case, output: Path, data: bytes, details: Details) -> Path:
    """Writes a report with its proof beside it, and returns the proof's path.

    Nothing lies there that the ledger does not state, and nothing that lies there is replaced. Raises ReportError and
    custody's errors.
    """
    try:
        with TemporaryDirectory(prefix=".indicia-report-", dir=output.parent) as folder:
            made = Path(folder) / output.name
            with made.open("xb") as target:
                target.write(data)
                target.flush()
                os.fsync(target.fileno())
            put(made, output, seal(case.ledger, case.key(), made, "report", details))
    except FileExistsError as error:
        raise ReportError(
            f"{error.filename2 or error.filename} appeared while the report was written. It was not touched, and the "
            "report was thrown away; the ledger says that it was made."
        ) from error
    except OSError as error:
        raise ReportError(f"The report cannot be written to {output}: {error.strerror or error}.") from error
    return proof_path(output)
