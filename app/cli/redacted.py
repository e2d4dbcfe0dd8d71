"""``indicia redacted``: a redacted report and its full version."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import CaseFolder
from app.cli.console import EXIT_FAILED, AsJson, give, say
from evidence.case import Case
from reports.errors import ReportError

redacted = typer.Typer(
    help="A redacted report and its full version.", no_args_is_help=True, rich_markup_mode=None
)


def register(application: typer.Typer) -> None:
    """Adds the commands."""
    application.add_typer(redacted, name="redacted")


@redacted.callback()
def _group() -> None:
    """A group, so that there may be further commands."""


@redacted.command("check")
def check(
    folder: CaseFolder,
    report: Annotated[Path, typer.Argument(metavar="REDACTED.pdf", help="The redacted report.")],
    full: Annotated[Path, typer.Argument(metavar="FULL.pdf", help="The full version, as --full wrote it.")],
    as_json: AsJson = False,
) -> None:
    """Check that a full version is the one to which a redacted report of this case commits."""
    from reports.redaction.commitment import belongs

    with Case.open(folder) as case:
        good = belongs(_read(report), _read(full), (entry.document() for entry in case.ledger.acts()))
    if as_json:
        give({"redacted": str(report), "full": str(full), "belongs": good})
    elif good:
        say(f"{full} is the full version of {report}.")
    else:
        say(f"{full} is NOT the full version of {report}: it is another file, or was changed.")
    if not good:
        raise typer.Exit(EXIT_FAILED)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ReportError(f"{file} cannot be read: {error.strerror}.") from error
