"""``indicia tag``."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.acting import CaseFolder, known_records, log_each
from app.cli.console import AsJson, give, say
from evidence.case import Case
from evidence.custody.acts_base import given
from evidence.custody.acts_record import Tag


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("tag")(tag)


def tag(
    folder: CaseFolder,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Records: files, artifacts, items.")],
    name: Annotated[str, typer.Option("--tag", metavar="T", help="The tag.")],
    note: Annotated[str, typer.Option(metavar="N", help="Why.")] = "",
    as_json: AsJson = False,
) -> None:
    """Tag records; each tag is an entry of the ledger."""
    with Case.open(folder, write=True) as case:
        known_records(case, ids)
        act = Tag(tag=name, note=given(note))
        entries = log_each(case, ids, act)
    if as_json:
        give({"tag": name, "entries": entries})
    else:
        say(f"{', '.join(entries)} tagged {name!r}. `indicia notes` lists all tags.")
