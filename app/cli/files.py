"""``indicia files``."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import EXIT_BAD_USE, LARGEST, AsJson, complain
from app.cli.filtering import Filter, filtered
from app.cli.guarding import Guard, Reason, in_ledger
from app.cli.rows import write_records
from evidence.case import Case
from evidence.catalog.filter import parse
from evidence.catalog.queries import EntryFilter, entries

COLUMNS = {
    "id": ("id",),
    "evidence": ("evidence",),
    "volume": ("volume",),
    "path": ("path",),
    "size": ("size",),
    "type": ("type",),
    "state": ("state",),
    "mime": ("mime",),
    "sha256": ("sha256",),
    "modified": ("times", "modified"),
    "problems": ("problems",),
}
SHOWN = {name: COLUMNS[name] for name in ("id", "state", "size", "mime", "path")}


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("files")(files)


def files(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A line of JSON for each.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV with a header.")] = False,
    evidence: Annotated[int | None, typer.Option(max=LARGEST, help="Only this item.")] = None,
    path: Annotated[
        str | None, typer.Option(metavar="GLOB", help="Only paths that match (*, ?, […]).")
    ] = None,
    live: Annotated[bool, typer.Option("--live", help="Only live entries.")] = False,
    deleted: Annotated[bool, typer.Option("--deleted", help="Only deleted entries.")] = False,
    carved: Annotated[bool, typer.Option("--carved", help="Only carved entries.")] = False,
    query: Filter = "",
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """List the file entries of a case."""
    states = [name for name, asked in (("live", live), ("deleted", deleted), ("carved", carved)) if asked]
    if len(states) > 1:
        complain("Choose one of --live, --deleted and --carved.")
        raise typer.Exit(EXIT_BAD_USE)
    wanted = EntryFilter(evidence=evidence, path=path, state=states[0] if states else None)
    said = {"evidence": evidence, "path": path, "state": wanted.state}
    with Case.open(folder, write=bool(reason.strip())) as case, closing(case.catalog.reader()) as connection:
        also = filtered(case, connection, "entries", query)
        find = partial(entries, connection, wanted)
        if also is not None:  # without a filter nothing is asked but what stands on the outside of a file
            guard = Guard(case, connection, reason, in_ledger("files", said, query))
            also = guard.narrow("entries", parse(query), also, find)
            guard.log()
        write_records(find(also), COLUMNS, SHOWN, jsonl=jsonl, as_csv=as_csv, as_json=as_json)
