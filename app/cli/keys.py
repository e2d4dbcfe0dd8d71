"""The option ``--secrets`` of the commands that open evidence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.console import EXIT_BAD_USE, complain

if TYPE_CHECKING:
    from evidence.contract.keys import Secret

Secrets = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Passwords and keys, one a line (file:PATH for a key file), tried where something is locked; not kept.",
    ),
]


def given(path: Path | None) -> tuple[Secret, ...]:
    """The keys in the file; none without one. Ends the command in words where it cannot be read."""
    if path is None:
        return ()
    from evidence.access.secrets import read_secrets
    from evidence.contract.errors import EvidenceError

    try:
        return read_secrets(path)
    except EvidenceError as error:
        complain(str(error))
        raise typer.Exit(EXIT_BAD_USE) from error
