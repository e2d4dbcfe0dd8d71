"""``indicia import-vics``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import AsJson, give, say
from evidence.case import Case


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("import-vics")(import_vics)


def import_vics(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    file: Annotated[Path, typer.Argument(metavar="FILE.json", help="A hash set or case of Project VIC.")],
    as_json: AsJson = False,
) -> None:
    """Tag files of the case with the categories that a Project VIC file states for their digests."""
    from reports.exchange.vics_import import import_categories
    from reports.exchange.vics_read import read

    statements = read(file)
    with Case.open(folder, write=True) as case:
        done = import_categories(case, statements)
    if as_json:
        give(
            {
                "file": str(file),
                "sha256": statements.sha256,
                "stated": len(statements.stated),
                "not_used": statements.refused,
                "tagged": done.entries,
                "known": done.known,
                "contradicting": done.contradicting,
                "ambiguous": done.ambiguous,
            }
        )
        return
    say(f"Usable categories in {file.name}: {len(statements.stated):,}. Files tagged: {len(done.entries):,}.")
    for number, words in (
        (done.known, "Already of the category"),
        (done.contradicting, "Not tagged, since one digest fits and another digest or the size does not"),
        (done.ambiguous, "Passed over, since the file states several categories for the same content"),
    ):
        if number:
            say(f"{words}: {number:,}.")
    for reason, number in statements.refused.items():
        say(f"Not used, {reason}: {number:,}.")
