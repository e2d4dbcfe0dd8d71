"""``indicia import-case``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from app.cli.console import EXIT_BAD_USE, EXIT_GOOD, EXIT_PARTIAL, AsJson, complain, give, say
from evidence.ingest import spawn

_PARSER = "case.uco"


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("import-case")(import_case)


def import_case(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonld", help="A CASE/UCO graph as JSON-LD.")],
    as_json: AsJson = False,
) -> None:
    """Read what another tool stated as CASE/UCO: the file becomes an evidence item, what it states artifacts."""
    if not file.is_file():
        complain(f"{file} is not a file.")
        raise typer.Exit(EXIT_BAD_USE)
    spawn.prepare(1)
    from evidence.case import Case

    with Case.open(folder, write=True) as case:
        failure, number = _ingest(case, file)
        if failure:
            complain(failure)
            raise typer.Exit(EXIT_BAD_USE)
        counts, said = _outcome(case, number)
    if as_json:
        give({"evidence": number, "file": str(file), "artifacts": counts, "problems": said})
    else:
        _tell(file, number, counts, said)
    raise typer.Exit(EXIT_GOOD if counts else EXIT_PARTIAL)


def _ingest(case: Any, file: Path) -> tuple[str, int]:
    """Ingests the file with the one parser; why that failed, in words, and the item's number."""
    from app.cli.stopping import stopping
    from evidence.ingest.events import ItemFinished, RunFinished
    from evidence.ingest.run import Ingest

    run = Ingest(case, [file], workers=1, parsers=[_PARSER])
    failure, number = "", 0
    with stopping(run):
        for event in run.run():
            if isinstance(event, ItemFinished):
                number = event.item
            elif isinstance(event, RunFinished) and event.state not in ("finished", "partial"):
                failure = event.message
    return failure, number


def _outcome(case: Any, number: int) -> tuple[dict[str, int], list[str]]:
    """How many artifacts of each kind the item gave, and what was said of the rest."""
    connection = case.catalog.reader()
    try:
        kinds = "SELECT kind, count(*) FROM artifacts WHERE evidence = ? GROUP BY kind ORDER BY kind"
        counts = dict(connection.execute(kinds, (number,)).fetchall())
        rows = connection.execute("SELECT body FROM problems WHERE evidence = ? ORDER BY seq", (number,))
        return counts, [orjson.loads(row[0])["message"] for row in rows]
    finally:
        connection.close()


def _tell(file: Path, number: int, counts: dict[str, int], said: list[str]) -> None:
    held = ", ".join(f"{count:,} {kind}" for kind, count in counts.items()) or "no artifact"
    say(f"{file} is evidence item {number}. Read from it: {held}.")
    for sentence in said:
        say(f"  {sentence}")
    if not counts and not said:
        say("  It does not begin as JSON-LD does. If it is CASE/UCO, give it a name that ends in .jsonld.")
