"""``indicia export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import Recipient
from app.cli.console import AsJson, give, say
from app.cli.selecting import Redact, Select, redactor, selection
from evidence.case import Case
from reports.exchange.format import formats


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("export")(export)


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A new file.")],
    format_name: Annotated[str, typer.Option("--format", help=" or ".join(formats()))],
    select: Select = "",
    redact: Redact = None,
    report: Annotated[
        Path | None, typer.Option(metavar="FILE.pdf", help="A report of this case, for a bundle.")
    ] = None,
    profile: Annotated[
        str | None, typer.Option(metavar="NAME|FILE.toml", help="The report's profile, for html.")
    ] = None,
    recipient: Recipient = "",
    as_json: AsJson = False,
) -> None:
    """Write what may leave the case for another tool, with a proof; the export is an act of the ledger."""
    from reports.exchange.export import export as write

    with Case.open(folder, write=True) as case:
        done = write(
            case,
            output,
            format_name,
            select=selection(select),
            redactor=redactor(redact, case),
            recipient=recipient,
            report=report,
            profile=profile,
        )
    counts, left_out = done.written.counts, done.written.left_out
    if as_json:
        give({"file": str(done.path), "proof": str(done.proof), "counts": counts, "left_out": list(left_out)})
        return
    where = "in" if done.path.is_dir() else "beside"
    say(f"{done.path} holds {done.written.held()}; {done.proof.name} {where} it ties it to the ledger.")
    for words in left_out:
        say(words)
