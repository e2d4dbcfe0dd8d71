"""``indicia extract``."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import CaseFolder, Reason, Recipient, addressed, must_be_free
from app.cli.console import EXIT_FAILED, AsJson, complain, give, say
from app.cli.keys import Secrets, given
from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.access import log_view
from evidence.custody.exporting import exporting
from evidence.ingest.copying import DigestDiffersError, copy_file, recorded_file
from evidence.ingest.reader import EntryReader


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
    secrets: Secrets = None,
    as_json: AsJson = False,
) -> None:
    """Copy one file out of the evidence, check it against its recorded digest, and log the export."""
    must_be_free(output)
    keys = given(secrets)
    with Case.open(folder, write=True) as case:
        case.secrets = keys
        with closing(case.catalog.reader()) as connection:
            record = recorded_file(connection, record_id)
        log_view(case.ledger, record_id, [record.id], reason, "extract")
        with exporting(case.ledger, "copy", EvidenceError, output) as (export,):
            try:
                with closing(EntryReader(case)) as reader:
                    copy_file(reader, record, export.made)
            except DigestDiffersError as error:
                complain(str(error))
                raise typer.Exit(EXIT_FAILED) from error
            proof = export.seal(case.key(), "file", {"record": record.id, **addressed(recipient)})
    if as_json:
        give({"id": record.id, "file": str(output), "sha256": record.sha256, "proof": str(proof)})
    else:
        say(f"{record.path} is in {output}, SHA-256 {record.sha256} as recorded; its proof is {proof.name}.")
