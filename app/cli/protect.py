"""``indicia protect``."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.acting import CaseFolder, known_records, log_each, refuse
from app.cli.console import AsJson, give, say
from evidence.case import Case
from evidence.custody.acts_base import Act, given
from evidence.custody.acts_record import Protection, ProtectionLifted


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("protect")(protect)


def protect(
    folder: CaseFolder,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Records: files, artifacts, items.")],
    category: Annotated[
        str,
        typer.Option(metavar="C", help="Such as 'intimate image of a victim', 'privileged communication'."),
    ],
    note: Annotated[str, typer.Option(metavar="N", help="What else is to be known.")] = "",
    lift: Annotated[
        bool, typer.Option("--lift", help="The records are not of that category after all.")
    ] = False,
    reason: Annotated[str, typer.Option(metavar="R", help="Why the protection is lifted.")] = "",
    as_json: AsJson = False,
) -> None:
    """Mark records as protected: whoever looks at their content gives a reason, and the ledger keeps it."""
    act: Act = Protection(category=category, note=given(note))
    if lift:
        if not reason:
            raise refuse("Say why the protection is lifted: --reason.")
        act = ProtectionLifted(category=category, reason=reason)
    with Case.open(folder, write=True) as case:
        known_records(case, ids)
        entries = log_each(case, ids, act)
    if as_json:
        give({"category": category, "lifted": lift, "entries": entries})
    else:
        done = "no longer protected as" if lift else "protected as"
        say(f"{', '.join(entries)}: {done} {category!r}.")
