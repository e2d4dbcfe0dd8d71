"""``indicia manifest``."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import orjson
import typer

from app.bag import write_bag
from app.cli.acting import CaseFolder, Recipient, must_be_free, refuse
from app.cli.console import LARGEST, AsJson, give, say
from evidence.case import Case
from evidence.catalog import queries
from evidence.catalog.queries import EntryFilter
from evidence.custody.manifest import BAG, FORMATS, export_manifest

_NAMES = (*FORMATS, BAG)


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("manifest")(manifest)


def manifest(
    folder: CaseFolder,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="A new file; for bagit a new folder.")
    ],
    format_name: Annotated[str, typer.Option("--format", help=" or ".join(_NAMES))] = "hashdeep",
    evidence: Annotated[
        int | None, typer.Option(max=LARGEST, metavar="N", help="Of this evidence item only.")
    ] = None,
    path: Annotated[str | None, typer.Option(metavar="GLOB", help="Of paths like this only.")] = None,
    live: Annotated[bool, typer.Option("--live", help="Of live entries only.")] = False,
    reason: Annotated[str, typer.Option(help="Why protected files are copied into a bag.")] = "",
    recipient: Recipient = "",
    as_json: AsJson = False,
) -> None:
    """Write the hash list of everything that was read, with a proof; with --format bagit, copies of the files too."""
    if format_name not in _NAMES:
        raise refuse(f"There is no manifest format {format_name!r}. Choose one of {', '.join(_NAMES)}.")
    must_be_free(output)
    wanted = EntryFilter(evidence=evidence, path=path, state="live" if live else None)
    with Case.open(folder, write=True) as case, closing(case.catalog.reader()) as connection:
        records = map(orjson.loads, queries.entries(connection, wanted))
        if format_name == BAG:
            count, proof = write_bag(case, output, records, reason, recipient)
        else:
            count, proof = export_manifest(case.ledger, case.key(), output, format_name, records, recipient)
    if as_json:
        give({"file": str(output), "proof": str(proof), "files": count, "format": format_name})
    elif format_name == BAG:
        say(f"{output} is a bag with copies of {count} files; {proof.name} in it ties it to the ledger.")
    else:
        say(f"{output} lists {count} files; {proof.name} beside it ties it to the ledger. Hand over both.")
