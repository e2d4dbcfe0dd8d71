"""``indicia open``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("open")(open_case)


def open_case(
    case: Annotated[
        Path | None, typer.Argument(metavar="CASE", help="A case folder, or the file case.indicia in it.")
    ] = None,
) -> None:
    """Open a case in the desktop window."""
    from app.gui.run import main as run

    raise typer.Exit(run(case))
