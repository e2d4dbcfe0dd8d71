"""``indicia import-vics``."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import AsJson, give, say
from evidence.case import Case

_NAMED = 20


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("import-vics")(import_vics)


def import_vics(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    file: Annotated[Path, typer.Argument(metavar="FILE.json", help="A hash set or case of Project VIC.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Where a file bears another category, the stated one counts.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Tag files of the case with the categories that a Project VIC file states for their digests."""
    from reports.exchange.vics_import import import_categories
    from reports.exchange.vics_read import read

    statements = read(file)
    with Case.open(folder, write=True) as case:
        done = import_categories(case, statements, replace=replace)
    if as_json:
        give(
            {
                "file": str(file),
                "sha256": statements.sha256,
                "stated": len(statements.stated),
                "not_used": statements.refused,
                "tagged": done.entries,
                "known": done.known,
                "differing": {
                    record: {"own": own, "stated": stated} for record, (own, stated) in done.differing.items()
                },
                "contradicting": done.contradicting,
                "ambiguous": done.ambiguous,
            }
        )
        return
    say(f"Usable categories in {file.name}: {len(statements.stated):,}. Files tagged: {len(done.entries):,}.")
    for number, words in (
        (done.known, "Already of the category"),
        (
            done.contradicting,
            "Files that a statement fits by one digest and not by another or the size, not used",
        ),
        (done.ambiguous, "Passed over, since the file states several categories for the same content"),
    ):
        if number:
            say(f"{words}: {number:,}.")
    for record, (own, stated) in islice(done.differing.items(), _NAMED):
        taken = f"the stated {stated} counts now" if replace else f"kept, not the stated {stated}"
        say(f"{record} bore category {own}: {taken}.")
    if done.differing:
        more = "" if replace else " --replace takes the stated ones."
        say(f"Files that bore another category: {len(done.differing):,}; --json names them all.{more}")
    for reason, number in statements.refused.items():
        say(f"Not used, {reason}: {number:,}.")
