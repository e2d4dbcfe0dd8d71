"""``indicia artifacts``."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import LARGEST, AsJson
from app.cli.filtering import Filter, filtered
from app.cli.guarding import Guard, Reason, in_ledger
from app.cli.rows import write_records
from app.cli.selecting import moment
from evidence.case import Case
from evidence.catalog.filter import parse
from evidence.catalog.queries import ArtifactFilter
from evidence.catalog.queries import artifacts as find

COLUMNS = {
    "id": ("id",),
    "kind": ("kind",),
    "time": ("time",),
    "fields": ("fields",),
    "parser": ("parser",),
    "path": ("path",),
    "locator": ("locator",),
    "state": ("state",),
    "sha256": ("sha256",),
}
SHOWN = {name: COLUMNS[name] for name in ("id", "kind", "time", "fields", "locator")}


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("artifacts")(artifacts)


def artifacts(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A line of JSON for each.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV with a header.")] = False,
    evidence: Annotated[int | None, typer.Option(max=LARGEST, help="Only this item.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind.")] = None,
    parser: Annotated[str | None, typer.Option(help="Only what this parser states.")] = None,
    since: Annotated[
        str | None, typer.Option("--from", help="At or after this time (RFC 3339 with offset).")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", help="Before this time (RFC 3339 with offset).")
    ] = None,
    query: Filter = "",
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """List what parsers state about the files of a case."""
    wanted = ArtifactFilter(
        kind=kind, parser=parser, since=moment(since), until=moment(until), evidence=evidence
    )
    said = {"kind": kind, "parser": parser, "from": since, "to": until, "evidence": evidence}
    with Case.open(folder, write=bool(reason.strip())) as case, closing(case.catalog.reader()) as connection:
        also = filtered(case, connection, "artifacts", query)
        guard = Guard(case, connection, reason, in_ledger("artifacts", said, query))
        find_also = partial(find, connection, wanted)
        also = guard.narrow("artifacts", parse(query) if also else None, also, find_also)
        guard.log()
        columns = (COLUMNS | guard.columns, SHOWN | guard.columns)
        write_records(guard.covered(find_also(also)), *columns, jsonl=jsonl, as_csv=as_csv, as_json=as_json)
        guard.say()
