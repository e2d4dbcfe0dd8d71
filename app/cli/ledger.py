"""``indicia ledger show`` and ``indicia ledger checkpoint``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import EXIT_BAD_USE, AsJson, complain, give, say, table, write_bytes, write_lines
from evidence.case import Case


def register(application: typer.Typer) -> None:
    """Adds the command group."""
    group = typer.Typer(help="Look at the ledger and sign its head.", rich_markup_mode=None)
    group.command("show")(show)
    group.command("checkpoint")(checkpoint)
    application.add_typer(group, name="ledger")


def show(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Every entry's body, a line each.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show the custody acts; with --jsonl, every entry."""
    with Case.open(folder) as case:
        if jsonl:
            write_lines(entry.body.decode("utf-8") for entry in case.ledger.entries())
        elif as_json:
            give([entry.document() for entry in case.ledger.acts()])
        else:
            acts = [entry.document() for entry in case.ledger.acts()]
            rows = ((act["seq"], act["time"], act["actor"], act["action"], act["subject"]) for act in acts)
            table(("Entry", "Time", "Actor", "Act", "Subject"), rows)
            say(f"{case.ledger.size} entries, {len(acts)} of them custody acts; --jsonl writes every one.")


def checkpoint(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="A new file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Sign the ledger's head. Give the file to somebody else: it shows later that nothing was cut off."""
    if output is not None and output.exists():
        complain(f"{output} exists already. Choose another name.")
        raise typer.Exit(EXIT_BAD_USE)
    with Case.open(folder, write=True) as case:
        signed = case.checkpoint()
    if output is not None:
        output.write_text(signed.note, encoding="utf-8")
    if as_json:
        give({"size": signed.size, "root": signed.root.hex(), "note": signed.note})
    elif output is None:
        write_bytes(signed.note.encode("utf-8"))
    else:
        say(
            f"{output} holds the signed head over {signed.size} entries. Keep a copy of it outside of this machine."
        )
