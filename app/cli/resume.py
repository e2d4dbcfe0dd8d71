"""``indicia resume``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import EXIT_BAD_USE, AsJson, complain
from app.cli.keys import Secrets, given
from evidence.ingest import spawn


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("resume")(resume)


def resume(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    workers: Annotated[int, typer.Option(min=0, help="Processes that read; 0 is one a core.")] = 0,
    secrets: Secrets = None,
    events: Annotated[str, typer.Option(help="jsonl: write each event as a line of JSON.")] = "",
    as_json: AsJson = False,
) -> None:
    """Finish what an interrupted or cancelled ingest left."""
    if events not in ("", "jsonl"):
        complain(f"--events knows jsonl, not {events!r}.")
        raise typer.Exit(EXIT_BAD_USE)
    keys = given(secrets)
    spawn.prepare(workers)
    from app.cli.progress import run_ingest
    from evidence.case import Case
    from evidence.ingest.run import Ingest

    with Case.open(folder, write=True) as case:
        case.secrets = keys
        run = Ingest.resuming(case, workers=workers)
        raise typer.Exit(run_ingest(run, events=events == "jsonl", as_json=as_json))
