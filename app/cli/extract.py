"""``indicia extract``."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import CaseFolder, Reason, Recipient, addressed, must_be_free, refuse
from app.cli.console import EXIT_FAILED, AsJson, complain, give, say
from evidence.case import Case
from evidence.catalog.lookup import find_row
from evidence.contract.errors import EvidenceError
from evidence.custody.access import log_view
from evidence.custody.exporting import exporting
from evidence.custody.files import whole
from evidence.ingest.reader import EntryReader
from evidence.ingest.recorded import RecordedEntry, recorded_entry
from evidence.model.names import shown

_STEP = 8 << 20


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("extract")(extract)


def extract(
    folder: CaseFolder,
    record_id: Annotated[
        str, typer.Argument(metavar="ID", help="A file entry (1-42) or an artifact of it (1-42-3).")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A new file.")],
    reason: Reason = "",
    recipient: Recipient = "",
    as_json: AsJson = False,
) -> None:
    """Copy one file out of the evidence, check it against its recorded digest, and log the export."""
    must_be_free(output)
    with Case.open(folder, write=True) as case:
        record = _record(case, record_id)
        log_view(case.ledger, record_id, [record.id], reason, "extract")
        with exporting(case.ledger, "copy", EvidenceError, output) as (export,):
            found = _copy(case, record, export.made)
            if found != record.sha256:
                complain(
                    f"{record.id} now reads with SHA-256 {found}; recorded is {record.sha256}. Nothing was kept."
                )
                raise typer.Exit(EXIT_FAILED)
            proof = export.seal(case.key(), "file", {"record": record.id, **addressed(recipient)})
    if as_json:
        give({"id": record.id, "file": str(output), "sha256": found, "proof": str(proof)})
    else:
        say(f"{record.path} is in {output}, SHA-256 {found} as recorded; its proof is {proof.name}.")


def _record(case: Case, record_id: str) -> RecordedEntry:
    entry_id = "-".join(record_id.split("-")[:2])
    with closing(case.catalog.reader()) as connection:
        row = find_row(connection, entry_id)
    if row is None or row.table != "entry":
        raise refuse(f"There is no file entry {entry_id} in this case. `indicia files` lists them.")
    try:
        record = recorded_entry(row.body)
    except ValueError as error:
        raise EvidenceError(
            f"The record of {entry_id} was altered. `indicia verify` names every record that was changed."
        ) from error
    if record.sha256 is None:
        reasons = "; ".join(map(shown, record.problems)) or f"it is a {record.type}"
        raise EvidenceError(f"{entry_id} was not read when it was ingested: {reasons}.")
    return record


def _copy(case: Case, record: RecordedEntry, output: Path) -> str:
    """Writes the entry's bytes and returns their SHA-256."""
    digest = hashlib.sha256()
    with closing(EntryReader(case)) as reader, whole(output) as target:
        for offset in range(0, record.size or 0, _STEP):
            try:
                data = reader.read(record.id, offset, _STEP)
            except EvidenceError as error:
                why = str(error).removesuffix(".")
                raise EvidenceError(f"{record.id} cannot be copied: {why}. Nothing was kept.") from error
            digest.update(data)
            target.write(data)
    return digest.hexdigest()
