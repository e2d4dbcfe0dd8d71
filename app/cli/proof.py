"""``indicia proof``."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import orjson
import typer

from app.cli.acting import CaseFolder, Reason, Recipient, addressed, must_be_free, refuse
from app.cli.console import AsJson, give, say
from evidence.case import Case
from evidence.catalog.lookup import Row, find_row
from evidence.custody.access import log_view
from evidence.custody.exhibit_export import export_exhibit


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("proof")(proof)


def proof(
    folder: CaseFolder,
    record_id: Annotated[
        str,
        typer.Argument(metavar="ID", help="Any record: 1, 1-42, 1-42-3, 1-42-p1, 1-v-sha256, f-…"),
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="A new file, such as FILE.exhibit-proof.")
    ],
    reason: Reason = "",
    recipient: Recipient = "",
    as_json: AsJson = False,
) -> None:
    """Write the proof of one record, to be checked without the case: `indicia verify`, or the stand-alone verifier."""
    must_be_free(output)
    with Case.open(folder, write=True) as case:
        row = _row(case, record_id)
        log_view(case.ledger, record_id, _related(record_id, row), reason, "proof")
        exhibit, head = export_exhibit(
            case.ledger, case.key(), output, row.seq, row.body, addressed(recipient)
        )
    size = output.stat().st_size
    if as_json:
        said = {"id": record_id, "kind": row.table, "entry": row.seq, "file": str(output), "size": size}
        give({**said, "vkey": exhibit.vkey, "signed": head.size})
    else:
        say(
            f"{output} proves {row.table} {record_id}: {size} bytes, ledger entry {row.seq}. Whoever has it needs "
            "nothing else but the examiner's public key."
        )


def _related(record_id: str, row: Row) -> list[str]:
    """The records that hold the same content: what a finding rests on; else the file of an artifact or problem."""
    if row.table == "finding":
        return list(orjson.loads(row.body)["records"])
    return ["-".join(record_id.split("-")[:2])]


def _row(case: Case, record_id: str) -> Row:
    with closing(case.catalog.reader()) as connection:
        row = find_row(connection, record_id)
    if row is None:
        raise refuse(
            f"There is no record {record_id} in this case. `indicia files`, `artifacts` and `problems` list them."
        )
    return row
