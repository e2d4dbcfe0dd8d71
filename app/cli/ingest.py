"""``indicia ingest``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.console import EXIT_BAD_USE, AsJson, complain
from app.cli.keys import Secrets, given
from evidence.ingest import spawn

if TYPE_CHECKING:
    from evidence.ingest.inside import Extent
    from evidence.ingest.profile import Profile


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("ingest")(ingest)


def ingest(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    evidence: Annotated[
        list[Path], typer.Argument(metavar="EVIDENCE...", help="Images, archives or folders.")
    ],
    workers: Annotated[int, typer.Option(min=0, help="Processes that read; 0 is one a core.")] = 0,
    parsers: Annotated[str, typer.Option(help="Run only these parsers, separated by commas.")] = "",
    verify_source: Annotated[
        bool, typer.Option("--verify-source/--defer-verification", help="Hash the media of each item too.")
    ] = True,
    profile: Annotated[
        str,
        typer.Option(
            help="triage, standard, everything, or a TOML file of your own: what is read first, how far."
        ),
    ] = "",
    carve: Annotated[
        bool | None,
        typer.Option(
            "--carve/--no-carve",
            help="List unallocated space and search it for files; without either as the profile says, else yes.",
        ),
    ] = None,
    archives: Annotated[
        str,
        typer.Option(
            help="none, archives or all (documents and applications, too): which files are opened because they hold "
            "others; without it as the profile says, else archives."
        ),
    ] = "",
    secrets: Secrets = None,
    events: Annotated[str, typer.Option(help="jsonl: write each event as a line of JSON.")] = "",
    as_json: AsJson = False,
) -> None:
    """Read evidence into a case: every file hashed, typed and parsed, every record in the ledger."""
    chosen = [name.strip() for name in parsers.split(",") if name.strip()] or None
    _check(evidence, chosen, events)
    extent = _extent(archives)
    wanted = _profile(profile)
    keys = given(secrets)
    spawn.prepare(workers)
    from app.cli.progress import run_ingest
    from evidence.case import Case
    from evidence.ingest.run import Ingest

    with Case.open(folder, write=True) as case:
        case.secrets = keys
        run = Ingest(
            case,
            evidence,
            workers=workers,
            parsers=chosen,
            verify_source=verify_source,
            profile=wanted,
            carve=True if carve is None and wanted is None else carve,
            archives="archives" if extent is None and wanted is None else extent,
        )
        raise typer.Exit(run_ingest(run, events=events == "jsonl", as_json=as_json))


def _check(evidence: list[Path], parsers: list[str] | None, events: str) -> None:
    """Bad words end the command before anything is written."""
    if events not in ("", "jsonl"):
        complain(f"--events knows jsonl, not {events!r}.")
        raise typer.Exit(EXIT_BAD_USE)
    if parsers:
        _check_parsers(parsers)
    for path in evidence:
        if not path.exists():
            complain(f"{path} does not exist.")
            raise typer.Exit(EXIT_BAD_USE)


def _extent(name: str) -> Extent | None:
    extents: dict[str, Extent] = {"none": "none", "archives": "archives", "all": "all"}
    if name and name not in extents:
        complain(f"--archives knows {', '.join(extents)}, not {name!r}.")
        raise typer.Exit(EXIT_BAD_USE)
    return extents.get(name)


def _profile(name: str) -> Profile | None:
    if not name:
        return None
    from evidence.contract.errors import EvidenceError
    from evidence.ingest.profile import load

    try:
        return load(name)
    except EvidenceError as error:
        complain(str(error))
        raise typer.Exit(EXIT_BAD_USE) from error


def _check_parsers(names: list[str]) -> None:
    from evidence.contract.registry import load

    known = {parser.name for parser in load().parsers}
    for name in names:
        if name not in known:
            complain(f"There is no parser {name!r}. `indicia parsers` lists them.")
            raise typer.Exit(EXIT_BAD_USE)
