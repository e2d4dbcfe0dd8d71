"""What a person asks for on the command line, as values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from app.cli.console import EXIT_BAD_USE, LARGEST, complain
from reports.moments import as_recorded
from reports.selection import ArtifactSelection

if TYPE_CHECKING:
    from evidence.case import Case
    from reports.redaction.redactor import Redactor

_DIGITS = len(str(LARGEST)) - 1

Select = Annotated[
    str,
    typer.Option(
        "--select",
        metavar="QUERY",
        help="kind:message,call parser:NAME evidence:N id:ID,ID tag:T from:TIME to:TIME, all of which must hold",
    ),
]


Redact = Annotated[
    Path | None,
    typer.Option("--redact", metavar="PROFILE.toml", help="A redaction profile (docs/redaction.md)."),
]


def redactor(file: Path | None, case: Case) -> Redactor | None:
    """What replaces text, by the profile in a file; None without one. Raises ReportError."""
    if file is None:
        return None
    from reports.redaction.load import load_redactor

    return load_redactor(file, case)


def moment(text: str | None) -> str | None:
    """A moment in UTC, as records write it. A time without a zone is refused: it names no moment."""
    if text is None:
        return None
    try:
        return as_recorded(text)
    except ValueError as error:
        complain(f"{text!r} is not a time with an offset, such as 2026-01-31T00:00:00+01:00.")
        raise typer.Exit(EXIT_BAD_USE) from error


def selection(query: str) -> ArtifactSelection:
    """``kind:message,call parser:NAME evidence:N id:1-42-3 tag:T from:TIME to:TIME``, all of which must hold."""
    values: dict[str, Any] = {}
    named = set()
    for word in query.split():
        name, _, value = word.partition(":")
        if name in named:
            complain(f"{name}: stands twice in the selection. kind:, id: and tag: take several, with commas.")
            raise typer.Exit(EXIT_BAD_USE)
        named.add(name)
        if not value:
            _refuse(word)
        elif name in ("kind", "id", "tag"):
            values[f"{name}s"] = tuple(value.split(","))
        elif name == "parser":
            values["parser"] = value
        elif (
            name == "evidence"
            and value.isascii()
            and value.isdigit()
            and 0 < len(value.lstrip("0")) <= _DIGITS
        ):
            values["evidence"] = int(value)
        elif name in ("from", "to"):
            values["since" if name == "from" else "until"] = moment(value)
        else:
            _refuse(word)
    return ArtifactSelection(**values)


def _refuse(word: str) -> NoReturn:
    complain(f"{word!r} is not a selection. Use kind:, id:, tag:, parser:, evidence:, from: or to:.")
    raise typer.Exit(EXIT_BAD_USE)
