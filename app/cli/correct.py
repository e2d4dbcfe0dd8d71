"""``indicia correct``."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.acting import CaseFolder, refuse
from app.cli.console import LARGEST, AsJson, give, say
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Correction


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("correct")(correct)


def correct(
    folder: CaseFolder,
    seq: Annotated[
        int, typer.Argument(max=LARGEST, metavar="SEQ", help="Number of the entry that is not right.")
    ],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is to be read, and why.")],
    as_json: AsJson = False,
) -> None:
    """Correct an entry of the ledger by a new one. Nothing is changed: both are shown together from now on."""
    with Case.open(folder, write=True) as case:
        found = next(iter(case.ledger.entries(seq, seq + 1)), None) if seq >= 0 else None
        if found is None:
            raise refuse(f"There is no entry {seq} in the ledger. `indicia ledger show` lists the acts.")
        entry = log(case.ledger, f"entry {seq}", Correction(corrects=seq, text=text))
        corrected = found.document()
    if as_json:
        give({"entry": entry, "corrects": seq, "text": text})
    else:
        say(
            f"Entry {entry} corrects entry {seq} ({corrected['action']} of {corrected['subject']}). Both stay."
        )
