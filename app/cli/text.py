"""``indicia text``: the examiner's own words for reports."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import CaseFolder
from app.cli.console import EXIT_BAD_USE, AsJson, complain, give, say
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_report import ReportText
from evidence.model.names import shown
from reports.text import counted
from reports.texts import PARTS, history

text = typer.Typer(
    help="Your own words for reports (background, opinion, …); every version stays in the ledger.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Part = Annotated[str, typer.Argument(metavar="PART", help=", ".join(PARTS))]


def register(application: typer.Typer) -> None:
    """Adds the commands."""
    application.add_typer(text, name="text")


@text.command("set")
def set_text(
    folder: CaseFolder,
    part: Part,
    file: Annotated[str, typer.Option("--file", metavar="FILE", help="UTF-8 text; - reads standard input.")],
    as_json: AsJson = False,
) -> None:
    """Set a part of the reports' text; an empty file takes it back."""
    if part not in PARTS:
        complain(f"Reports have no part {part!r}. Choose one of {', '.join(PARTS)}.")
        raise typer.Exit(EXIT_BAD_USE)
    words = _read(file)
    with Case.open(folder, write=True) as case:
        entry = log(case.ledger, part, ReportText(text=words))
    if as_json:
        give({"part": part, "entry": entry, "characters": len(words)})
    else:
        say(f"{PARTS[part]}: {counted(len(words), 'character')} (ledger entry {entry}).")


@text.command("show")
def show(folder: CaseFolder, as_json: AsJson = False) -> None:
    """Show every version of each part."""
    with Case.open(folder) as case:
        versions = history(entry.document() for entry in case.ledger.acts())
    if as_json:
        give({part: [{"entry": v.entry, "time": v.time, "by": v.actor, "text": v.text} for v in all_]
              for part, all_ in versions.items()})  # fmt: skip
        return
    for part, all_ in versions.items():
        for version in all_:
            say(
                f"{PARTS.get(part, shown(part))}, entry {version.entry}, {version.time}, {shown(version.actor)}:"
            )
            for each in version.text.splitlines() or ["(taken back)"]:
                say(f"    {shown(each)}")


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n").strip("\n")
    except OSError as error:
        complain(f"{file} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        complain(f"{file} is not UTF-8 text. Save it as UTF-8.")
    raise typer.Exit(EXIT_BAD_USE)
