"""``indicia note``."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.acting import CaseFolder, known_records, log_each
from app.cli.console import AsJson, give, say
from evidence.case import Case
from evidence.custody.acts_record import Note


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("note")(note)


def note(
    folder: CaseFolder,
    words: Annotated[
        list[str],
        typer.Argument(metavar="[ID...] TEXT", help="Records, if any, and the note as one argument."),
    ],
    as_json: AsJson = False,
) -> None:
    """Write a note on records, or on the case as a whole, into the ledger."""
    *ids, text = words
    with Case.open(folder, write=True) as case:
        known_records(case, ids)
        entries = log_each(case, ids or ["case"], Note(text=text))
    if as_json:
        give({"text": text, "entries": entries})
    else:
        say(f"The note on {', '.join(entries)} is in the ledger. `indicia notes` lists all notes.")
