"""``indicia case create``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from app.cli.console import AsJson, give, say
from evidence.case import Case


def register(application: typer.Typer) -> None:
    """Adds the command group."""
    group = typer.Typer(help="Make case folders.", rich_markup_mode=None)
    group.command("create")(create)
    group.callback()(lambda: None)
    application.add_typer(group, name="case")


def create(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    number: Annotated[str, typer.Option(help="The case's number.")],
    title: Annotated[str, typer.Option(help="What the case is called.")],
    examiner: Annotated[str, typer.Option(help="Who examines; each act in the ledger bears this name.")],
    agency: Annotated[str, typer.Option(help="For whom the examiner works.")] = "",
    authority: Annotated[
        str, typer.Option(help="Warrant, order or consent that allows the examination.")
    ] = "",
    timezone: Annotated[str, typer.Option(help="IANA zone in which times are shown beside UTC.")] = "UTC",
    as_json: AsJson = False,
) -> None:
    """Make a case folder."""
    with Case.create(
        folder,
        number=number,
        title=title,
        examiner=examiner,
        agency=agency,
        authority=authority,
        time_zone=timezone,
    ) as case:
        if as_json:
            give({**msgspec.to_builtins(case.info), "folder": str(folder)})
        else:
            say(f"Case {case.info.number} is in {folder}. Next: indicia ingest {folder} EVIDENCE…")
