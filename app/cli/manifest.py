"""``indicia manifest``."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import orjson
import typer

from app.cli.console import EXIT_BAD_USE, AsJson, complain, give, say
from evidence.case import Case
from evidence.catalog import queries
from evidence.custody.manifest import FORMATS, export_manifest


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("manifest")(manifest)


def manifest(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A new file.")],
    format_name: Annotated[str, typer.Option("--format", help=" or ".join(FORMATS))] = "hashdeep",
    as_json: AsJson = False,
) -> None:
    """Write the hash list of everything that was read, with a proof that ties it to the ledger."""
    if format_name not in FORMATS:
        complain(f"There is no manifest format {format_name!r}. Choose one of {', '.join(FORMATS)}.")
        raise typer.Exit(EXIT_BAD_USE)
    if output.exists():
        complain(f"{output} exists already. Choose another name.")
        raise typer.Exit(EXIT_BAD_USE)
    with Case.open(folder, write=True) as case, closing(case.catalog.reader()) as connection:
        records = map(orjson.loads, queries.entries(connection))
        count, proof = export_manifest(case.ledger, case.key(), output, format_name, records)
    if as_json:
        give({"file": str(output), "proof": str(proof), "files": count, "format": format_name})
    else:
        say(f"{output} lists {count} files; {proof.name} beside it ties it to the ledger. Hand over both.")
