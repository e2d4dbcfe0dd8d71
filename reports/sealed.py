"""Finished files to their places: all of them, each with its proof and its entry in the ledger, or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from evidence.custody.exporting import exporting
from evidence.custody.files import whole
from evidence.custody.place import obstacle
from reports.errors import ReportError

if TYPE_CHECKING:
    from evidence.case import Case
    from evidence.custody.ledger import Details


class Finished(NamedTuple):
    """Bytes that are a file, where it is to lie, and what the ledger says of it."""

    output: Path
    data: bytes
    details: Details


def check_free(output: Path) -> None:
    """Raises ReportError where a file or its proof could not be new at this place."""
    if said := obstacle(output):
        raise ReportError(said)


def write_sealed(case: Case, files: Sequence[Finished]) -> list[Path]:
    """Writes reports with their proofs beside them, all or none, and returns the proofs' paths.

    Nothing lies there that the ledger does not state, and nothing that lies there is replaced. Raises ReportError and
    custody's errors.
    """
    proofs = []
    with exporting(case.ledger, "report", ReportError, *(file.output for file in files)) as exports:
        for export, file in zip(exports, files, strict=True):
            with whole(export.made) as target:
                target.write(file.data)
            proofs.append(export.seal(case.key(), "report", file.details))
    return proofs
