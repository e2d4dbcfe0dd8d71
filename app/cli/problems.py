"""``indicia problems``."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import AsJson
from app.cli.rows import write_records
from evidence.case import Case
from evidence.catalog.queries import problems as find

COLUMNS = {
    "id": ("id",),
    "kind": ("kind",),
    "path": ("path",),
    "message": ("message",),
    "parser": ("parser",),
    "locator": ("locator",),
}
SHOWN = {name: COLUMNS[name] for name in ("id", "kind", "path", "message")}


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("problems")(problems)


def problems(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A line of JSON for each.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV with a header.")] = False,
    as_json: AsJson = False,
) -> None:
    """List everything that was skipped, failed, limited or not readable, and why."""
    with Case.open(folder) as case, closing(case.catalog.reader()) as connection:
        write_records(find(connection), COLUMNS, SHOWN, jsonl=jsonl, as_csv=as_csv, as_json=as_json)
