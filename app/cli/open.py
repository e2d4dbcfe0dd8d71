"""``indicia open``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("open")(open_case)


def open_case(folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")]) -> None:
    """Open a case in the desktop window."""
    from app.gui.run import main as run

    raise typer.Exit(run(folder))
